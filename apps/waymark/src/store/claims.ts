/** Links that open one award, without an account. */
import { createHash, randomBytes } from 'node:crypto';
import { AWARD_COLUMNS, type Award } from './awards.ts';
import type { Queries } from './open-store.ts';

const SECRET_BYTES = 24;
const hashOf = (secret: string) => createHash('sha256').update(`waymark claim ${secret}`).digest();

/** Secrets of links that open awards; they stay good. Award → secret, told once and kept nowhere. */
export async function storeClaims(
  tx: Queries,
  { awardIds, now }: { readonly awardIds: readonly string[]; readonly now: Date },
): Promise<ReadonlyMap<string, string>> {
  const secrets = new Map(awardIds.map((id) => [id, randomBytes(SECRET_BYTES).toString('base64url')]));
  if (secrets.size === 0) return secrets;
  const rows = [...secrets].map(([id, secret]) => ({ secret_hash: hashOf(secret), award_id: id, made_at: now }));
  await tx.insertInto('claims').values(rows).execute();
  return secrets;
}

/** What a link opens; what waits to be signed has no credential yet. */
export async function findClaimed(db: Queries, secret: string): Promise<Award | undefined> {
  const row = await db
    .selectFrom('claims')
    .innerJoin('awards', 'awards.id', 'claims.award_id')
    .select(AWARD_COLUMNS.map((column) => column))
    .where('secret_hash', '=', hashOf(secret))
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
