/** Who inside an institution signed off which draft, and who refused, and why. */
import { randomUUID } from 'node:crypto';
import type { Scope } from './as-tenant.ts';
import type { SignOffTitle } from './memberships.ts';

export interface SignOff {
  readonly draftNumber: number;
  readonly signsAs: SignOffTitle;
  readonly decision: 'signed' | 'refused';
  readonly reason: string;
  readonly personId: string;
  readonly personName: string;
  readonly madeAt: Date;
}

export async function storeSignOff(
  { tx, organisationId, personId }: Scope,
  wanted: {
    readonly definitionId: string;
    readonly draftNumber: number;
    readonly signsAs: SignOffTitle;
    readonly decision: 'signed' | 'refused';
    readonly reason: string;
    readonly now: Date;
  },
): Promise<void> {
  await tx
    .insertInto('sign_offs')
    .values({
      id: randomUUID(),
      definition_id: wanted.definitionId,
      organisation_id: organisationId,
      draft_number: wanted.draftNumber,
      signs_as: wanted.signsAs,
      decision: wanted.decision,
      reason: wanted.reason,
      person_id: personId,
      made_at: wanted.now,
    })
    .execute();
}

/** All of them, the first first. */
export async function findSignOffs(
  { tx, organisationId }: Scope,
  { definitionId }: { readonly definitionId: string },
): Promise<readonly SignOff[]> {
  const rows = await tx
    .selectFrom('sign_offs')
    .innerJoin('people', 'people.id', 'sign_offs.person_id')
    .select([
      'draft_number as draftNumber',
      'signs_as as signsAs',
      'decision',
      'reason',
      'people.id as personId',
      'people.name as personName',
      'sign_offs.made_at as madeAt',
    ])
    .where('definition_id', '=', definitionId)
    .where('organisation_id', '=', organisationId)
    .orderBy('sign_offs.made_at')
    .execute();
  return rows as SignOff[];
}
