/** Definitions: where each stands. What is written stands in `drafts.ts`, what is promised in `versions.ts`. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Definition, type State, textIn } from 'waymark/achievement';
import type { Scope } from './as-tenant.ts';

export interface DefinitionRow {
  readonly id: string;
  /** Whose it is. */
  readonly organisationId: string;
  readonly state: State;
  readonly draftNumber: number;
  /** 0 = nothing published yet. */
  readonly latestVersion: number;
  readonly deadline: Date | null;
  readonly retiredAt: Date | null;
  readonly changedAt: Date;
}
export interface DefinitionInList extends DefinitionRow {
  readonly name: string;
}

const COLUMNS = [
  'definitions.id',
  'definitions.organisation_id as organisationId',
  'state',
  'draft_number as draftNumber',
  'latest_version as latestVersion',
  'deadline',
  'retired_at as retiredAt',
  'changed_at as changedAt',
] as const;

const nameOf = (content: unknown): string => {
  // Sound: only `drafts.ts` writes it, from a Definition.
  const { name, language } = content as Definition;
  return textIn(name, language, language) ?? '';
};

export async function storeDefinition({ tx, organisationId }: Scope, { now }: { readonly now: Date }): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('definitions')
    .values({
      id,
      organisation_id: organisationId,
      state: 'draft',
      draft_number: 0,
      deadline: null,
      retired_at: null,
      made_at: now,
      changed_at: now,
    })
    .execute();
  return id;
}

/** With the names that their current drafts give them, the last changed first. */
const listed = ({ tx }: Scope, atMost: number) =>
  tx
    .selectFrom('definitions')
    .innerJoin('drafts', (join) =>
      join.onRef('drafts.definition_id', '=', 'definitions.id').onRef('drafts.number', '=', 'draft_number'),
    )
    .select([...COLUMNS, 'content'])
    .orderBy('changed_at', 'desc')
    .limit(atMost);
const toListed = ({ content, ...row }: { readonly content: unknown }): DefinitionInList => ({
  // Sound: the columns are a DefinitionRow's.
  ...(row as DefinitionRow),
  name: nameOf(content),
});

/** The organisation's own definitions. */
export async function findDefinitions(
  scope: Scope,
  { atMost }: { readonly atMost: number },
): Promise<readonly DefinitionInList[]> {
  const own = listed(scope, atMost).where('definitions.organisation_id', '=', scope.organisationId);
  return (await own.execute()).map(toListed);
}

/** Definitions of others that the organisation has a seat at. */
export async function findSeatedDefinitions(
  scope: Scope,
  { atMost }: { readonly atMost: number },
): Promise<readonly DefinitionInList[]> {
  const seated = listed(scope, atMost)
    .innerJoin('seats', 'seats.definition_id', 'definitions.id')
    .where('seats.employer_id', '=', scope.organisationId);
  return (await seated.execute()).map(toListed);
}

/** One of the organisation's own. */
export async function findDefinition(
  { tx, organisationId }: Scope,
  { definitionId }: { readonly definitionId: string },
): Promise<DefinitionRow | undefined> {
  const row = await tx
    .selectFrom('definitions')
    .select(COLUMNS)
    .where('id', '=', definitionId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row as DefinitionRow | undefined;
}

/** The same, and nobody else changes it until this transaction ends: who writes a definition takes its row first. */
export async function lockDefinition(
  { tx, organisationId }: Scope,
  { definitionId }: { readonly definitionId: string },
): Promise<DefinitionRow | undefined> {
  const row = await tx
    .selectFrom('definitions')
    .select(COLUMNS)
    .where('id', '=', definitionId)
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .executeTakeFirst();
  return row as DefinitionRow | undefined;
}

/** One of another organisation's, at which this one has a seat. */
export async function findSeatedDefinition(
  { tx, organisationId }: Scope,
  { definitionId }: { readonly definitionId: string },
): Promise<DefinitionRow | undefined> {
  const row = await tx
    .selectFrom('definitions')
    .innerJoin('seats', 'seats.definition_id', 'definitions.id')
    .select(COLUMNS)
    .where('definitions.id', '=', definitionId)
    .where('seats.employer_id', '=', organisationId)
    .executeTakeFirst();
  return row as DefinitionRow | undefined;
}

/** The same, and its owner moves it no further until this transaction ends. Others who hold it so do not wait for one another. */
export async function holdSeatedDefinition(
  scope: Scope,
  { definitionId }: { readonly definitionId: string },
): Promise<DefinitionRow | undefined> {
  await sql`select hold_definition(${definitionId})`.execute(scope.tx);
  return await findSeatedDefinition(scope, { definitionId });
}

export async function updateDefinition(
  { tx, organisationId }: Scope,
  {
    definitionId,
    now,
    ...changes
  }: {
    readonly definitionId: string;
    readonly now: Date;
    readonly state?: State;
    readonly draftNumber?: number;
    readonly latestVersion?: number;
    readonly deadline?: Date | null;
    readonly retiredAt?: Date | null;
  },
): Promise<boolean> {
  const { state, draftNumber, latestVersion, deadline, retiredAt } = changes;
  const { numUpdatedRows } = await tx
    .updateTable('definitions')
    .set({
      changed_at: now,
      ...(state === undefined ? {} : { state }),
      ...(draftNumber === undefined ? {} : { draft_number: draftNumber }),
      ...(latestVersion === undefined ? {} : { latest_version: latestVersion }),
      ...(deadline === undefined ? {} : { deadline }),
      ...(retiredAt === undefined ? {} : { retired_at: retiredAt }),
    })
    .where('id', '=', definitionId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
