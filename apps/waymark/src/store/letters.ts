/** Letters on their way out. They are written in the same transaction as what they tell of, so none is sent about what did not happen. */
import { randomUUID } from 'node:crypto';
import type { Queries } from './open-store.ts';

/** What is written. */
export interface NewLetter {
  readonly recipient: string;
  readonly subject: string;
  /** Plain text; all of it stands here. */
  readonly body: string;
  /** The same, as a page. */
  readonly html?: string;
  /** Of a reminder: one request there, and no more come. */
  readonly stopUrl?: string;
}

export interface Letter extends Omit<NewLetter, 'html' | 'stopUrl'> {
  readonly id: string;
  readonly html: string | null;
  readonly stopUrl: string | null;
  readonly madeAt: Date;
  readonly sentAt: Date | null;
  readonly tries: number;
}

const COLUMNS = [
  ...(['id', 'recipient', 'subject', 'body', 'html', 'stop_url as stopUrl'] as const),
  ...(['made_at as madeAt', 'sent_at as sentAt', 'tries'] as const),
] as const;
/** Tried again after 1, 2, 4 … minutes; after the last it stays unsent. */
const MAX_TRIES = 10;
/** A letter that was sent is of no more use here, and holds somebody's address. */
const KEPT_MS = 7 * 86_400_000;

export async function storeLetter(db: Queries, letter: NewLetter & { readonly now: Date }): Promise<void> {
  const { now, ...said } = letter;
  await storeLetters(db, { letters: [said], now });
}

/** Many at once. */
export async function storeLetters(
  db: Queries,
  { letters, now }: { readonly letters: readonly NewLetter[]; readonly now: Date },
): Promise<void> {
  if (letters.length === 0) return;
  const rows = letters.map(({ html = null, stopUrl = null, ...letter }) => ({
    id: randomUUID(),
    ...letter,
    html,
    stop_url: stopUrl,
    made_at: now,
    sent_at: null,
    next_try_at: now,
  }));
  await db.insertInto('letters').values(rows).execute();
}

/** Takes some that are due and puts their next try off, so that two processes never send one twice at once. */
export async function claimLetters(
  db: Queries,
  { now, atMost }: { readonly now: Date; readonly atMost: number },
): Promise<readonly Letter[]> {
  const due = db
    .selectFrom('letters')
    .select('id')
    .where('sent_at', 'is', null)
    .where('next_try_at', '<=', now)
    .where('tries', '<', MAX_TRIES)
    .orderBy('next_try_at')
    .limit(atMost)
    .forUpdate()
    .skipLocked();
  const claimed = await db
    .updateTable('letters')
    .set((column) => ({ tries: column('tries', '+', 1), next_try_at: new Date(now.getTime() + 60_000) }))
    .where('id', 'in', due)
    .returning(COLUMNS)
    .execute();
  return claimed;
}

export async function markSent(db: Queries, { id, now }: { readonly id: string; readonly now: Date }): Promise<void> {
  await db.updateTable('letters').set({ sent_at: now }).where('id', '=', id).execute();
  await db
    .deleteFrom('letters')
    .where('sent_at', '<', new Date(now.getTime() - KEPT_MS))
    .execute();
}

export async function putOff(
  db: Queries,
  { id, tries, now }: { readonly id: string; readonly tries: number; readonly now: Date },
): Promise<void> {
  const next = new Date(now.getTime() + 2 ** tries * 60_000);
  await db.updateTable('letters').set({ next_try_at: next }).where('id', '=', id).execute();
}

/** The newest first: what the mailbox page shows where no mail server is set. */
export async function findLetters(db: Queries, { atMost }: { readonly atMost: number }): Promise<readonly Letter[]> {
  return await db.selectFrom('letters').select(COLUMNS).orderBy('made_at', 'desc').limit(atMost).execute();
}
