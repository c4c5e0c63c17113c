/** Status lists: which place is whose, and what was last signed of each. */
import { randomInt, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from './as-tenant.ts';
import type { StatusPurpose } from './issuing-choices.ts';
import type { Queries } from './open-store.ts';
import { pickWaiting } from './signing-queue.ts';

/**
 * Gives random free places to some awards that wait without one, all of one organisation; answers how many. A list is filled to its half,
 * so that a random try soon hits. Its row is locked meanwhile: places are given by one process at a time, and quickly.
 */
export async function giveListPlaces(
  tx: Queries,
  { entries, atMost, now }: { readonly entries: number; readonly atMost: number; readonly now: Date },
): Promise<number> {
  const organisationId = await pickWaiting(tx, false);
  if (!organisationId) return 0;
  const list = await lockOpenList(tx, { organisationId, entries, isOfPrograms: false, now });
  const waiting = await tx
    .selectFrom('awards')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'waiting')
    .where('list_id', 'is', null)
    .orderBy(sql`batch_id is not null`)
    .orderBy('made_at')
    .limit(Math.min(atMost, entries / 2 - list.used))
    .forUpdate()
    .skipLocked()
    .execute();
  const indices = await pickPlaces({
    entries,
    count: waiting.length,
    findTaken: async (tried) => {
      const rows = await tx
        .selectFrom('awards')
        .select('list_index')
        .where('list_id', '=', list.id)
        .where('list_index', '=', sql<number>`any(${tried}::int[])`)
        .execute();
      return rows.map((row) => row.list_index);
    },
  });
  await sql`update awards set list_id = ${list.id}, list_index = given.place
    from unnest(${waiting.map(({ id }) => id)}::uuid[], ${indices}::int[]) as given (id, place)
    where awards.id = given.id and organisation_id = ${organisationId}`.execute(tx);
  await tx
    .updateTable('status_lists')
    .set({ used: list.used + waiting.length })
    .where('id', '=', list.id)
    .where('organisation_id', '=', organisationId)
    .execute();
  return waiting.length;
}

/** The organisation's list that has places left, or a new one; nobody else gives places of it until this transaction ends. */
export async function lockOpenList(
  tx: Queries,
  {
    organisationId,
    entries,
    isOfPrograms,
    now,
  }: {
    readonly organisationId: string;
    readonly entries: number;
    readonly isOfPrograms: boolean;
    readonly now: Date;
  },
): Promise<{ readonly id: string; readonly used: number }> {
  // One after the other, so that two who find no list do not both begin one.
  await tx.selectFrom('organisations').select('id').where('id', '=', organisationId).forNoKeyUpdate().execute();
  const [open] = await tx
    .selectFrom('status_lists')
    .select(['id', 'used'])
    .where('organisation_id', '=', organisationId)
    .where('purpose', '=', 'revocation')
    .where('of_programs', '=', isOfPrograms)
    .where('used', '<', entries / 2)
    .where('moved_from', 'is', null)
    .orderBy('used', 'desc')
    .limit(1)
    .forUpdate()
    .execute();
  if (open) return open;
  const list = { id: randomUUID(), organisation_id: organisationId, purpose: 'revocation' as const };
  await tx
    .insertInto('status_lists')
    .values({ ...list, changed_at: now, credential: null, signed_at: null, of_programs: isOfPrograms })
    .execute();
  return { id: list.id, used: 0 };
}

/** So many places that nobody has, by chance. */
export async function pickPlaces({
  entries,
  count,
  findTaken,
}: {
  readonly entries: number;
  readonly count: number;
  /** Which of these are somebody's. */
  readonly findTaken: (tried: readonly number[]) => Promise<readonly (number | null)[]>;
}): Promise<readonly number[]> {
  const free = new Set<number>();
  while (free.size < count) {
    const tried = Array.from({ length: 2 * (count - free.size) }, () => randomInt(entries));
    const taken = new Set(await findTaken(tried));
    for (const index of tried) if (!taken.has(index) && free.size < count) free.add(index);
  }
  return [...free];
}

/** A status list as it was last signed, and what it should say now. Public. */
export interface StatusListRow {
  readonly id: string;
  readonly organisationId: string;
  readonly purpose: 'revocation' | 'suspension';
  /** The list whose places this one has in common: its own id, or that of its twin. */
  readonly placesOf: string;
  /** When something in it takes effect next. */
  readonly dueAt: Date | null;
  readonly credential: Uint8Array | null;
  readonly signedAt: Date | null;
  /** It was begun under another address, and stays as it was last signed. */
  readonly movedFrom: string | null;
}

const statusList = (db: Queries, id: string) =>
  db
    .selectFrom('status_lists')
    .select([
      'id',
      'organisation_id as organisationId',
      'purpose',
      sql<string>`coalesce(twin_of, id)`.as('placesOf'),
      'due_at as dueAt',
      'credential',
      'signed_at as signedAt',
      'moved_from as movedFrom',
    ])
    .where('id', '=', id);

export async function findStatusList(db: Queries, id: string): Promise<StatusListRow | undefined> {
  return (await statusList(db, id).executeTakeFirst()) as StatusListRow | undefined;
}

/** The same, for whoever signs it in this transaction: nobody withdraws by it meanwhile, and nobody else signs it. */
export async function lockStatusList(tx: Queries, id: string): Promise<StatusListRow | undefined> {
  return (await statusList(tx, id).forUpdate().executeTakeFirst()) as StatusListRow | undefined;
}

/** Ids of all lists of the scope's organisation, and where those were begun that came from elsewhere. */
export async function findStatusLists({
  tx,
  organisationId,
}: Scope): Promise<readonly { readonly id: string; readonly movedFrom: string | null }[]> {
  return await tx
    .selectFrom('status_lists')
    .select(['id', 'moved_from as movedFrom'])
    .where('organisation_id', '=', organisationId)
    .orderBy('id')
    .execute();
}

/**
 * Indices that are set in a list of the scope's organisation at this time. Where a credential has no entry for revocations, a revocation
 * stands in the list of suspensions. `least` leaves nulls out.
 */
export async function findSetPlaces(
  { tx, organisationId }: Scope,
  { listId, purpose, now }: { readonly listId: string; readonly purpose: StatusPurpose; readonly now: Date },
): Promise<readonly number[]> {
  const since =
    purpose === 'revocation'
      ? sql`withdrawn_at`
      : sql`least(suspended_at, case when not 'revocation' = any(purposes) then withdrawn_at end)`;
  const { rows } = await sql<{ place: number }>`
    select list_index as place from awards
    where organisation_id = ${organisationId} and list_id = ${listId} and ${since} <= ${now}
    union all select list_index from issued_credentials
    where organisation_id = ${organisationId} and list_id = ${listId} and ${since} <= ${now}`.execute(tx);
  return rows.map(({ place }) => place);
}

/** Keeps what was signed, and until when it is what the rows say. */
export async function storeSignedList(
  { tx, organisationId }: Scope,
  {
    listId,
    placesOf,
    credential,
    now,
  }: { readonly listId: string; readonly placesOf: string; readonly credential: Uint8Array; readonly now: Date },
): Promise<void> {
  await sql`update status_lists set credential = ${Buffer.from(credential)}, signed_at = ${now}, due_at = (
      select min(at) from awards, unnest(array[withdrawn_at, suspended_at]) at
      where list_id = ${placesOf} and organisation_id = ${organisationId} and at > ${now})
    where id = ${listId} and organisation_id = ${organisationId}`.execute(tx);
}

/** Every list that has these places: of revocations, and of suspensions where there is one. Public. */
export async function findListsAt(db: Queries, listId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('status_lists')
    .select('id')
    .where(({ or, eb }) => or([eb('id', '=', listId), eb('twin_of', '=', listId)]))
    .execute();
  return rows.map(({ id }) => id);
}

/** The list of suspensions beside a list of revocations, begun when it is first asked for. */
export async function findTwinList(
  { tx, organisationId }: Scope,
  { listId, now }: { readonly listId: string; readonly now: Date },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    with made as (
      insert into status_lists (id, organisation_id, purpose, used, changed_at, twin_of)
      select ${randomUUID()}, organisation_id, 'suspension', used, ${now}, id from status_lists
      where id = ${listId} and organisation_id = ${organisationId}
      on conflict (twin_of) do nothing returning id)
    select id from made union all select id from status_lists where twin_of = ${listId} limit 1`.execute(tx);
  return rows[0]?.id;
}
