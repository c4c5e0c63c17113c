/** Published versions: bytes that never change, public to everybody from the moment their transaction ends. */
import type { Definition } from 'waymark/achievement';
import type { Scope } from './as-tenant.ts';
import type { SignOffTitle } from './memberships.ts';
import type { Queries } from './open-store.ts';
import type { AnswerStanding } from './standing.ts';

/** What stood when it was published, for its page: organisations and roles, no person's name. */
export interface VersionFacts {
  readonly draftNumber: number;
  readonly signedOffBy: readonly SignOffTitle[];
  /** How many people they were: one may sign for several parts of a small institution, and readers are told. */
  readonly signers: number;
  readonly asked: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly blocName?: string;
    readonly answer: AnswerStanding['answer'];
    readonly reason?: string;
    /** Names of the lines whose words are theirs. */
    readonly wrote: readonly string[];
  }[];
  readonly quorums: readonly { readonly blocName: string; readonly needed: number; readonly accepted: number }[];
  /** Questions of readers that were left open, with the reason that the institution gave. */
  readonly leftOpen: readonly {
    readonly rule: string;
    readonly values?: Readonly<Record<string, string>>;
    readonly reason: string;
  }[];
}

export interface VersionRow {
  readonly definitionId: string;
  readonly number: number;
  readonly organisationId: string;
  readonly bytes: Uint8Array;
  readonly digestMultibase: string;
  readonly digestSri: string;
  readonly definition: Definition;
  readonly statement: Uint8Array;
  readonly facts: VersionFacts;
  readonly reviewDue: Date;
  readonly publishedAt: Date;
}

const COLUMNS = [
  'definition_id as definitionId',
  'number',
  'organisation_id as organisationId',
  'bytes',
  'digest_multibase as digestMultibase',
  'digest_sri as digestSri',
  'definition',
  'statement',
  'facts',
  'review_due as reviewDue',
  'published_at as publishedAt',
] as const;

export async function storeVersion(
  { tx, organisationId }: Scope,
  version: Omit<VersionRow, 'organisationId'>,
): Promise<void> {
  await tx
    .insertInto('versions')
    .values({
      definition_id: version.definitionId,
      number: version.number,
      organisation_id: organisationId,
      bytes: Buffer.from(version.bytes),
      digest_multibase: version.digestMultibase,
      digest_sri: version.digestSri,
      definition: JSON.stringify(version.definition),
      statement: Buffer.from(version.statement),
      facts: JSON.stringify(version.facts),
      review_due: version.reviewDue,
      published_at: version.publishedAt,
    })
    .execute();
}

/** Every version of a definition, the first first. Public. */
export async function findVersions(
  db: Queries,
  { definitionId }: { readonly definitionId: string },
): Promise<readonly VersionRow[]> {
  const rows = await db
    .selectFrom('versions')
    .select(COLUMNS)
    .where('definition_id', '=', definitionId)
    .orderBy('number')
    .execute();
  // Sound: only `storeVersion` writes them.
  return rows as VersionRow[];
}

export async function findVersion(
  db: Queries,
  { definitionId, number }: { readonly definitionId: string; readonly number: number },
): Promise<VersionRow | undefined> {
  const row = await db
    .selectFrom('versions')
    .select(COLUMNS)
    .where('definition_id', '=', definitionId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row as VersionRow | undefined;
}

/** By the digest of its bytes. Public. */
export async function findVersionByDigest(db: Queries, digestMultibase: string): Promise<VersionRow | undefined> {
  const row = await db
    .selectFrom('versions')
    .select(COLUMNS)
    .where('digest_multibase', '=', digestMultibase)
    .executeTakeFirst();
  return row as VersionRow | undefined;
}

/** The latest version of each definition of an organisation, the newest first. Public. */
export async function findPublished(
  db: Queries,
  {
    organisationId,
    atMost,
    isRetired = false,
  }: { readonly organisationId: string; readonly atMost: number; readonly isRetired?: boolean },
): Promise<readonly VersionRow[]> {
  const rows = await db
    .selectFrom('versions')
    .innerJoin('definitions', (join) =>
      join.onRef('definitions.id', '=', 'versions.definition_id').onRef('latest_version', '=', 'versions.number'),
    )
    .select([
      'definition_id as definitionId',
      'number',
      'versions.organisation_id as organisationId',
      'bytes',
      'digest_multibase as digestMultibase',
      'digest_sri as digestSri',
      'definition',
      'statement',
      'facts',
      'review_due as reviewDue',
      'published_at as publishedAt',
    ])
    .where('versions.organisation_id', '=', organisationId)
    .where('retired_at', isRetired ? 'is not' : 'is', null)
    .orderBy('published_at', 'desc')
    .limit(atMost)
    .execute();
  return rows as VersionRow[];
}

/** When a definition as a whole was retired. Public. */
export async function findRetiredAt(
  db: Queries,
  { definitionId }: { readonly definitionId: string },
): Promise<Date | undefined> {
  const row = await db.selectFrom('definitions').select('retired_at').where('id', '=', definitionId).executeTakeFirst();
  return row?.retired_at ?? undefined;
}
