import type { EmbeddedReport } from '../../verification/index.ts';
import type { Statement } from '../reading-model.ts';
import { showLine } from '../show-text.ts';
import { sayReason } from '../words/index.ts';
import { issuerNoteOf } from './issuer-note.ts';
import { dateOf, line, oneLine, pick, profileName, quoteOf, type Telling } from './telling.ts';

/** More names than these are not taken in at a glance; they stand below. */
const MAX_NAMES = 3;

const isAboutThis = ({ about }: EmbeddedReport): boolean =>
  about === 'this' || about === 'issuer' || about === 'achievement';
/** Whoever endorses their own work adds nothing to it: told, not counted. */
const isByIssuer = ({ report }: EmbeddedReport, { credential }: Pick<Telling, 'credential'>): boolean =>
  report.credential?.issuer?.id !== undefined && report.credential.issuer.id.value === credential.issuer?.id?.value;
/** Counts only when it holds, is about exactly what is read here, and is somebody else's. */
export const counts = (voice: EmbeddedReport, telling: Pick<Telling, 'credential'>): boolean =>
  voice.report.verdict === 'genuine' && isAboutThis(voice) && !isByIssuer(voice, telling);

/** About the one thing that all of them are about, else mixed. */
const aboutOf = (voices: readonly EmbeddedReport[]): 'this' | 'issuer' | 'achievement' | 'mixed' => {
  const [first, ...rest] = voices.map(({ about }) => about);
  return first === undefined ||
    first === 'something-else' ||
    first === 'changed-version' ||
    rest.some((each) => each !== first)
    ? 'mixed'
    : first;
};

/** An endorser's name as far as it is proven; else "somebody who signs as …". */
function nameOf({ report }: EmbeddedReport, { words }: Telling['locale']): string {
  const name = profileName(report.credential?.issuer, words.locale) || words.subject.unnamed;
  const isProven = report.issuerProof.kind === 'registry' || report.issuerProof.kind === 'domain';
  return isProven || report.verdict !== 'genuine' ? name : words.unprovenEndorser(name);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function tellVoice(telling: Telling, voice: EmbeddedReport): Statement {
  const { locale } = telling;
  const { words } = locale;
  const { report } = voice;
  const credential = report.credential;
  const inner: Telling | undefined = credential && {
    ...telling,
    report,
    credential,
    issuerName: profileName(credential.issuer, words.locale),
  };
  const name = nameOf(voice, locale);
  const isGood = counts(voice, telling);
  const comment = pick(credential?.subjects[0]?.endorsementComment ?? [], words.locale);
  const why =
    !isAboutThis(voice) && report.verdict === 'genuine'
      ? sayReason(
          locale,
          {
            code:
              voice.about === 'changed-version'
                ? 'verification.endorsement-of-other-version'
                : 'verification.endorsement-of-other',
            values: { name },
          },
          showLine,
        )
      : report.verdict === 'genuine'
        ? words.sentence.voiceOwn
        : `${words.verdictLabel[report.verdict]}. ${sayReason(locale, report.why, showLine)}`;
  const ends = inner ? dateOf(inner, credential?.validUntil) : '';
  const note = isGood
    ? [
        voice.about === 'this' && telling.credential.kind === 'definition'
          ? words.sentence.voiceAbout.definition
          : voice.about === 'this' || voice.about === 'achievement' || voice.about === 'issuer'
            ? words.sentence.voiceAbout[voice.about]
            : '',
        inner ? `${capital(issuerNoteOf(inner))}.` : '',
        ends && words.sentence.voiceUntil(ends),
      ]
        .filter(Boolean)
        .join(' ')
    : why;
  return line(telling, {
    id: 'voice',
    section: 'voices',
    label: capital(name),
    text: `${words.sentence.voice(capital(name))} ${comment ? words.sentence.quote(showLine(comment.text)) : oneLine(credential?.name ?? [], words.locale)}`.trim(),
    places: [voice.place],
    assurance: isGood ? 'vouched' : 'stated',
    by: name,
    note,
    ...(comment ? { quote: quoteOf(comment, true) } : {}),
  });
}

/** Who else stands behind it: the box, then each voice with its words; those that do not count say why. */
export function tellVoices(telling: Telling): readonly Statement[] {
  const { report, locale, credential } = telling;
  const { first } = locale.words;
  if (
    ['definition', 'issuer', 'status-list', 'endorsement', 'presentation', 'record'].includes(credential.kind) &&
    report.endorsements.length === 0
  )
    return [];
  const good = report.endorsements.filter((voice) => counts(voice, telling));
  const other = report.endorsements.length - good.length;
  const names = good.map((voice) => nameOf(voice, locale));
  const about = aboutOf(good);
  // Nobody signs a definition itself; whoever endorses it signs what it says, word for word.
  const isThisCopy =
    credential.kind === 'definition' || !['altered', 'invalid', 'wrong-issuer', 'unsigned'].includes(report.verdict);
  const notes = [
    about === 'achievement' || about === 'issuer' ? first.voicesNotAbout(telling.subjectName) : '',
    names.length <= MAX_NAMES ? locale.words.ui.and(names) : '',
    good.length > 0 && !isThisCopy ? first.voicesNotThis : '',
    other > 0 ? first.voicesOther(other) : '',
  ].filter(Boolean);
  const box = line(telling, {
    id: 'voices',
    section: 'voices',
    label: first.voices,
    text: good.length > 0 ? first.voicesCount[about](good.length) : first.noVoices,
    places: [],
    assurance: good.length > 0 ? 'vouched' : 'missing',
    by: locale.words.ui.and(names),
    ...(notes.length > 0 ? { note: notes.join('. ') } : {}),
  });
  return [box, ...report.endorsements.map((voice) => tellVoice(telling, voice))];
}
