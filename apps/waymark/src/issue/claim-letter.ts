import type { Award, NewLetter, Organisation, VersionRow } from '../store/index.ts';
import { letterHtml, letterText } from './deliver/letter-html.ts';
import { listOf, type Said, saidOf } from './deliver/said-of.ts';
import { wordsIn } from './deliver/words/index.ts';

/** A mail program shows some sixty letters of a subject; what matters stands first, and nobody's list makes it a paragraph. */
const MAX_NAMES = 2;
const MAX_SUBJECT_CHARS = 180;

/** The letter to somebody who earned it: what they can do, who agreed to these words, and the link that opens it. In the version's language. */
export function claimLetter({
  award,
  version,
  organisation,
  url,
}: {
  readonly award: Award;
  readonly version: VersionRow;
  readonly organisation: Organisation;
  readonly url: string;
}): Omit<NewLetter, 'recipient'> {
  const said = saidOf(version, organisation);
  const { letter } = wordsIn(said.language);
  const { name } = award.person;
  const subject = subjectOf(said);
  const parts = {
    language: said.language,
    subject,
    lead: [
      said.isYours ? letter.can(name, said.sentence) : letter.titled(name, said.title),
      ...(said.asked.length > 0 ? [letter.asked(listOf(said.asked, said.language))] : []),
      letter.signed(said.institution),
      ...(award.corrects === null ? [] : [letter.corrected]),
      letter.open,
    ],
    buttons: [{ label: letter.button, url }],
    after: [letter.keep],
  };
  return { subject, body: letterText(parts), html: `${letterHtml(parts)}` };
}

function subjectOf({ language, institution, title, sentence, isYours, asked }: Said): string {
  const { letter, card } = wordsIn(language);
  const left = asked.length - MAX_NAMES;
  const names = left > 0 ? `${asked.slice(0, MAX_NAMES).join(', ')} ${card.more(left)}` : listOf(asked, language);
  const by = asked.length > 0 ? letter.agreedWith(names) : letter.signedBy(institution);
  const subject = isYours ? letter.subjectCan(sentence, by) : letter.subjectTitled(title, by);
  return subject.length > MAX_SUBJECT_CHARS ? `${subject.slice(0, MAX_SUBJECT_CHARS - 1).trimEnd()}…` : subject;
}
