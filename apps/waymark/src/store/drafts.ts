/** Every save of a definition, none ever changed: what was written, by whom, and whose words the changed lines are. */
import type { Definition } from 'waymark/achievement';
import type { Scope } from './as-tenant.ts';
import { isOursOrSeated } from './is-ours-or-seated.ts';

export interface DraftRow {
  readonly number: number;
  readonly content: Definition;
  readonly changedLines: readonly string[];
  /** The organisation whose words the changed lines are. */
  readonly creditedTo: string;
  readonly personName: string;
  readonly note: string;
  readonly madeAt: Date;
}

export interface NewDraft {
  readonly definitionId: string;
  readonly number: number;
  readonly content: Definition;
  readonly changedLines: readonly string[];
  readonly creditedTo: string;
  readonly note?: string;
  readonly now: Date;
}

const select = ({ tx }: Scope) =>
  tx
    .selectFrom('drafts')
    .innerJoin('people', 'people.id', 'drafts.person_id')
    .select([
      'number',
      'content',
      'changed_lines as changedLines',
      'credited_to as creditedTo',
      'people.name as personName',
      'note',
      'drafts.made_at as madeAt',
    ]);

/** The caller holds the definition's row, so numbers have no gaps and no two drafts one number. */
export async function storeDraft({ tx, organisationId, personId }: Scope, draft: NewDraft): Promise<void> {
  await tx
    .insertInto('drafts')
    .values({
      definition_id: draft.definitionId,
      number: draft.number,
      organisation_id: organisationId,
      content: JSON.stringify(draft.content),
      changed_lines: [...draft.changedLines],
      credited_to: draft.creditedTo,
      person_id: personId,
      note: draft.note ?? '',
      made_at: draft.now,
    })
    .execute();
}

/** One draft of a definition that the scope's organisation owns or has a seat at. */
export async function findDraft(
  scope: Scope,
  { definitionId, number }: { readonly definitionId: string; readonly number: number },
): Promise<DraftRow | undefined> {
  const row = await select(scope)
    .where('definition_id', '=', definitionId)
    .where('number', '=', number)
    .where(isOursOrSeated(scope, 'drafts'))
    .executeTakeFirst();
  return row as DraftRow | undefined;
}

/** The current draft of every definition of the scope's organisation: what an export takes out. */
export async function findCurrentDrafts(
  { tx, organisationId }: Scope,
  { atMost }: { readonly atMost: number },
): Promise<readonly { readonly definitionId: string; readonly content: Definition }[]> {
  const rows = await tx
    .selectFrom('drafts')
    .innerJoin('definitions', (join) =>
      join.onRef('definitions.id', '=', 'drafts.definition_id').onRef('draft_number', '=', 'drafts.number'),
    )
    .select(['definition_id as definitionId', 'content'])
    .where('drafts.organisation_id', '=', organisationId)
    .orderBy('changed_at', 'desc')
    .limit(atMost)
    .execute();
  return rows as { definitionId: string; content: Definition }[];
}

/** All of them, the first first; without their content but for the lines that changed. */
export async function findDraftHistory(
  scope: Scope,
  { definitionId }: { readonly definitionId: string },
): Promise<readonly Omit<DraftRow, 'content'>[]> {
  const rows = await scope.tx
    .selectFrom('drafts')
    .innerJoin('people', 'people.id', 'drafts.person_id')
    .select([
      'number',
      'changed_lines as changedLines',
      'credited_to as creditedTo',
      'people.name as personName',
      'note',
      'drafts.made_at as madeAt',
    ])
    .where('definition_id', '=', definitionId)
    .where(isOursOrSeated(scope, 'drafts'))
    .orderBy('number')
    .execute();
  return rows;
}
