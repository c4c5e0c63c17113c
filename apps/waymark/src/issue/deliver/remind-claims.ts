import {
  type Database,
  findOrganisation,
  findVersion,
  type NewLetter,
  type Queries,
  REMINDER_DAYS,
  storeClaims,
  storeLetters,
  storeReminderLink,
  takeReminders,
} from '../../store/index.ts';
import { reminderLetter, type Waiting } from './reminder-letter.ts';

/** Counted and written in one transaction: little is done again when a process dies in the middle. */
const AT_A_TIME = 100;

export interface RemindParts {
  readonly baseUrl: string;
  readonly now: Date;
}

/** Writes to some who have not taken theirs; answers how many of them were due. Durable when it returns; when it throws, nobody was written to. */
export async function remindSome(db: Database, { baseUrl, now }: RemindParts): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    const { taken, reminders } = await takeReminders(tx, { now, atMost: AT_A_TIME });
    const letters: NewLetter[] = [];
    for (const { organisationId, recipient, awards } of reminders) {
      const organisation = await findOrganisation(tx, organisationId);
      const waiting = await openEach(tx, awards, { baseUrl, now });
      const [first, ...more] = waiting;
      if (!organisation || !first) continue;
      const stopUrl = `${baseUrl}/reminders/${await storeReminderLink(tx, { awardId: first.award.id, now })}`;
      const isLast = waiting.every(({ award }) => isInLastTime(award.signedAt, now));
      letters.push({ recipient, ...reminderLetter({ organisation, waiting: [first, ...more], isLast, stopUrl }) });
    }
    await storeLetters(tx, { letters, now });
    return taken;
  });
}

const isInLastTime = (signedAt: Date | null, now: Date): boolean =>
  signedAt !== null && now.getTime() - signedAt.getTime() >= (REMINDER_DAYS.at(-1) ?? 0) * 86_400_000;

/** The secrets of earlier letters are kept nowhere: each letter has its own, and all of them open. */
async function openEach(
  tx: Queries,
  awards: readonly Waiting['award'][],
  { baseUrl, now }: RemindParts,
): Promise<readonly Waiting[]> {
  const secrets = await storeClaims(tx, { awardIds: awards.map(({ id }) => id), now });
  const waiting: Waiting[] = [];
  for (const award of awards) {
    const { definitionId, versionNumber: number } = award;
    const version = await findVersion(tx, { definitionId, number });
    if (version) waiting.push({ award, version, url: `${baseUrl}/claim/${secrets.get(award.id)}` });
  }
  return waiting;
}
