import type { Subject } from '../../credential/index.ts';
import type { Verdict } from '../../verification/index.ts';
import type { Reading, Statement } from '../reading-model.ts';
import { showLine } from '../show-text.ts';
import { sayReason } from '../words/index.ts';
import { claimFrom } from './claim.ts';
import { assuranceAt, dateOf, line, oneLine, pick, profileName, type Telling } from './telling.ts';

export interface Lead {
  readonly lead: Reading['lead'];
  readonly statements: readonly Statement[];
  /** False when the issuer's words describe the course and not the holder. */
  readonly saysWhatHolderDoes: boolean;
}

/** Issuer's name as proven, and the note that says how. */
export function issuerNoteOf(telling: Pick<Telling, 'report' | 'locale'>): string {
  const warnings = telling.report.checks.flatMap(({ id, results }) =>
    id === 'lookalike' ? results.filter(({ outcome }) => outcome === 'failed') : [],
  );
  return [
    howProven(telling),
    ...warnings.map(({ reason }) => sayReason(telling.locale, reason, showLine).replace(/\.$/, '')),
  ].join('. ');
}

function howProven({ report, locale: { words } }: Pick<Telling, 'report' | 'locale'>): string {
  const { issuerProof } = report;
  const isSandbox = report.checks.some(
    ({ id, results }) =>
      id === 'registry' && results.some(({ reason }) => reason.code === 'verification.registry-sandbox'),
  );
  const sandbox = isSandbox ? ` (${words.issuerNote.sandbox})` : '';
  switch (issuerProof.kind) {
    case 'registry':
      return words.issuerNote.registry(showLine(issuerProof.registry), showLine(issuerProof.name));
    case 'domain':
      return words.issuerNote.domain(showLine(issuerProof.domain)) + sandbox;
    case 'key':
      return words.issuerNote.key + sandbox;
    case 'claimed':
      return words.issuerNote.claimed + sandbox;
  }
}

/** How a person is named: by name, by an address in clear, by a code, by a key. */
export function subjectNameOf(
  subject: Subject | undefined,
  { locale: { words } }: Pick<Telling, 'locale'>,
): { name: string; isNamed: boolean; places: string[] } {
  if (!subject) return { name: words.subject.unnamed, isNamed: false, places: [] };
  const named = pick(subject.name, words.locale);
  if (named) return { name: showLine(named.text), isNamed: true, places: [named.place] };
  const clear = subject.identifiers.filter(({ hashed }) => !hashed);
  const byName =
    clear.find(({ type }) => type?.value === 'name') ??
    clear.find(({ type }) => !/^(?:did|url|uri)$/i.test(type?.value ?? ''));
  if (byName) return { name: showLine(byName.id.value), isNamed: true, places: [byName.id.place] };
  if (subject.identifiers.some(({ hashed }) => hashed))
    return { name: words.subject.holderOfAddress, isNamed: false, places: [] };
  if (subject.id) return { name: words.subject.holderOfKey, isNamed: false, places: [] };
  return { name: words.subject.unnamed, isNamed: false, places: [] };
}

interface Claim {
  readonly text: string;
  readonly places: readonly string[];
  readonly isOwnWords: boolean;
  readonly language?: string;
}

function claimOf(telling: Telling): Claim {
  const { credential, locale } = telling;
  const { words } = locale;
  const [subject] = credential.subjects;
  const name = oneLine(credential.name, words.locale);
  const at = (...texts: (string | undefined)[]) => texts.filter((text) => text !== undefined);
  switch (credential.kind) {
    case 'record':
      return {
        text: words.claim.record(credential.parts.length + (subject?.achievements.length ?? 0)),
        places: [],
        isOwnWords: true,
      };
    case 'presentation':
      return { text: words.claim.presentation(credential.parts.length), places: [], isOwnWords: true };
    case 'status-list':
      return { text: words.claim.statusList, places: [], isOwnWords: true };
    case 'issuer':
      return {
        text: words.claim.issuer(name || telling.issuerName),
        places: at(pick(credential.name, words.locale)?.place),
        isOwnWords: true,
      };
    case 'endorsement': {
      const what = showLine(subject?.id?.value ?? '') || words.subject.unnamed;
      return { text: words.claim.endorses(what), places: at(subject?.id?.place), isOwnWords: true };
    }
    default:
  }
  const achievement = subject?.achievement;
  const title = pick(achievement?.name ?? [], words.locale) ?? pick(credential.name, words.locale);
  if (credential.kind === 'definition')
    return { text: words.claim.definition(showLine(title?.text ?? '')), places: at(title?.place), isOwnWords: true };
  for (const texts of [achievement?.outcomes[0]?.name, achievement?.description, achievement?.criteriaNarrative]) {
    const quoted = pick(texts ?? [], words.locale);
    const claim = quoted && claimFrom(quoted.text, quoted.language ?? achievement?.language?.value, words.locale);
    if (claim) return { text: showLine(claim), places: [quoted.place], isOwnWords: true };
  }
  if (title) {
    const text = achievement ? words.claim.earned(showLine(title.text)) : words.claim.about(showLine(title.text));
    return {
      text,
      places: [title.place],
      isOwnWords: achievement === undefined,
      ...(title.language ? { language: title.language } : {}),
    };
  }
  const type = credential.types.find(({ value }) => !/^(?:Verifiable(?:Credential|Presentation))$/.test(value));
  if (type)
    return {
      text: words.claim.about(showLine(type.value).replace(/([a-z])([A-Z])/g, '$1 $2')),
      places: [type.place],
      isOwnWords: true,
    };
  return { text: words.claim.nothing, places: [], isOwnWords: true };
}

/** Verdicts whose sentence asserts that the issuer said it. */
const ASSERTING: readonly Verdict[] = [
  'genuine',
  'wrong-recipient',
  'not-yet-valid',
  'expired',
  'suspended',
  'revoked',
];

/** The issuer's name where something outside the credential ties it to them; else "somebody who signs as …". */
function issuerInSentence({ report, issuerName, locale: { words } }: Telling): string {
  const isProven = report.issuerProof.kind === 'registry' || report.issuerProof.kind === 'domain';
  return isProven || !ASSERTING.includes(report.verdict) ? issuerName : words.unprovenIssuer(issuerName);
}

/** The first thing a person reads: who says what about whom, in the tone that the verdict allows. */
export function tellLead(telling: Telling): Lead {
  const { credential, report, locale, issuerName, subjectName } = telling;
  const { words } = locale;
  const claim = claimOf(telling);
  const [subject] = credential.subjects;
  const achievement = subject?.achievement;
  const title = pick(achievement?.name ?? [], words.locale) ?? pick(credential.name, words.locale);
  const awarded = dateOf(telling, credential.awarded);
  const from = dateOf(telling, credential.validFrom);
  const until = dateOf(telling, credential.validUntil);
  const isAboutPerson = !['definition', 'issuer', 'status-list'].includes(credential.kind);
  const says = isAboutPerson
    ? words.says[report.verdict]({ issuer: issuerInSentence(telling), subject: subjectName, date: until })
    : `${words.kind[credential.kind]} · ${issuerName}`;
  const titleLine = words.sentence.title({ name: showLine(title?.text ?? ''), awarded, from, until });
  const subjectPlaces = subjectNameOf(subject, telling).places;
  const issuerPlace = pick(credential.issuer?.name ?? [], words.locale)?.place ?? credential.issuer?.id?.place;
  const statements = [
    line(telling, {
      id: 'claim',
      section: 'answer',
      text: isAboutPerson ? `${says} ${claim.text}.` : `${claim.text}.`,
      places: [...claim.places, issuerPlace, ...subjectPlaces],
      assurance: assuranceAt(telling, claim.places[0] ?? issuerPlace ?? ''),
    }),
    ...(titleLine
      ? [
          line(telling, {
            id: 'title',
            section: 'answer',
            text: titleLine,
            places: [title?.place, (credential.awarded ?? credential.validFrom)?.place, credential.validUntil?.place],
          }),
        ]
      : []),
  ];
  return {
    lead: {
      issuer: issuerName,
      issuerNote: credential.issuer ? issuerNoteOf(telling) : '',
      subject: subjectName,
      says,
      claim: claim.text,
      title: titleLine,
      isNamed: subjectNameOf(subject, telling).isNamed,
    },
    statements,
    saysWhatHolderDoes: claim.isOwnWords || achievement === undefined,
  };
}

export const issuerNameOf = ({ report, locale: { words } }: Pick<Telling, 'report' | 'locale'>): string =>
  profileName(report.credential?.issuer, words.locale) ||
  showLine(report.credential?.holder?.value ?? '') ||
  words.issuerNote.unnamed;
