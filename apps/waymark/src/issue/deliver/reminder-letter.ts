import type { Award, NewLetter, Organisation, VersionRow } from '../../store/index.ts';
import { letterHtml, letterText } from './letter-html.ts';
import { saidOf } from './said-of.ts';
import { wordsIn } from './words/index.ts';

/** One of those that wait, and the link that opens it. */
export interface Waiting {
  readonly award: Award;
  readonly version: VersionRow;
  readonly url: string;
}

/** The letter about what somebody has not taken yet: again what they can do, and how these letters stop. */
export function reminderLetter({
  organisation,
  waiting,
  isLast,
  stopUrl,
}: {
  readonly organisation: Organisation;
  /** At least one. */
  readonly waiting: readonly [Waiting, ...Waiting[]];
  readonly isLast: boolean;
  readonly stopUrl: string;
}): Omit<NewLetter, 'recipient'> {
  const all = waiting.map(({ version, url }) => ({ url, said: saidOf(version, organisation) }));
  const [{ version }] = waiting;
  const first = saidOf(version, organisation);
  const { letter, reminder } = wordsIn(first.language);
  const subject =
    all.length > 1
      ? reminder.subjectMany(all.length, first.institution)
      : first.isYours
        ? reminder.subjectOne(first.sentence)
        : reminder.subjectTitled(first.title);
  const claimOf = ({ isYours, sentence, title }: typeof first) =>
    isYours ? letter.can('', sentence) : letter.titled('', title);
  const parts = {
    language: first.language,
    subject,
    lead: all.length === 1 ? [claimOf(first), reminder.lead(first.institution)] : [reminder.lead(first.institution)],
    buttons: all.map(({ url, said }) => ({
      ...{ label: letter.button, url },
      ...(all.length === 1 ? {} : { about: claimOf(said) }),
    })),
    after: [isLast ? reminder.last : reminder.first],
    stop: { label: reminder.stop, url: stopUrl },
  };
  return { subject, body: letterText(parts), html: `${letterHtml(parts)}`, stopUrl };
}
