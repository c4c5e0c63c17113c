/** Letters that remind people of what still waits for them: at most two, none to whoever stopped them, none where the institution wants none. */
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from './as-tenant.ts';
import { AWARD_COLUMNS, type Award } from './awards.ts';
import type { Queries } from './open-store.ts';
import { toAddress } from './people.ts';

const DAY_MS = 86_400_000;
/** After so many days each: the first letter got lost in a week's others, or in a busy fortnight. Then never more. */
export const REMINDER_DAYS = [3, 14] as const;
/** What nobody reminded of in time is old news: a server that was away for a month does not write to everybody at once. */
const TOO_LATE_DAYS = 28;
/** One person's at one institution: a letter with more of them is a list nobody reads. */
const MAX_PER_LETTER = 10;
/** The lock of whoever reminds; a number of our own. */
const REMINDING = 7_367_016;
const SECRET_BYTES = 24;

const hashOf = (secret: string) => createHash('sha256').update(`waymark reminder ${secret}`).digest();
const recipientHash = (email: string) =>
  createHash('sha256')
    .update(`waymark recipient ${toAddress(email)}`)
    .digest();

/** What one person has not taken of one institution. */
export interface DueReminder {
  readonly organisationId: string;
  readonly recipient: string;
  readonly awards: readonly Award[];
}

/**
 * Takes who is to be reminded now, and counts it. In nobody's name: the job reminds for everybody. One process at a time, so that what one
 * person has not taken of one institution comes in one letter, and not half of it from each.
 */
export async function takeReminders(
  tx: Queries,
  { now, atMost }: { readonly now: Date; readonly atMost: number },
): Promise<{ readonly taken: number; readonly reminders: readonly DueReminder[] }> {
  await sql`select pg_advisory_xact_lock(${REMINDING})`.execute(tx);
  let due: readonly Award[] = [];
  for (const reminded of REMINDER_DAYS.keys()) if (due.length === 0) due = await lockDue(tx, { reminded, now, atMost });
  if (due.length === 0) return { taken: 0, reminders: [] };
  // Whoever is not written to is counted too, and not looked at again for this time.
  await tx
    .updateTable('awards')
    .set({ reminded: sql<number>`case when signed_at <= ${daysBefore(now, REMINDER_DAYS[1])} then 2 else 1 end` })
    .where(
      'id',
      'in',
      due.map(({ id }) => id),
    )
    .execute();
  const byPerson = Map.groupBy(
    due,
    ({ organisationId, person }) => `${organisationId} ${toAddress(person.email ?? '')}`,
  );
  const reminders: DueReminder[] = [];
  for (const awards of byPerson.values()) {
    const { organisationId, person } = awards[0] as Award;
    const recipient = person.email ?? '';
    if (!(await mayRemind(tx, { organisationId, recipient }))) continue;
    reminders.push({ organisationId, recipient, awards: awards.slice(0, MAX_PER_LETTER) });
  }
  return { taken: due.length, reminders };
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS);

/** Those who were reminded so often and are due again, the longest first; what somebody is taking at this moment is left out. */
async function lockDue(
  tx: Queries,
  { reminded, now, atMost }: { readonly reminded: number; readonly now: Date; readonly atMost: number },
): Promise<readonly Award[]> {
  const rows = await tx
    .selectFrom('awards')
    .select(AWARD_COLUMNS)
    .where('state', '=', 'signed')
    .where('claimed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('suspended_at', 'is', null)
    .where(sql<boolean>`person->>'email' <> ''`)
    .where('reminded', '=', reminded)
    .where('signed_at', '<=', daysBefore(now, REMINDER_DAYS[reminded] ?? TOO_LATE_DAYS))
    .where('signed_at', '>', daysBefore(now, TOO_LATE_DAYS))
    .orderBy('signed_at')
    .orderBy(sql`person->>'email'`)
    .limit(atMost)
    .forUpdate()
    .skipLocked()
    .execute();
  // Sound: the columns are those of an award.
  return rows as Award[];
}

async function mayRemind(
  tx: Queries,
  { organisationId, recipient }: Pick<DueReminder, 'organisationId' | 'recipient'>,
): Promise<boolean> {
  const stopped = await tx
    .selectFrom('reminder_stops')
    .select('made_at')
    .where('organisation_id', '=', organisationId)
    .where('recipient_hash', '=', recipientHash(recipient))
    .executeTakeFirst();
  const choice = await tx
    .selectFrom('delivery_choices')
    .select('reminds')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return stopped === undefined && choice?.reminds !== false;
}

/** The secret of a link that stops reminders and opens nothing; told once and kept nowhere. */
export async function storeReminderLink(
  tx: Queries,
  { awardId, now }: { readonly awardId: string; readonly now: Date },
): Promise<string> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  await tx
    .insertInto('reminder_links')
    .values({ secret_hash: hashOf(secret), award_id: awardId, made_at: now })
    .execute();
  return secret;
}

/** Whose reminders a link stops, and whether they are stopped. */
export async function findReminderLink(
  db: Queries,
  secret: string,
): Promise<{ readonly organisationId: string; readonly isStopped: boolean } | undefined> {
  const found = await findLinked(db, secret);
  if (!found) return undefined;
  const stopped = await db
    .selectFrom('reminder_stops')
    .select('made_at')
    .where('organisation_id', '=', found.organisationId)
    .where('recipient_hash', '=', found.recipientHash)
    .executeTakeFirst();
  return { organisationId: found.organisationId, isStopped: stopped !== undefined };
}

/** This institution reminds this person of nothing more. False when the link is none. Durable when it returns. */
export async function stopReminders(
  db: Queries,
  { secret, now }: { readonly secret: string; readonly now: Date },
): Promise<boolean> {
  const found = await findLinked(db, secret);
  if (!found) return false;
  await db
    .insertInto('reminder_stops')
    .values({ organisation_id: found.organisationId, recipient_hash: found.recipientHash, made_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
}

async function findLinked(db: Queries, secret: string) {
  const row = await db
    .selectFrom('reminder_links')
    .innerJoin('awards', 'awards.id', 'reminder_links.award_id')
    .select(['organisation_id as organisationId', sql<string>`person->>'email'`.as('email')])
    .where('secret_hash', '=', hashOf(secret))
    .executeTakeFirst();
  return row && { organisationId: row.organisationId, recipientHash: recipientHash(row.email) };
}

/** Whether the scope's own organisation reminds people at all. */
export async function findReminds({ tx, organisationId }: Scope): Promise<boolean> {
  const row = await tx
    .selectFrom('delivery_choices')
    .select('reminds')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row?.reminds ?? true;
}

export async function storeReminds(
  { tx, organisationId }: Scope,
  { reminds, now }: { readonly reminds: boolean; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('delivery_choices')
    .values({ organisation_id: organisationId, reminds, changed_at: now })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet({ reminds, changed_at: now }))
    .execute();
}
