/** What a wallet signs to show that it has its key now: given to anybody, good once, for one institution. */
import { createHash, randomBytes } from 'node:crypto';
import type { Scope } from './as-tenant.ts';

const NONCE_BYTES = 24;
/** A person may be asked for a fingerprint in between. */
export const NONCE_SECONDS = 300;
const hashOf = (nonce: string) => createHash('sha256').update(`waymark wallet nonce ${nonce}`).digest();

export async function storeWalletNonce(
  { tx, organisationId }: Scope,
  { now }: { readonly now: Date },
): Promise<string> {
  await tx
    .deleteFrom('wallet_nonces')
    .where('organisation_id', '=', organisationId)
    .where('expires_at', '<=', now)
    .execute();
  const nonce = randomBytes(NONCE_BYTES).toString('base64url');
  await tx
    .insertInto('wallet_nonces')
    .values({
      nonce_hash: hashOf(nonce),
      organisation_id: organisationId,
      expires_at: new Date(now.getTime() + NONCE_SECONDS * 1000),
    })
    .execute();
  return nonce;
}

/** True once. */
export async function takeWalletNonce(
  { tx, organisationId }: Scope,
  { nonce, now }: { readonly nonce: string; readonly now: Date },
): Promise<boolean> {
  const row = await tx
    .deleteFrom('wallet_nonces')
    .where('nonce_hash', '=', hashOf(nonce))
    .where('organisation_id', '=', organisationId)
    .where('expires_at', '>', now)
    .returning('organisation_id')
    .executeTakeFirst();
  return row !== undefined;
}
