/** Passkeys: which public keys sign a person in. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Queries } from './open-store.ts';

export interface Passkey {
  readonly id: string;
  readonly personId: string;
  /** base64url, as the authenticator chose it. */
  readonly credentialId: string;
  /** COSE. */
  readonly publicKey: Uint8Array;
  readonly transports: readonly string[];
  readonly name: string;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
}

/** A person has a telephone, a laptop, a spare; not a thousand. */
const MAX_PASSKEYS = 20;
const COLUMNS = [
  'id',
  'person_id as personId',
  'credential_id as credentialId',
  'public_key as publicKey',
  'transports',
  'name',
  'made_at as madeAt',
  'used_at as usedAt',
] as const;

export async function findPasskeys(db: Queries, personId: string): Promise<readonly Passkey[]> {
  return await db.selectFrom('passkeys').select(COLUMNS).where('person_id', '=', personId).orderBy('made_at').execute();
}

export async function findPasskey(db: Queries, credentialId: string): Promise<Passkey | undefined> {
  return await db.selectFrom('passkeys').select(COLUMNS).where('credential_id', '=', credentialId).executeTakeFirst();
}

/** False when somebody has it already, whoever that is, or when the person has enough. */
export async function storePasskey(
  db: Queries,
  passkey: Pick<Passkey, 'personId' | 'credentialId' | 'publicKey' | 'transports' | 'name'> & {
    readonly counter: number;
    readonly now: Date;
  },
): Promise<boolean> {
  const { personId, credentialId, publicKey, counter, transports, name, now } = passkey;
  if ((await findPasskeys(db, personId)).length >= MAX_PASSKEYS) return false;
  const made = await db
    .insertInto('passkeys')
    .values({
      id: randomUUID(),
      person_id: personId,
      credential_id: credentialId,
      public_key: Buffer.from(publicKey),
      counter,
      transports: [...transports],
      name,
      made_at: now,
      used_at: null,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/**
 * Moves the counter on. False when it does not go up: then a copy of the passkey was used before. Many authenticators do not count and
 * always say 0. Asked and written in one statement, so of two copies at once one fails.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-sign-counter
 */
export async function countPasskeyUse(
  db: Queries,
  { id, counter, now }: { readonly id: string; readonly counter: number; readonly now: Date },
): Promise<boolean> {
  const counted = await db
    .updateTable('passkeys')
    .set({ counter, used_at: now })
    .where('id', '=', id)
    .where(sql<boolean>`(counter < ${counter}::bigint or (counter = 0 and ${counter}::bigint = 0))`)
    .returning('id')
    .executeTakeFirst();
  return counted !== undefined;
}

/** The one that was removed, if it was this person's. */
export async function deletePasskey(
  db: Queries,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<{ readonly name: string } | undefined> {
  return await db
    .deleteFrom('passkeys')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .returning('name')
    .executeTakeFirst();
}
