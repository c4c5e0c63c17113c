import type { EmbeddedReport } from '../../verification/index.ts';
import type { Statement } from '../reading-model.ts';
import { showLine } from '../show-text.ts';
import { sayReason } from '../words/index.ts';
import { issuerNoteOf } from './lead.ts';
import { dateOf, line, oneLine, pick, profileName, quoteOf, type Telling } from './telling.ts';

const isAboutThis = ({ about }: EmbeddedReport): boolean =>
  about === 'this' || about === 'issuer' || about === 'achievement';
/** Counts only when it holds and is about exactly what is read here. */
export const counts = (voice: EmbeddedReport): boolean => voice.report.verdict === 'genuine' && isAboutThis(voice);

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
  const name = inner?.issuerName || words.subject.unnamed;
  const comment = pick(credential?.subjects[0]?.endorsementComment ?? [], words.locale);
  const why = isAboutThis(voice)
    ? `${words.verdictLabel[report.verdict]}. ${sayReason(locale, report.why, showLine)}`
    : sayReason(
        locale,
        {
          code:
            voice.about === 'changed-version'
              ? 'verification.endorsement-of-other-version'
              : 'verification.endorsement-of-other',
        },
        showLine,
      );
  const ends = inner ? dateOf(inner, credential?.validUntil) : '';
  const note = counts(voice)
    ? [inner ? issuerNoteOf(inner) : '', ends && words.sentence.voiceUntil(ends)].filter(Boolean).join('. ')
    : why;
  return line(telling, {
    id: 'voice',
    section: 'voices',
    label: name,
    text: `${words.sentence.voice(name)} ${comment ? words.sentence.quote(showLine(comment.text)) : oneLine(credential?.name ?? [], words.locale)}`.trim(),
    places: [voice.place],
    assurance: counts(voice) ? 'vouched' : 'stated',
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
  const good = report.endorsements.filter(counts);
  const other = report.endorsements.length - good.length;
  const names = good.map(({ report: { credential: signed } }) => profileName(signed?.issuer, locale.words.locale));
  const isThisCopy = !['altered', 'invalid', 'wrong-issuer', 'unsigned'].includes(report.verdict);
  const notes = [
    names.length > 0 ? locale.words.ui.and(names) : '',
    good.length > 0 && !isThisCopy ? first.voicesNotThis : '',
    other > 0 ? first.voicesOther(other) : '',
  ].filter(Boolean);
  const box = line(telling, {
    id: 'voices',
    section: 'voices',
    label: first.voices,
    text: good.length > 0 ? first.voicesCount(good.length) : first.noVoices,
    places: [],
    assurance: good.length > 0 ? 'vouched' : 'missing',
    by: locale.words.ui.and(names),
    ...(notes.length > 0 ? { note: notes.join('. ') } : {}),
  });
  return [box, ...report.endorsements.map((voice) => tellVoice(telling, voice))];
}
