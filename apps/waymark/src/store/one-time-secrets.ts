/**
 * What opens one thing once: links in letters, the first administrator's link, codes to step up. Looking at one leaves it as it is, so
 * that a mail scanner that follows every link takes nothing; taking one deletes it in the same statement, so two at once get it once.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Queries } from './open-store.ts';

export const SECRET_PURPOSES = [
  'first-administrator',
  'sign-in',
  'invitation',
  'step-up',
  'challenge',
  'institution',
] as const;
export type SecretPurpose = (typeof SECRET_PURPOSES)[number];

export interface OneTime {
  readonly email: string | null;
  readonly personId: string | null;
  readonly content: Readonly<Record<string, unknown>>;
}

const SECRET_BYTES = 24;
const CODE_DIGITS = 6;
/** Of a code of six digits somebody may guess five. */
const CODE_TRIES = 5;

const hashOf = (purpose: SecretPurpose, secret: string) =>
  createHash('sha256').update(`waymark ${purpose} ${secret}`).digest();

interface NewSecret {
  readonly purpose: SecretPurpose;
  readonly email?: string;
  readonly personId?: string;
  readonly content?: Readonly<Record<string, unknown>>;
  readonly now: Date;
  readonly minutes: number;
}

async function insert(db: Queries, secret: string, { purpose, now, minutes, ...rest }: NewSecret, triesLeft: number) {
  await db.deleteFrom('one_time_secrets').where('expires_at', '<=', now).execute();
  await db
    .insertInto('one_time_secrets')
    .values({
      secret_hash: hashOf(purpose, secret),
      purpose,
      email: rest.email ?? null,
      person_id: rest.personId ?? null,
      content: JSON.stringify(rest.content ?? {}),
      tries_left: triesLeft,
      made_at: now,
      expires_at: new Date(now.getTime() + minutes * 60_000),
    })
    .onConflict((conflict) => conflict.column('secret_hash').doNothing())
    .execute();
}

/** 192 random bits, told once and kept nowhere. */
export async function storeSecret(db: Queries, wanted: NewSecret): Promise<string> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  await insert(db, secret, wanted, 1);
  return secret;
}

/** How many were made for an address and still hold: letters to one address have an end too. */
export async function countSecrets(
  db: Queries,
  { purpose, email, now }: { readonly purpose: SecretPurpose; readonly email: string; readonly now: Date },
): Promise<number> {
  const row = await db
    .selectFrom('one_time_secrets')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('purpose', '=', purpose)
    .where('email', '=', email)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** What the secret would open; it stays good. */
export async function peekSecret(
  db: Queries,
  { purpose, secret, now }: { readonly purpose: SecretPurpose; readonly secret: string; readonly now: Date },
): Promise<OneTime | undefined> {
  return (await db
    .selectFrom('one_time_secrets')
    .select(['email', 'person_id as personId', 'content'])
    .where('secret_hash', '=', hashOf(purpose, secret))
    .where('expires_at', '>', now)
    // Sound: only `insert` writes `content`, always an object.
    .executeTakeFirst()) as OneTime | undefined;
}

/** What the secret opens; from now on it opens nothing. */
export async function takeSecret(
  db: Queries,
  { purpose, secret, now }: { readonly purpose: SecretPurpose; readonly secret: string; readonly now: Date },
): Promise<OneTime | undefined> {
  return (await db
    .deleteFrom('one_time_secrets')
    .where('secret_hash', '=', hashOf(purpose, secret))
    .where('expires_at', '>', now)
    .returning(['email', 'person_id as personId', 'content'])
    .executeTakeFirst()) as OneTime | undefined;
}

/** What all secrets of this purpose for an address would open; from now on they open nothing. */
export async function takeSecretsOf(
  db: Queries,
  { purpose, email, now }: { readonly purpose: SecretPurpose; readonly email: string; readonly now: Date },
): Promise<readonly OneTime[]> {
  return (await db
    .deleteFrom('one_time_secrets')
    .where('purpose', '=', purpose)
    .where('email', '=', email)
    .where('expires_at', '>', now)
    .returning(['email', 'person_id as personId', 'content'])
    .execute()) as OneTime[];
}

/** Earlier ones of this purpose for this person, or for nobody in particular, open nothing any more. */
export async function dropSecrets(
  db: Queries,
  { purpose, personId }: { readonly purpose: SecretPurpose; readonly personId?: string },
): Promise<void> {
  const drop = db.deleteFrom('one_time_secrets').where('purpose', '=', purpose);
  await (personId === undefined ? drop : drop.where('person_id', '=', personId)).execute();
}

/** A code of six digits for one person, which replaces their earlier one. */
export async function storeCode(
  db: Queries,
  { personId, now, minutes }: { readonly personId: string; readonly now: Date; readonly minutes: number },
): Promise<string> {
  await dropSecrets(db, { purpose: 'step-up', personId });
  const code = `${randomInt(10 ** CODE_DIGITS)}`.padStart(CODE_DIGITS, '0');
  await insert(db, `${personId} ${code}`, { purpose: 'step-up', personId, now, minutes }, CODE_TRIES);
  return code;
}

/** True once, for the right code; a wrong one costs a try, and after the last the code is gone. */
export async function takeCode(
  db: Queries,
  { personId, code, now }: { readonly personId: string; readonly code: string; readonly now: Date },
): Promise<boolean> {
  // A guess is paid for before it is compared, in one statement: a hundred at once are five all the same.
  const tried = await db
    .updateTable('one_time_secrets')
    .set((column) => ({ tries_left: column('tries_left', '-', 1) }))
    .where('purpose', '=', 'step-up')
    .where('person_id', '=', personId)
    .where('tries_left', '>', 0)
    .where('expires_at', '>', now)
    .returning('secret_hash')
    .execute();
  const wanted = hashOf('step-up', `${personId} ${code}`);
  if (!tried.some(({ secret_hash }) => secret_hash.equals(wanted))) return false;
  const { numDeletedRows } = await db
    .deleteFrom('one_time_secrets')
    .where('secret_hash', '=', wanted)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
