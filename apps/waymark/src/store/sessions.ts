/** Who is signed in on which browser. The cookie's secret is not stored: a copy of the database signs nobody in. */
import { createHash, randomBytes } from 'node:crypto';
import type { Queries } from './open-store.ts';
import type { Person } from './people.ts';

/** 256 random bits. */
const SECRET_BYTES = 32;
const DAY_MS = 86_400_000;
/** Signed in for so long without coming back; and never longer than that in all. */
const IDLE_DAYS = 14;
const MAX_DAYS = 60;
/** How often "seen" is written: a page is no reason to write. */
const SEEN_EVERY_MS = 3_600_000;

export interface Session {
  readonly person: Person;
  /** When they last showed again that it is them. */
  readonly steppedUpAt: Date | null;
}

const hashOf = (secret: string) => createHash('sha256').update(`waymark session ${secret}`).digest();

/** Starts one. A sign-in just happened, so it counts as a step-up, unless whoever vouches for it says when it was. Durable when it returns. */
export async function storeSession(
  db: Queries,
  {
    personId,
    now,
    steppedUpAt = now,
  }: { readonly personId: string; readonly now: Date; readonly steppedUpAt?: Date | null },
): Promise<{ readonly secret: string; readonly maxAgeSeconds: number }> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  await db.deleteFrom('sessions').where('expires_at', '<=', now).execute();
  await db
    .insertInto('sessions')
    .values({
      secret_hash: hashOf(secret),
      person_id: personId,
      stepped_up_at: steppedUpAt,
      made_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + MAX_DAYS * DAY_MS),
    })
    .execute();
  return { secret, maxAgeSeconds: (MAX_DAYS * DAY_MS) / 1000 };
}

export async function findSession(db: Queries, secret: string, now: Date): Promise<Session | undefined> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .select(['people.id', 'email', 'name', 'locale', 'is_operator as isOperator', 'stepped_up_at', 'seen_at'])
    .where('secret_hash', '=', hashOf(secret))
    .where('sessions.expires_at', '>', now)
    .where('seen_at', '>', new Date(now.getTime() - IDLE_DAYS * DAY_MS))
    .executeTakeFirst();
  if (!row) return undefined;
  const { stepped_up_at: steppedUpAt, seen_at: seenAt, ...person } = row;
  if (now.getTime() - seenAt.getTime() > SEEN_EVERY_MS)
    await db.updateTable('sessions').set({ seen_at: now }).where('secret_hash', '=', hashOf(secret)).execute();
  return { person, steppedUpAt };
}

export async function markSteppedUp(db: Queries, secret: string, now: Date): Promise<void> {
  await db.updateTable('sessions').set({ stepped_up_at: now }).where('secret_hash', '=', hashOf(secret)).execute();
}

export async function deleteSession(db: Queries, secret: string): Promise<void> {
  await db.deleteFrom('sessions').where('secret_hash', '=', hashOf(secret)).execute();
}
