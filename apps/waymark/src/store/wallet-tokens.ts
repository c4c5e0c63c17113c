/** Access tokens of wallets: what an offer is exchanged for. Each is for one award, and for few copies of it. */
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from './as-tenant.ts';
import { AWARD_COLUMNS, type Award } from './awards.ts';

const SECRET_BYTES = 24;
/** A wallet asks for its copy at once. */
export const WALLET_TOKEN_SECONDS = 600;
/** Each format once, and once more when the line broke. */
const USES = 4;
const hashOf = (token: string) => createHash('sha256').update(`waymark wallet token ${token}`).digest();

export async function storeWalletToken(
  { tx, organisationId }: Scope,
  { awardId, now }: { readonly awardId: string; readonly now: Date },
): Promise<string> {
  await tx
    .deleteFrom('wallet_tokens')
    .where('organisation_id', '=', organisationId)
    .where('expires_at', '<=', now)
    .execute();
  const token = randomBytes(SECRET_BYTES).toString('base64url');
  await tx
    .insertInto('wallet_tokens')
    .values({
      token_hash: hashOf(token),
      organisation_id: organisationId,
      award_id: awardId,
      uses_left: USES,
      expires_at: new Date(now.getTime() + WALLET_TOKEN_SECONDS * 1000),
    })
    .execute();
  return token;
}

/** The award that a token is for. */
export async function findWalletToken(
  { tx, organisationId }: Scope,
  { token, now }: { readonly token: string; readonly now: Date },
): Promise<Award | undefined> {
  const row = await tx
    .selectFrom('awards')
    .select(AWARD_COLUMNS)
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'signed')
    .where(({ eb, selectFrom }) =>
      eb(
        'id',
        'in',
        selectFrom('wallet_tokens')
          .select('award_id')
          .where('token_hash', '=', hashOf(token))
          .where('organisation_id', '=', organisationId)
          .where('uses_left', '>', 0)
          .where('expires_at', '>', now),
      ),
    )
    .executeTakeFirst();
  return row as Award | undefined;
}

/** Takes one use of it; false = it has none left. */
export async function spendWalletToken(
  { tx, organisationId }: Scope,
  { token, now }: { readonly token: string; readonly now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('wallet_tokens')
    .set({ uses_left: sql<number>`uses_left - 1` })
    .where('token_hash', '=', hashOf(token))
    .where('organisation_id', '=', organisationId)
    .where('uses_left', '>', 0)
    .where('expires_at', '>', now)
    .returning('award_id')
    .executeTakeFirst();
  return row !== undefined;
}
