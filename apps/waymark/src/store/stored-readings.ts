/**
 * Readings that somebody asked a link for: what was received, to be checked again at each view. The link's secret is not stored and
 * is the only way to the key, so neither the database nor a backup of it shows anybody's credential.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Database } from './open-store.ts';

/** What a reading is made from again. */
export interface StoredInput {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly locale: string;
  readonly recipient?: string;
}

export interface StoredReading {
  readonly input: StoredInput;
  readonly madeAt: Date;
  readonly expiresAt: Date;
}

/** 192 random bits: 32 characters, and nobody guesses one. */
const SECRET_BYTES = 24;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const DAY_MS = 86_400_000;

/** Stores it until `days` from `now`. Durable when it returns. Both secrets are told once and kept nowhere. */
export async function storeReading(
  db: Database,
  { input, now, days }: { readonly input: StoredInput; readonly now: Date; readonly days: number },
): Promise<{ readonly secret: string; readonly deleteSecret: string; readonly expiresAt: Date }> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const deleteSecret = randomBytes(SECRET_BYTES).toString('base64url');
  const expiresAt = new Date(now.getTime() + days * DAY_MS);
  await db
    .insertInto('stored_readings')
    .values({
      link_hash: hashOf(secret),
      delete_hash: hashOf(deleteSecret),
      sealed: seal(secret, input),
      made_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { secret, deleteSecret, expiresAt };
}

/** `undefined` when there is none, or no longer: the two are not told apart. */
export async function findReading(db: Database, secret: string, now: Date): Promise<StoredReading | undefined> {
  const row = await db
    .selectFrom('stored_readings')
    .select(['sealed', 'made_at', 'expires_at'])
    .where('link_hash', '=', hashOf(secret))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row && { input: unseal(secret, row.sealed), madeAt: row.made_at, expiresAt: row.expires_at };
}

/** True when there was one to delete. Gone from the tables when it returns; from backups when those are. */
export async function deleteReading(db: Database, deleteSecret: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('stored_readings')
    .where('delete_hash', '=', hashOf(deleteSecret))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** True when the maker's secret still opens something, so that a page may offer to delete it. */
export async function hasDeletable(db: Database, deleteSecret: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('stored_readings')
    .select('expires_at')
    .where('delete_hash', '=', hashOf(deleteSecret))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Deletes what has ended; answers how many. */
export async function deleteExpired(db: Database, now: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('stored_readings').where('expires_at', '<=', now).executeTakeFirst();
  return Number(numDeletedRows);
}

const hashOf = (secret: string) => createHash('sha256').update(`waymark stored reading ${secret}`).digest();

const keyOf = (secret: string) =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'waymark stored reading, AES-256-GCM', 32));

/** iv ‖ tag ‖ ciphertext of JSON with base64 bytes. A secret seals once, so a random iv never meets its key again. */
function seal(secret: string, input: StoredInput): Buffer {
  const files = input.files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes).toString('base64') }));
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify({ ...input, files }), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

function unseal(secret: string, sealed: Buffer): StoredInput {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), sealed.subarray(0, IV_BYTES));
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString();
  // Sound: only `seal` writes what this key authenticates.
  const input = JSON.parse(text) as Omit<StoredInput, 'files'> & { files: { name: string; bytes: string }[] };
  return { ...input, files: input.files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes, 'base64') })) };
}
