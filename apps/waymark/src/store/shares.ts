/**
 * Pages that a holder shows to others. An award has one at a time, or none. The page's secret is made from the secret of the holder's own
 * link and a number of ours: the holder's page can say it again each time, and neither the database nor a backup of it can.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { AWARD_COLUMNS, type Award } from './awards.ts';
import type { Queries } from './open-store.ts';

const NONCE_BYTES = 16;
const SECRET_BYTES = 24;

const hashOf = (secret: string) => createHash('sha256').update(`waymark share ${secret}`).digest();
const secretOf = (claimSecret: string, nonce: Uint8Array) =>
  createHmac('sha256', claimSecret)
    .update('waymark share ')
    .update(nonce)
    .digest()
    .subarray(0, SECRET_BYTES)
    .toString('base64url');

/** A page that is shown. */
export interface Share {
  readonly since: Date;
  /** `undefined` = it was made from another letter than the one that asks. */
  readonly secret: string | undefined;
}

/** Shows an award to whoever has the new link; the one before it opens nothing any more. */
export async function storeShare(
  db: Queries,
  { awardId, claimSecret, now }: { readonly awardId: string; readonly claimSecret: string; readonly now: Date },
): Promise<string> {
  const nonce = randomBytes(NONCE_BYTES);
  const secret = secretOf(claimSecret, nonce);
  const row = { secret_hash: hashOf(secret), nonce, made_at: now };
  await db
    .insertInto('shares')
    .values({ award_id: awardId, ...row })
    .onConflict((conflict) => conflict.column('award_id').doUpdateSet(row))
    .execute();
  return secret;
}

/** Nobody sees it any more. */
export async function endShare(db: Queries, awardId: string): Promise<void> {
  await db.deleteFrom('shares').where('award_id', '=', awardId).execute();
}

/** What a holder is told of their own. */
export async function findShare(
  db: Queries,
  { awardId, claimSecret }: { readonly awardId: string; readonly claimSecret: string },
): Promise<Share | undefined> {
  const row = await db
    .selectFrom('shares')
    .select(['secret_hash', 'nonce', 'made_at'])
    .where('award_id', '=', awardId)
    .executeTakeFirst();
  if (!row) return undefined;
  const secret = secretOf(claimSecret, row.nonce);
  return { since: row.made_at, secret: hashOf(secret).equals(row.secret_hash) ? secret : undefined };
}

/** What a page's link shows. */
export async function findShared(
  db: Queries,
  secret: string,
): Promise<{ readonly award: Award; readonly since: Date } | undefined> {
  const row = await db
    .selectFrom('shares')
    .innerJoin('awards', 'awards.id', 'shares.award_id')
    .select(AWARD_COLUMNS.map((column) => column))
    .select('shares.made_at as since')
    .where('shares.secret_hash', '=', hashOf(secret))
    .where('state', '=', 'signed')
    .executeTakeFirst();
  if (!row) return undefined;
  const { since, ...award } = row;
  return { since, award: award as Award };
}
