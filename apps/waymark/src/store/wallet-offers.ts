/** Offers of one award to a wallet. Each is good once, shortly, for whoever has its code and was told its six digits. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from './as-tenant.ts';

const SECRET_BYTES = 24;
/** Long enough to find the telephone and to type six digits; a picture of the screen is of no use tomorrow. */
const MINUTES = 10;
const TX_CODE_DIGITS = 6;
/** Of a million codes somebody may guess five. */
const TX_CODE_TRIES = 5;

const digest = (text: string) => createHash('sha256').update(text);
/** The pre-authorized code: whoever has the offer's address can make it, and nobody can make the address from it. */
const codeOf = (secret: string) => digest(`waymark wallet offer ${secret}`).digest('base64url');
/** The `issuer_state`: from it nobody makes the code either. */
const stateOf = (secret: string) => digest(`waymark wallet state ${secret}`).digest('base64url');
const stateHashOf = (state: string) => digest(`waymark wallet state hash ${state}`).digest();
const hashOf = (code: string) => digest(`waymark wallet code ${code}`).digest();
const txHashOf = (code: string, txCode: string) => digest(`waymark wallet digits ${code} ${txCode}`).digest();

export interface WalletOffer {
  readonly awardId: string;
  /** The pre-authorized code. */
  readonly code: string;
  /** What a wallet begins an authorization with. */
  readonly issuerState: string;
}

export interface NewWalletOffer extends WalletOffer {
  readonly secret: string;
  readonly txCode: string;
  readonly minutes: number;
}

/** Makes an offer; one made before for the same award is no longer good. What it answers is told once and kept nowhere. */
export async function storeWalletOffer(
  { tx, organisationId }: Scope,
  { awardId, now }: { readonly awardId: string; readonly now: Date },
): Promise<NewWalletOffer> {
  await tx
    .deleteFrom('wallet_offers')
    .where('organisation_id', '=', organisationId)
    .where(({ eb, or }) => or([eb('award_id', '=', awardId), eb('expires_at', '<=', now)]))
    .execute();
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const [code, issuerState] = [codeOf(secret), stateOf(secret)];
  const txCode = `${randomInt(10 ** TX_CODE_DIGITS)}`.padStart(TX_CODE_DIGITS, '0');
  await tx
    .insertInto('wallet_offers')
    .values({
      code_hash: hashOf(code),
      state_hash: stateHashOf(issuerState),
      organisation_id: organisationId,
      award_id: awardId,
      tx_hash: txHashOf(code, txCode),
      tries_left: TX_CODE_TRIES,
      expires_at: new Date(now.getTime() + MINUTES * 60_000),
      used_at: null,
    })
    .execute();
  return { awardId, secret, code, issuerState, txCode, minutes: MINUTES };
}

/** The offer behind an address; it stays good. */
export async function findWalletOffer(
  { tx, organisationId }: Scope,
  { secret, now }: { readonly secret: string; readonly now: Date },
): Promise<WalletOffer | undefined> {
  const code = codeOf(secret);
  const row = await tx
    .selectFrom('wallet_offers')
    .select('award_id as awardId')
    .where('code_hash', '=', hashOf(code))
    .where('organisation_id', '=', organisationId)
    .where('used_at', 'is', null)
    .where('tries_left', '>', 0)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row && { awardId: row.awardId, code, issuerState: stateOf(secret) };
}

/**
 * The award, once, for the right digits. A try is paid for in the same statement that compares, so that a thousand guesses at one time are
 * still five. `undefined` = wrong, used, ended or another organisation's: nobody is told which.
 */
export async function takeWalletOffer(
  { tx, organisationId }: Scope,
  { code, txCode, now }: { readonly code: string; readonly txCode: string; readonly now: Date },
): Promise<string | undefined> {
  const row = await tx
    .updateTable('wallet_offers')
    .set({
      tries_left: sql<number>`tries_left - 1`,
      used_at: sql<Date | null>`case when tx_hash = ${txHashOf(code, txCode)} then ${now}::timestamptz end`,
    })
    .where('code_hash', '=', hashOf(code))
    .where('organisation_id', '=', organisationId)
    .where('used_at', 'is', null)
    .where('tries_left', '>', 0)
    .where('expires_at', '>', now)
    .returning(['award_id as awardId', 'used_at as usedAt'])
    .executeTakeFirst();
  return row?.usedAt ? row.awardId : undefined;
}

/** The award that a wallet may begin an authorization for; the offer stays good until that is done. */
export async function findOfferedAward(
  { tx, organisationId }: Scope,
  { issuerState, now }: { readonly issuerState: string; readonly now: Date },
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('wallet_offers')
    .select('award_id as awardId')
    .where('state_hash', '=', stateHashOf(issuerState))
    .where('organisation_id', '=', organisationId)
    .where('used_at', 'is', null)
    .where('tries_left', '>', 0)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.awardId;
}
