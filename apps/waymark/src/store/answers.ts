/** What each employer answered to one exact draft. Who did not answer has no row: silence is never consent. */
import { randomUUID } from 'node:crypto';
import type { Scope } from './as-tenant.ts';
import { isOursOrSeated } from './is-ours-or-seated.ts';

export const ANSWER_KINDS = ['accept', 'object', 'abstain'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export interface Answer {
  readonly byOrganisationId: string;
  readonly draftNumber: number;
  readonly answer: AnswerKind;
  readonly reason: string;
  readonly personName: string;
  readonly madeAt: Date;
}

/** `ownerId` is whose definition it is. A later answer stands beside the earlier one; the latest counts. */
export async function storeAnswer(
  { tx, organisationId, personId }: Scope,
  wanted: {
    readonly definitionId: string;
    readonly ownerId: string;
    readonly draftNumber: number;
    readonly answer: AnswerKind;
    readonly reason: string;
    readonly now: Date;
  },
): Promise<void> {
  await tx
    .insertInto('answers')
    .values({
      id: randomUUID(),
      definition_id: wanted.definitionId,
      organisation_id: wanted.ownerId,
      by_organisation_id: organisationId,
      person_id: personId,
      draft_number: wanted.draftNumber,
      answer: wanted.answer,
      reason: wanted.reason,
      made_at: wanted.now,
    })
    .execute();
}

/** All of a definition that the scope's organisation owns or sits at, the first first. */
export async function findAnswers(
  scope: Scope,
  { definitionId }: { readonly definitionId: string },
): Promise<readonly Answer[]> {
  const rows = await scope.tx
    .selectFrom('answers')
    .innerJoin('people', 'people.id', 'answers.person_id')
    .select([
      'by_organisation_id as byOrganisationId',
      'draft_number as draftNumber',
      'answer',
      'reason',
      'people.name as personName',
      'answers.made_at as madeAt',
    ])
    .where('definition_id', '=', definitionId)
    .where(isOursOrSeated(scope, 'answers'))
    .orderBy('answers.made_at')
    .execute();
  return rows as Answer[];
}
