/** Status lists: which place is whose, and what was last signed of each. */
import { randomInt, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from './as-tenant.ts';
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
  const list = await lockOpenList(tx, { organisationId, entries, now });
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
  const indices = await freePlaces(tx, { listId: list.id, entries, count: waiting.length });
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
async function lockOpenList(
  tx: Queries,
  { organisationId, entries, now }: { readonly organisationId: string; readonly entries: number; readonly now: Date },
): Promise<{ readonly id: string; readonly used: number }> {
  // One after the other, so that two who find no list do not both begin one.
  await tx.selectFrom('organisations').select('id').where('id', '=', organisationId).forNoKeyUpdate().execute();
  const [open] = await tx
    .selectFrom('status_lists')
    .select(['id', 'used'])
    .where('organisation_id', '=', organisationId)
    .where('used', '<', entries / 2)
    .orderBy('used', 'desc')
    .limit(1)
    .forUpdate()
    .execute();
  if (open) return open;
  const list = { id: randomUUID(), organisation_id: organisationId, purpose: 'revocation' as const };
  await tx
    .insertInto('status_lists')
    .values({ ...list, changed_at: now, credential: null, signed_at: null })
    .execute();
  return { id: list.id, used: 0 };
}

async function freePlaces(
  tx: Queries,
  { listId, entries, count }: { readonly listId: string; readonly entries: number; readonly count: number },
): Promise<readonly number[]> {
  const free = new Set<number>();
  while (free.size < count) {
    const tried = Array.from({ length: 2 * (count - free.size) }, () => randomInt(entries));
    const rows = await tx
      .selectFrom('awards')
      .select('list_index')
      .where('list_id', '=', listId)
      .where('list_index', '=', sql<number>`any(${tried}::int[])`)
      .execute();
    const taken = new Set(rows.map(({ list_index }) => list_index));
    for (const index of tried) if (!taken.has(index) && free.size < count) free.add(index);
  }
  return [...free];
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
