/** What somebody would write instead of a line, or has to say about it; and what became of that. */
import { randomUUID } from 'node:crypto';
import type { Scope } from './as-tenant.ts';
import { isOursOrSeated } from './is-ours-or-seated.ts';

export interface Proposal {
  readonly id: string;
  readonly byOrganisationId: string;
  readonly personName: string;
  /** Name of the form's field. */
  readonly line: string;
  readonly draftNumber: number;
  readonly kind: 'wording' | 'comment';
  readonly text: string;
  readonly reason: string;
  readonly status: 'open' | 'taken' | 'adapted' | 'answered' | 'withdrawn';
  readonly answer: string;
  readonly madeAt: Date;
}

const COLUMNS = [
  'proposals.id',
  'by_organisation_id as byOrganisationId',
  'people.name as personName',
  'line',
  'draft_number as draftNumber',
  'kind',
  'text',
  'reason',
  'status',
  'answer',
  'proposals.made_at as madeAt',
] as const;

/** `ownerId` is whose definition it is; the words are the scope's organisation's. */
export async function storeProposal(
  { tx, organisationId, personId }: Scope,
  wanted: {
    readonly definitionId: string;
    readonly ownerId: string;
    readonly line: string;
    readonly draftNumber: number;
    readonly kind: 'wording' | 'comment';
    readonly text: string;
    readonly reason: string;
    readonly now: Date;
  },
): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('proposals')
    .values({
      id,
      definition_id: wanted.definitionId,
      organisation_id: wanted.ownerId,
      by_organisation_id: organisationId,
      person_id: personId,
      line: wanted.line,
      draft_number: wanted.draftNumber,
      kind: wanted.kind,
      text: wanted.text,
      reason: wanted.reason,
      status: 'open',
      decided_at: null,
      made_at: wanted.now,
    })
    .execute();
  return id;
}

/** All of a definition that the scope's organisation owns or sits at, the first first. */
export async function findProposals(
  scope: Scope,
  { definitionId }: { readonly definitionId: string },
): Promise<readonly Proposal[]> {
  const rows = await scope.tx
    .selectFrom('proposals')
    .innerJoin('people', 'people.id', 'proposals.person_id')
    .select(COLUMNS)
    .where('definition_id', '=', definitionId)
    .where(isOursOrSeated(scope, 'proposals'))
    .orderBy('proposals.made_at')
    .execute();
  return rows as Proposal[];
}

/** The owner decides: true when it was open and is now decided. */
export async function decideProposal(
  { tx, organisationId }: Scope,
  wanted: {
    readonly proposalId: string;
    readonly definitionId: string;
    readonly status: 'taken' | 'adapted' | 'answered';
    readonly answer: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('proposals')
    .set({ status: wanted.status, answer: wanted.answer, decided_at: wanted.now })
    .where('id', '=', wanted.proposalId)
    .where('definition_id', '=', wanted.definitionId)
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whoever made it takes it back. */
export async function withdrawProposal(
  { tx, organisationId }: Scope,
  { proposalId, definitionId, now }: { readonly proposalId: string; readonly definitionId: string; readonly now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('proposals')
    .set({ status: 'withdrawn', decided_at: now })
    .where('id', '=', proposalId)
    .where('definition_id', '=', definitionId)
    .where('by_organisation_id', '=', organisationId)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
