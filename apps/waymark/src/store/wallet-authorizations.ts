/** A wallet sent its person here, who shows by a letter that the mailbox is theirs; then the wallet gets a code. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from './as-tenant.ts';

const SECRET_BYTES = 24;
/** A letter takes a minute, and somebody looks for it. */
const MINUTES = 15;
/** Of a million somebody may guess five. */
const TRIES = 5;

const hashOf = (kind: string, text: string) => createHash('sha256').update(`waymark wallet ${kind} ${text}`).digest();

/** What a wallet asked with, as it must be asked again. */
export interface WalletRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  /** S256. */
  readonly codeChallenge: string;
  readonly state: string | null;
}

/** Begins one; one that was begun before for the same award ends. What it answers is told once: the session to the page, the digits to the mailbox. */
export async function storeAuthorization(
  { tx, organisationId }: Scope,
  { awardId, request, now }: { readonly awardId: string; readonly request: WalletRequest; readonly now: Date },
): Promise<{ readonly session: string; readonly digits: string; readonly minutes: number }> {
  await tx
    .deleteFrom('wallet_authorizations')
    .where('organisation_id', '=', organisationId)
    .where(({ eb, or }) => or([eb('award_id', '=', awardId), eb('expires_at', '<=', now)]))
    .execute();
  const session = randomBytes(SECRET_BYTES).toString('base64url');
  const digits = `${randomInt(1_000_000)}`.padStart(6, '0');
  await tx
    .insertInto('wallet_authorizations')
    .values({
      session_hash: hashOf('session', session),
      organisation_id: organisationId,
      award_id: awardId,
      digits_hash: hashOf('letter', `${session} ${digits}`),
      tries_left: TRIES,
      client_id: request.clientId,
      redirect_uri: request.redirectUri,
      code_challenge: request.codeChallenge,
      state: request.state,
      code_hash: null,
      expires_at: new Date(now.getTime() + MINUTES * 60_000),
    })
    .execute();
  return { session, digits, minutes: MINUTES };
}

/** A code for the wallet, once, for the digits of the letter. A try is paid for in the statement that compares. */
export async function confirmAuthorization(
  { tx, organisationId }: Scope,
  { session, digits, now }: { readonly session: string; readonly digits: string; readonly now: Date },
): Promise<(Pick<WalletRequest, 'redirectUri' | 'state'> & { readonly code: string }) | undefined> {
  const code = randomBytes(SECRET_BYTES).toString('base64url');
  const codeHash = hashOf('authorization', code);
  const row = await tx
    .updateTable('wallet_authorizations')
    .set({
      tries_left: sql<number>`tries_left - 1`,
      code_hash: sql<Buffer | null>`case when digits_hash = ${hashOf('letter', `${session} ${digits}`)} then ${codeHash}::bytea end`,
    })
    .where('session_hash', '=', hashOf('session', session))
    .where('organisation_id', '=', organisationId)
    .where('code_hash', 'is', null)
    .where('tries_left', '>', 0)
    .where('expires_at', '>', now)
    .returning(['redirect_uri as redirectUri', 'state', 'code_hash as codeHash'])
    .executeTakeFirst();
  return row?.codeHash ? { code, redirectUri: row.redirectUri, state: row.state } : undefined;
}

/** What a code was given for. It is gone with the asking, whether what the wallet says besides is right or not. */
export async function takeAuthorization(
  { tx, organisationId }: Scope,
  { authorizationCode, now }: { readonly authorizationCode: string; readonly now: Date },
): Promise<(WalletRequest & { readonly awardId: string }) | undefined> {
  return await tx
    .deleteFrom('wallet_authorizations')
    .where('code_hash', '=', hashOf('authorization', authorizationCode))
    .where('organisation_id', '=', organisationId)
    .where('expires_at', '>', now)
    .returning([
      'award_id as awardId',
      'client_id as clientId',
      'redirect_uri as redirectUri',
      'code_challenge as codeChallenge',
      'state',
    ])
    .executeTakeFirst();
}
