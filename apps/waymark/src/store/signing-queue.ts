/** Awards that wait to be signed. Several processes take from it; nobody takes one twice. In nobody's name: the worker signs for everybody. */
import { type SqlBool, sql } from 'kysely';
import type { Scope } from './as-tenant.ts';
import { AWARD_COLUMNS, type Award } from './awards.ts';
import { refreshHash } from './corrections.ts';
import type { StatusPurpose } from './issuing-choices.ts';
import type { Queries } from './open-store.ts';

/** An award that waits to be signed and has its place in a status list. */
export interface PlacedAward extends Award {
  readonly listId: string;
  readonly listIndex: number;
}

/**
 * One of the organisations that have something waiting, by chance: a hundred thousand of one do not stand before the one of another. Reads
 * one row of each in the index, however many wait.
 */
export async function pickWaiting(tx: Queries, isPlaced: boolean): Promise<string | undefined> {
  const waits = isPlaced ? sql<SqlBool>`list_id is not null` : sql<SqlBool>`list_id is null`;
  const { rows } = await sql<{ id: string }>`
    with recursive owners as (
      (select organisation_id as id from awards where state = 'waiting' and ${waits} order by organisation_id limit 1)
      union all
      select (select a.organisation_id from awards a where a.state = 'waiting' and ${waits} and a.organisation_id > owners.id
        order by a.organisation_id limit 1) from owners where owners.id is not null)
    select id from owners where id is not null order by random() limit 1`.execute(tx);
  return rows[0]?.id;
}

/** Some that wait and have their places, all of one organisation: no other process gets them while this transaction lasts. */
export async function lockPlacedAwards(
  tx: Queries,
  { atMost }: { readonly atMost: number },
): Promise<readonly PlacedAward[]> {
  const owner = await pickWaiting(tx, true);
  if (!owner) return [];
  const rows = await tx
    .selectFrom('awards')
    .select(AWARD_COLUMNS)
    .where('state', '=', 'waiting')
    .where('list_id', 'is not', null)
    .where('organisation_id', '=', owner)
    // What one person asked for by hand is not behind a table.
    .orderBy(sql`batch_id is not null`)
    .orderBy('made_at')
    .limit(atMost)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows as PlacedAward[];
}

export interface SignedAward {
  readonly awardId: string;
  readonly credential: Uint8Array;
  /** Of its status entries. */
  readonly purposes: readonly StatusPurpose[];
  /** What its refresh service knows it by; none = it names no service. */
  readonly refreshSecret?: string;
}

export async function storeSigned(
  { tx, organisationId }: Scope,
  {
    signed,
    now,
  }: {
    readonly signed: readonly SignedAward[];
    readonly now: Date;
  },
): Promise<void> {
  if (signed.length === 0) return;
  const ids = signed.map(({ awardId }) => awardId);
  const credentials = signed.map(({ credential }) => Buffer.from(credential));
  const purposes = signed.map((one) => one.purposes.join());
  const refreshHashes = signed.map(({ refreshSecret }) => (refreshSecret ? refreshHash(refreshSecret) : null));
  await sql`update awards set state = 'signed', credential = signed.credential, signed_at = ${now},
      purposes = string_to_array(signed.purposes, ','), refresh_hash = signed.refresh_hash
    from unnest(${ids}::uuid[], ${credentials}::bytea[], ${purposes}::text[], ${refreshHashes}::bytea[])
      as signed (id, credential, purposes, refresh_hash)
    where awards.id = signed.id and organisation_id = ${organisationId} and state = 'waiting'`.execute(tx);
}
