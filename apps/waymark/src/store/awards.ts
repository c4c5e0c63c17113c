/** Awards of exact versions to people: asked for, found, counted. Signed in `signing-queue.ts`, taken in `claims.ts`, withdrawn in `withdrawals.ts`. */
import { createHash, randomUUID } from 'node:crypto';
import { type SqlBool, sql } from 'kysely';
import type { Scope } from './as-tenant.ts';
import type { StatusPurpose } from './issuing-choices.ts';
import { toAddress } from './people.ts';

/** Whom it is for; no more than the institution chose to say. */
export interface AwardPerson {
  readonly name: string;
  /** Where the letter goes, and by whose hash the credential can be recognised. */
  readonly email?: string;
  readonly did?: string;
}

/** What is said of this person, besides the version's words. */
export interface AwardSaid {
  readonly narrative?: string;
  /** Outcome id → id of the level that was reached. */
  readonly levels?: Readonly<Record<string, string>>;
  readonly evidence?: readonly { readonly name: string; readonly url?: string; readonly narrative?: string }[];
}

export interface NewAward {
  readonly person: AwardPerson;
  readonly said: AwardSaid;
  /** RFC 3339 day. */
  readonly awardedOn: string;
}

export interface Award {
  readonly id: string;
  readonly organisationId: string;
  readonly definitionId: string;
  readonly versionNumber: number;
  readonly person: AwardPerson;
  readonly said: AwardSaid;
  /** RFC 3339 day. */
  readonly awardedOn: string;
  readonly state: 'waiting' | 'signed';
  readonly listId: string | null;
  readonly listIndex: number | null;
  readonly credential: Uint8Array | null;
  readonly signedAt: Date | null;
  readonly claimedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
  /** Either may lie ahead: a step takes effect when it can no longer be undone. */
  readonly suspendedAt: Date | null;
  /** Status entries that it was signed with. */
  readonly purposes: readonly StatusPurpose[];
  /** How often it was corrected before; and the award that this one is a correction of. */
  readonly correction: number;
  readonly corrects: string | null;
}

/** Of an award, as `Award` names them. */
export const AWARD_COLUMNS = [
  'id',
  'organisation_id as organisationId',
  'definition_id as definitionId',
  'version_number as versionNumber',
  'person',
  'said',
  sql<string>`to_char(awarded_on, 'YYYY-MM-DD')`.as('awardedOn'),
  'state',
  'list_id as listId',
  'list_index as listIndex',
  'credential',
  'signed_at as signedAt',
  'claimed_at as claimedAt',
  'withdrawn_at as withdrawnAt',
  'withdrawn_reason as withdrawnReason',
  'suspended_at as suspendedAt',
  'purposes',
  'correction',
  'corrects',
] as const;

/** What makes two askings one: the DID, else the mail address, else the name. */
export const personHash = ({ did, email, name }: AwardPerson): Buffer =>
  createHash('sha256')
    .update(did ? `did ${did}` : email ? `email ${toAddress(email)}` : `name ${name.normalize('NFC').trim()}`)
    .digest();

/** Of an award that nothing has happened to yet. */
const NO_STEPS = { suspended_at: null, withdrawn_step: null, suspended_step: null, refresh_hash: null, corrects: null };

/** Asks for awards; those that were asked for already are left as they are. Durable when it returns; answers how many are new. */
export async function storeAwards(
  { tx, organisationId, personId }: Scope,
  wanted: {
    readonly definitionId: string;
    readonly versionNumber: number;
    readonly awards: readonly NewAward[];
    readonly now: Date;
  },
): Promise<number> {
  const { definitionId, versionNumber, awards, now } = wanted;
  if (awards.length === 0) return 0;
  const stored = await tx
    .insertInto('awards')
    .values(
      awards.map(({ person, said, awardedOn }) => ({
        id: randomUUID(),
        organisation_id: organisationId,
        definition_id: definitionId,
        version_number: versionNumber,
        person_hash: personHash(person),
        awarded_on: awardedOn,
        person: JSON.stringify(person),
        said: JSON.stringify(said),
        state: 'waiting' as const,
        list_id: null,
        list_index: null,
        credential: null,
        signed_at: null,
        claimed_at: null,
        withdrawn_at: null,
        withdrawn_reason: null,
        asked_by: personId,
        made_at: now,
        batch_id: null,
        ...NO_STEPS,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return stored.length;
}

/** The awards of these people for this version and day, in the order asked, whether asked for now or before. */
export async function findAwardsOfPeople(
  { tx, organisationId }: Scope,
  {
    definitionId,
    versionNumber,
    awards,
  }: { readonly definitionId: string; readonly versionNumber: number; readonly awards: readonly NewAward[] },
): Promise<readonly Award[]> {
  if (awards.length === 0) return [];
  const hashes = awards.map(({ person }) => personHash(person));
  const rows = await tx
    .selectFrom('awards')
    .innerJoin(
      sql<{
        hash: Buffer;
        day: string;
        place: string;
      }>`unnest(${hashes}::bytea[], ${awards.map(({ awardedOn }) => awardedOn)}::date[])
        with ordinality`.as<'asked'>(sql`asked (hash, day, place)`),
      (join) => join.on(sql<SqlBool>`asked.hash = person_hash and asked.day = awarded_on`),
    )
    .select(AWARD_COLUMNS)
    .where('organisation_id', '=', organisationId)
    .where('definition_id', '=', definitionId)
    .where('version_number', '=', versionNumber)
    .orderBy(sql`asked.place`)
    .execute();
  return rows as Award[];
}

/** The organisation's awards of one definition, the newest first. */
export async function findAwards(
  { tx, organisationId }: Scope,
  { definitionId, atMost }: { readonly definitionId: string; readonly atMost: number },
): Promise<readonly Award[]> {
  const rows = await tx
    .selectFrom('awards')
    .select(AWARD_COLUMNS)
    .where('organisation_id', '=', organisationId)
    .where('definition_id', '=', definitionId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(atMost)
    .execute();
  return rows as Award[];
}

export async function findAward(
  { tx, organisationId }: Scope,
  { awardId }: { readonly awardId: string },
): Promise<Award | undefined> {
  const row = await tx
    .selectFrom('awards')
    .select(AWARD_COLUMNS)
    .where('id', '=', awardId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row as Award | undefined;
}

/** How many wait and how many are signed. */
export async function countAwards(
  { tx, organisationId }: Scope,
  { definitionId }: { readonly definitionId: string },
): Promise<{
  readonly waiting: number;
  readonly signed: number;
  readonly claimed: number;
  readonly withdrawn: number;
}> {
  const count = (when: ReturnType<typeof sql>) => sql<string>`count(*) filter (where ${when})`;
  const row = await tx
    .selectFrom('awards')
    .select([
      count(sql`state = 'waiting'`).as('waiting'),
      count(sql`state = 'signed'`).as('signed'),
      count(sql`claimed_at is not null`).as('claimed'),
      count(sql`withdrawn_at is not null or suspended_at is not null`).as('withdrawn'),
    ])
    .where('organisation_id', '=', organisationId)
    .where('definition_id', '=', definitionId)
    .executeTakeFirstOrThrow();
  return {
    waiting: Number(row.waiting),
    signed: Number(row.signed),
    claimed: Number(row.claimed),
    withdrawn: Number(row.withdrawn),
  };
}
