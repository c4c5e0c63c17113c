import type { EmbeddedReport, Report } from '../verification/index.ts';
import type { CheckLine, Reading, Statement } from './reading-model.ts';
import { showLine } from './show-text.ts';
import { tellAlignments } from './tell/alignments.ts';
import { tellEverything } from './tell/everything.ts';
import { tellEvidence } from './tell/evidence.ts';
import { tellFacts } from './tell/facts.ts';
import { isUnknownSigner } from './tell/is-unknown-signer.ts';
import { issuerNameOf } from './tell/issuer-note.ts';
import { tellJudged } from './tell/judged.ts';
import { tellLead } from './tell/lead.ts';
import { tellMissing } from './tell/missing.ts';
import { tellOutcomes } from './tell/outcomes.ts';
import { tellPeople } from './tell/people.ts';
import { subjectNameOf } from './tell/subject-name.ts';
import { dateOf, type Telling } from './tell/telling.ts';
import { tellVoices } from './tell/voices.ts';
import { findLocale, type Locale, sayDate, sayReason } from './words/index.ts';

export interface ReadOptions {
  /** The subject's id of the record that this stands in, so that the same person is called the same. */
  readonly withinSubject?: string;
  /** BCP 47; the language of our own words. @throws WaymarkError ERR_READING_LOCALE */
  readonly locale: string;
}

/** What a report says to a person: the lines in their fixed order, what is missing, how it was checked. Pure; the same report gives the same reading. */
export function read(report: Report, { locale, withinSubject }: ReadOptions): Reading {
  const words = findLocale(locale);
  const { credential } = report;
  if (!credential) return { ...emptyReading(words, report), checks: checksOf(report, words) };
  const names = { report, credential, locale: words, ...(withinSubject === undefined ? {} : { withinSubject }) };
  const subjectName = subjectNameOf(credential.subjects[0], names).name;
  const telling: Telling = { ...names, issuerName: issuerNameOf(names), subjectName };
  const { lead, statements, saysWhatHolderDoes } = tellLead(telling);
  const told: readonly Statement[] = [
    ...statements,
    ...tellJudged(telling),
    ...tellVoices(telling),
    ...tellEvidence(telling),
    ...tellOutcomes(telling),
    ...tellFacts(telling),
    ...tellAlignments(telling),
    ...tellPeople(telling),
  ];
  return {
    ...emptyReading(words, report),
    ...verdictOf(telling),
    format: credential.format,
    formatName: words.words.formatName[credential.format] ?? credential.format,
    kind: credential.kind,
    lead,
    brandmark: { initials: initialsOf(telling.issuerName), name: telling.issuerName },
    statements: [...told, ...tellEverything(telling, told)],
    missing: tellMissing(telling, saysWhatHolderDoes),
    checks: checksOf(report, words),
    parts: report.parts.map((part) => readPart(part, locale, credential.subjects[0]?.id?.value)),
    voices: report.endorsements.map((part) => readPart(part, locale, undefined)),
    facts: factsOf(telling),
    hosted: report.sealedBy === 'hosting',
    isUnknownSigner: isUnknownSigner(report),
    isUnconfirmed: !report.sealed && report.verdict !== 'unsigned',
  };
}

const readPart = ({ report }: EmbeddedReport, locale: string, withinSubject: string | undefined): Reading =>
  read(report, { locale, ...(withinSubject === undefined ? {} : { withinSubject }) });

/** Verdict and reason, without anything from a credential. */
export function emptyReading({ words, reasons }: Locale, said: Said): Reading {
  const { verdict } = said;
  return {
    format: null,
    formatName: '',
    kind: 'unreadable',
    locale: words.locale,
    direction: words.direction,
    verdict,
    verdictLabel: words.verdictLabel[verdict],
    why: whyOf({ words, reasons }, said),
    lead: {
      issuer: '',
      issuerNote: '',
      subject: '',
      says: '',
      claim: words.says.unreadable({ issuer: '', subject: '', date: '' }),
      title: '',
      gone: '',
      caution: '',
      isNamed: false,
    },
    statements: [],
    missing: [],
    checks: [],
    parts: [],
    voices: [],
    facts: [],
    hosted: false,
    isUnknownSigner: false,
    isUnconfirmed: false,
  };
}

/** What the good verdict is called: in force only what has dates, plainly genuine only what is somebody's. */
function verdictOf({ report, credential, locale: { words } }: Telling): Partial<Reading> {
  if (report.verdict !== 'genuine') return {};
  if (isUnknownSigner(report)) return { verdictLabel: words.genuineUnknown.label, why: words.genuineUnknown.sentence };
  if (credential.validFrom || credential.validUntil || credential.awarded) return {};
  return { verdictLabel: words.genuineUndated.label, why: words.genuineUndated.sentence };
}

/** The verdict in a sentence, the reason that decides it, and what can be done now. */
function whyOf({ words, reasons }: Locale, { verdict, why, statusReason, checks }: Said): string {
  const sentence = words.verdictSentence[verdict];
  if (verdict === 'genuine') return sentence;
  const reason =
    why.code === '' || SAID_BY_VERDICT.includes(why.code) ? '' : sayReason({ words, reasons }, why, showLine);
  const said = showLine(statusReason ?? '');
  const isTakenBack = verdict === 'revoked' || verdict === 'suspended';
  const ended = (checks ?? [])
    .flatMap(({ id, results }) => (id === 'validity' ? results : []))
    .find(({ outcome }) => outcome === 'failed');
  return [
    sentence,
    reason !== why.code && reason,
    isTakenBack && said && !reason.includes(said) && words.sentence.wasRevoked(said),
    isTakenBack && !said && words.noReasonGiven,
    isTakenBack && ended && sayReason({ words, reasons }, ended.reason, showLine),
    isTakenBack && words.askWhy,
    ['unsigned', 'cannot-tell'].includes(verdict) && words.askElsewhere,
    ['altered', 'wrong-issuer', 'invalid'].includes(verdict) && words.askOriginal,
  ]
    .filter(Boolean)
    .join(' ');
}
/** Reasons that the verdict's own sentence has said. */
const SAID_BY_VERDICT = ['status.revoked', 'status.suspended'];
type Said = Pick<Report, 'verdict' | 'why' | 'statusReason'> & { readonly checks?: Report['checks'] };

function checksOf(report: Report, locale: Locale): readonly CheckLine[] {
  const isHosted = report.credential?.securing.some(({ kind }) => kind === 'hosted');
  return report.checks.flatMap(({ id, outcome, results }) => {
    const title = (isHosted && locale.words.checkHosted[id]) || locale.words.check[id];
    if (results.length === 0) return [{ id, title, outcome, reason: locale.words.outcome[outcome], place: '' }];
    return results.map((result) => ({
      id,
      title,
      outcome: result.outcome,
      reason: sayReason(locale, result.reason, showLine),
      place: result.place,
    }));
  });
}

/** What the strip above the lead says: who signed, withdrawal, the end. */
function factsOf(telling: Telling): readonly string[] {
  const { report, locale, credential } = telling;
  const { facts, issuerNote } = locale.words;
  const { issuerProof } = report;
  const isTied = issuerProof.kind === 'registry' || issuerProof.kind === 'domain';
  const who =
    issuerProof.kind === 'registry'
      ? issuerProof.name
      : issuerProof.kind === 'domain'
        ? issuerProof.domain
        : telling.issuerName || issuerNote.unnamed;
  const signed =
    report.sealed && !isTied && report.sealedBy === 'signature'
      ? isUnknownSigner(report)
        ? ''
        : facts.signedByKey
      : report.sealed
        ? report.sealedBy === 'hosting'
          ? facts.hostedBy(showLine(who))
          : facts.signedBy(showLine(who))
        : '';
  const status = report.checks.find(({ id }) => id === 'status');
  const asOf = status?.results.find(({ reason }) => reason.values?.date !== undefined)?.reason.values?.date;
  const isJudged = ['genuine', 'cannot-tell', 'expired'].includes(report.verdict);
  const withdrawn =
    !isJudged || !status || !report.sealed
      ? ''
      : status.outcome === 'passed'
        ? facts.notRevoked(asOf ? sayDate(locale.words, new Date(asOf)) : '')
        : status.outcome === 'cantTell'
          ? facts.statusUnknown
          : '';
  const until = report.verdict === 'genuine' ? dateOf(telling, credential.validUntil) : '';
  const good = report.parts.filter((part) => part.report.verdict === 'genuine').length;
  return [
    signed,
    withdrawn,
    until && facts.until(until),
    report.parts.length > 0
      ? report.parts.every((part) => part.report.verdict === 'unsigned')
        ? facts.partsUnsigned(report.parts.length)
        : facts.parts(good, report.parts.length)
      : '',
  ].filter((text) => text !== '');
}

/** Two letters for the brand-mark of an issuer without a picture. */
export function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => /\p{Lu}|\p{Lo}|\p{N}/u.test(word));
  const [first = name, second] = words;
  return [first, second]
    .flatMap((word) => (word ? [[...word][0] ?? ''] : []))
    .join('')
    .toUpperCase();
}
