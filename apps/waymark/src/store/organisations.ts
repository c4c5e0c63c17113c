/** Organisations: who promises, who endorses. What they are called is public; who belongs to them stands in `memberships.ts`. */
import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { RULES } from 'waymark/achievement';
import type { Scope } from './as-tenant.ts';
import type { Queries } from './open-store.ts';

export const ORGANISATION_KINDS = ['institution', 'employer', 'bloc', 'agency'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** What a bloc agreed on: how many answers it takes, how long one may take, and its own words. */
export interface Charter {
  readonly quorum?: number;
  readonly answerDays?: number;
  readonly words?: readonly string[];
}

/** What an institution asks of itself before it publishes. Absent = the product's own. */
export interface Policy {
  /** Who has to sign off inside, in order. */
  readonly signOffs?: readonly string[];
  /** Ids of rules that stop publication. */
  readonly blocking?: readonly string[];
  readonly reviewMonths?: number;
}

export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly kind: OrganisationKind;
  readonly names: Readonly<Record<string, string>>;
  readonly language: string;
  readonly region: string;
  readonly industry: string;
  readonly url: string;
  readonly domain: string | null;
  readonly domainToken: string;
  readonly domainProvenAt: Date | null;
  readonly hasBrandmark: boolean;
  readonly charter: Charter;
  readonly policy: Policy;
}

const COLUMNS = [
  'id',
  'slug',
  'kind',
  'names',
  'language',
  'region',
  'industry',
  'url',
  'domain',
  'domain_token as domainToken',
  'domain_proven_at as domainProvenAt',
  'charter',
  'policy',
] as const;

const select = (db: Queries) =>
  db.selectFrom('organisations').select(COLUMNS).select(sql<boolean>`brandmark is not null`.as('hasBrandmark'));

/** Sound: only this file writes these columns, and the table's checks hold the rest. */
const asOrganisation = (row: unknown): Organisation => row as Organisation;

export async function storeOrganisation(
  db: Queries,
  wanted: {
    readonly slug: string;
    readonly kind: OrganisationKind;
    readonly name: string;
    readonly language: string;
    readonly now: Date;
  },
): Promise<string | undefined> {
  const { slug, kind, name, language, now } = wanted;
  const row = await db
    .insertInto('organisations')
    .values({
      id: randomUUID(),
      slug,
      kind,
      names: JSON.stringify({ [language]: name }),
      language,
      domain: null,
      domain_token: randomBytes(16).toString('hex'),
      domain_proven_at: null,
      brandmark: null,
      made_at: now,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function findOrganisation(db: Queries, id: string): Promise<Organisation | undefined> {
  const row = await select(db).where('id', '=', id).executeTakeFirst();
  return row && asOrganisation(row);
}

export async function findOrganisationBySlug(db: Queries, slug: string): Promise<Organisation | undefined> {
  const row = await select(db).where('slug', '=', slug).executeTakeFirst();
  return row && asOrganisation(row);
}

export async function findOrganisations(db: Queries, ids: readonly string[]): Promise<readonly Organisation[]> {
  if (ids.length === 0) return [];
  return (
    await select(db)
      .where('id', 'in', [...ids])
      .execute()
  ).map(asOrganisation);
}

/** Employers and blocs that may be asked, by name. */
export async function findEmployers(db: Queries): Promise<readonly Organisation[]> {
  const rows = await select(db)
    .where('kind', 'in', ['employer', 'bloc', 'agency'])
    .orderBy('slug')
    .limit(500)
    .execute();
  return rows.map(asOrganisation);
}

export async function findBrandmark(db: Queries, slug: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('organisations').select('brandmark').where('slug', '=', slug).executeTakeFirst();
  return row?.brandmark ?? undefined;
}

/** Changes the scope's own organisation. A changed domain is unproven until it is proven again. */
export async function updateOrganisation(
  { tx, organisationId }: Scope,
  changes: {
    readonly names?: Readonly<Record<string, string>>;
    readonly region?: string;
    readonly industry?: string;
    readonly url?: string;
    readonly domain?: string | null;
    readonly domainProvenAt?: Date | null;
    readonly brandmark?: Uint8Array | null;
    readonly charter?: Charter;
    readonly policy?: Policy;
  },
): Promise<void> {
  const { names, charter, policy, domainProvenAt, brandmark, ...plain } = changes;
  const values = {
    ...plain,
    ...(names ? { names: JSON.stringify(names) } : {}),
    ...(charter ? { charter: JSON.stringify(charter) } : {}),
    ...(policy ? { policy: JSON.stringify(policy) } : {}),
    ...(domainProvenAt === undefined ? {} : { domain_proven_at: domainProvenAt }),
    ...(brandmark === undefined ? {} : { brandmark: brandmark && Buffer.from(brandmark) }),
  };
  if (Object.keys(values).length === 0) return;
  await tx.updateTable('organisations').set(values).where('id', '=', organisationId).execute();
}

/** When the domain of the scope's own organisation was proven, or `null`; nothing changes when it has another domain by now. */
export async function storeDomainAnswer(
  { tx, organisationId }: Scope,
  { domain, provenAt }: { readonly domain: string; readonly provenAt: Date | null },
): Promise<void> {
  await tx
    .updateTable('organisations')
    .set({ domain_proven_at: provenAt })
    .where('id', '=', organisationId)
    .where('domain', '=', domain)
    .execute();
}

/** What an institution asks of itself unless it says otherwise. */
export const DEFAULT_POLICY = {
  signOffs: ['programme', 'registrar', 'quality'],
  blocking: RULES.filter(({ severity }) => severity === 'block').map(({ id }) => id),
  reviewMonths: 24,
} as const satisfies Required<Policy>;
