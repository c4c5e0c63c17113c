/** Awards of exact versions to people: asked for, signed once, claimed, withdrawn. */
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from './as-tenant.ts';
import type { Queries } from './open-store.ts';
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
}

const COLUMNS = [
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
] as const;

/** What makes two askings one: the DID, else the mail address, else the name. */
const personHash = ({ did, email, name }: AwardPerson): Buffer =>
  createHash('sha256')
    .update(did ? `did ${did}` : email ? `email ${toAddress(email)}` : `name ${name.normalize('NFC').trim()}`)
    .digest();

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
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return stored.length;
}

/** Some that wait, and whose they are: no other process gets them while this transaction lasts. In nobody's name: the worker signs for everybody. */
export async function lockWaitingAwards(
  tx: Queries,
  { atMost }: { readonly atMost: number },
): Promise<readonly Award[]> {
  const [first] = await tx
    .selectFrom('awards')
    .select('organisation_id')
    .where('state', '=', 'waiting')
    .orderBy('made_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .execute();
  if (!first) return [];
  const rows = await tx
    .selectFrom('awards')
    .select(COLUMNS)
    .where('state', '=', 'waiting')
    // One organisation at a time: one key signs them.
    .where('organisation_id', '=', first.organisation_id)
    .orderBy('made_at')
    .limit(atMost)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows as Award[];
}

export async function storeSigned(
  { tx, organisationId }: Scope,
  signed: {
    readonly awardId: string;
    readonly listId: string;
    readonly listIndex: number;
    readonly credential: Uint8Array;
    readonly now: Date;
  },
): Promise<void> {
  await tx
    .updateTable('awards')
    .set({
      state: 'signed',
      list_id: signed.listId,
      list_index: signed.listIndex,
      credential: Buffer.from(signed.credential),
      signed_at: signed.now,
    })
    .where('id', '=', signed.awardId)
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'waiting')
    .execute();
}

/** The organisation's awards of one definition, the newest first. */
export async function findAwards(
  { tx, organisationId }: Scope,
  { definitionId, atMost }: { readonly definitionId: string; readonly atMost: number },
): Promise<readonly Award[]> {
  const rows = await tx
    .selectFrom('awards')
    .select(COLUMNS)
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
    .select(COLUMNS)
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
      count(sql`withdrawn_at is not null`).as('withdrawn'),
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

/** Withdraws one, or takes the withdrawal back (`reason` = null); its list is signed anew before anybody asks again. */
export async function setWithdrawn(
  { tx, organisationId }: Scope,
  { awardId, reason, now }: { readonly awardId: string; readonly reason: string | null; readonly now: Date },
): Promise<boolean> {
  const changed = await tx
    .updateTable('awards')
    .set({ withdrawn_at: reason === null ? null : now, withdrawn_reason: reason })
    .where('id', '=', awardId)
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'signed')
    .where('withdrawn_at', reason === null ? 'is not' : 'is', null)
    .returning('list_id')
    .executeTakeFirst();
  if (!changed?.list_id) return false;
  // Unsigned from now on, whatever the clocks of the two processes say that withdraw and sign.
  await tx
    .updateTable('status_lists')
    .set({ changed_at: now, signed_at: null })
    .where('id', '=', changed.list_id)
    .where('organisation_id', '=', organisationId)
    .execute();
  return true;
}

const SECRET_BYTES = 24;
const hashOf = (secret: string) => createHash('sha256').update(`waymark claim ${secret}`).digest();

/** The secret of a link that opens one award; it stays good. */
export async function storeClaim(
  tx: Queries,
  { awardId, now }: { readonly awardId: string; readonly now: Date },
): Promise<string> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  await tx
    .insertInto('claims')
    .values({ secret_hash: hashOf(secret), award_id: awardId, made_at: now })
    .execute();
  return secret;
}

/** What a link opens, when it is signed. */
export async function findClaimed(db: Queries, secret: string): Promise<Award | undefined> {
  const row = await db
    .selectFrom('claims')
    .innerJoin('awards', 'awards.id', 'claims.award_id')
    .select(COLUMNS.map((column) => column))
    .where('secret_hash', '=', hashOf(secret))
    .where('state', '=', 'signed')
    .executeTakeFirst();
  return row as Award | undefined;
}

/** Somebody took it: counted once, because a claim is one. */
export async function markClaimed(
  db: Queries,
  { awardId, now }: { readonly awardId: string; readonly now: Date },
): Promise<void> {
  await db
    .updateTable('awards')
    .set({ claimed_at: now })
    .where('id', '=', awardId)
    .where('claimed_at', 'is', null)
    .execute();
}

/** A random free place in one of the organisation's lists; a new list when the last is half full, so that a random try soon hits. */
export async function takeListPlace(
  { tx, organisationId }: Scope,
  { entries, now }: { readonly entries: number; readonly now: Date },
): Promise<{ readonly listId: string; readonly listIndex: number }> {
  let [list] = await tx
    .selectFrom('status_lists')
    .select(['id', 'used'])
    .where('organisation_id', '=', organisationId)
    .where('used', '<', entries / 2)
    .limit(1)
    .forUpdate()
    .execute();
  if (!list) {
    list = { id: randomUUID(), used: 0 };
    await tx
      .insertInto('status_lists')
      .values({
        id: list.id,
        organisation_id: organisationId,
        purpose: 'revocation',
        changed_at: now,
        credential: null,
        signed_at: null,
      })
      .execute();
  }
  for (;;) {
    const listIndex = randomInt(entries);
    const taken = await tx
      .selectFrom('awards')
      .select('id')
      .where('list_id', '=', list.id)
      .where('list_index', '=', listIndex)
      .executeTakeFirst();
    if (taken) continue;
    await tx
      .updateTable('status_lists')
      .set({ used: list.used + 1 })
      .where('id', '=', list.id)
      .where('organisation_id', '=', organisationId)
      .execute();
    return { listId: list.id, listIndex };
  }
}

/** A status list as it was last signed, and what it should say now. Public. */
export interface StatusListRow {
  readonly id: string;
  readonly organisationId: string;
  readonly purpose: 'revocation' | 'suspension';
  readonly changedAt: Date;
  readonly credential: Uint8Array | null;
  readonly signedAt: Date | null;
}

const statusList = (db: Queries, id: string) =>
  db
    .selectFrom('status_lists')
    .select([
      'id',
      'organisation_id as organisationId',
      'purpose',
      'changed_at as changedAt',
      'credential',
      'signed_at as signedAt',
    ])
    .where('id', '=', id);

export async function findStatusList(db: Queries, id: string): Promise<StatusListRow | undefined> {
  return (await statusList(db, id).executeTakeFirst()) as StatusListRow | undefined;
}

/** The same, for whoever signs it in this transaction: nobody withdraws by it meanwhile, and nobody else signs it. */
export async function lockStatusList(tx: Queries, id: string): Promise<StatusListRow | undefined> {
  return (await statusList(tx, id).forUpdate().executeTakeFirst()) as StatusListRow | undefined;
}

/** Indices that are set in a list of the scope's organisation. */
export async function findWithdrawnPlaces(
  { tx, organisationId }: Scope,
  { listId }: { readonly listId: string },
): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('awards')
    .select('list_index')
    .where('organisation_id', '=', organisationId)
    .where('list_id', '=', listId)
    .where('withdrawn_at', 'is not', null)
    .execute();
  return rows.flatMap(({ list_index }) => (list_index === null ? [] : [list_index]));
}

export async function storeSignedList(
  { tx, organisationId }: Scope,
  { listId, credential, now }: { readonly listId: string; readonly credential: Uint8Array; readonly now: Date },
): Promise<void> {
  await tx
    .updateTable('status_lists')
    .set({ credential: Buffer.from(credential), signed_at: now })
    .where('id', '=', listId)
    .where('organisation_id', '=', organisationId)
    .execute();
}
