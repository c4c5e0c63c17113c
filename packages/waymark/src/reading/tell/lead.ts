import type { Subject } from '../../credential/index.ts';
import type { Report, Verdict } from '../../verification/index.ts';
import type { Reading, Statement } from '../reading-model.ts';
import { showLine } from '../show-text.ts';
import { sayReason } from '../words/index.ts';
import { claimFrom } from './claim.ts';
import { isUnknownSigner } from './is-unknown-signer.ts';
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
  // The verdict "not signed" says it for the whole.
  const proven = telling.report.verdict === 'unsigned' ? '' : howProven(telling);
  return [proven, ...warnings.map(({ reason }) => sayReason(telling.locale, reason, showLine).replace(/\.$/, ''))]
    .filter(Boolean)
    .join('. ');
}

function howProven({ report, locale: { words } }: Pick<Telling, 'report' | 'locale'>): string {
  const name = profileName(report.credential?.issuer, words.locale);
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
      return words.issuerNote.domain(showLine(issuerProof.domain), name) + sandbox;
    case 'key':
      return words.issuerNote.key(name) + sandbox;
    case 'claimed':
      return words.issuerNote.claimed(name) + sandbox;
  }
}

/** How a person is named: by name, by an address in clear, by a code, by a key. */
export function subjectNameOf(
  subject: Subject | undefined,
  { locale: { words }, withinSubject }: Pick<Telling, 'locale' | 'withinSubject'>,
): { name: string; isNamed: boolean; places: string[] } {
  if (!subject) return { name: words.subject.unnamed, isNamed: false, places: [] };
  const named = pick(subject.name, words.locale);
  if (named) return { name: showLine(named.text), isNamed: true, places: [named.place] };
  const clear = subject.identifiers.filter(({ hashed }) => !hashed);
  const byName =
    clear.find(({ type }) => type?.value === 'name') ??
    clear.find(({ type }) => !/^(?:did|url|uri)$/i.test(type?.value ?? ''));
  if (byName) return { name: showLine(byName.id.value), isNamed: true, places: [byName.id.place] };
  if (subject.id && subject.id.value === withinSubject)
    return { name: words.subject.sameAsRecord, isNamed: false, places: [] };
  const hidden = subject.identifiers.find(({ hashed }) => hashed);
  if (hidden) {
    const isEmail = /^(?:e?mail|emailaddress)?$/i.test(hidden.type?.value ?? '');
    return { name: isEmail ? words.subject.holderOfAddress : words.subject.holderOfHidden, isNamed: false, places: [] };
  }
  if (subject.id) return { name: words.subject.holderOfKey, isNamed: false, places: [] };
  return { name: words.subject.unnamed, isNamed: false, places: [] };
}

interface Claim {
  readonly text: string;
  readonly places: readonly string[];
  readonly isOwnWords: boolean;
  readonly language?: string;
}

/** More names than these are not taken in at a glance; they stand below. */
const MAX_NAMED = 2;

function claimOf(telling: Telling): Claim {
  const { credential, locale } = telling;
  const { words } = locale;
  const [subject] = credential.subjects;
  const name = oneLine(credential.name, words.locale);
  const at = (...texts: (string | undefined)[]) => texts.filter((text) => text !== undefined);
  switch (credential.kind) {
    case 'record':
      return {
        text: words.claim.record(
          credential.parts.length,
          (subject?.achievements ?? [])
            .map(({ name: said }) => oneLine(said, words.locale))
            .filter(Boolean)
            .slice(0, MAX_NAMED),
        ),
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

const saysHostedStatus = ({ why }: Report): boolean => why.code.startsWith('verification.status-hosted');

/** The issuer's name where something outside the credential ties it to them; else "somebody who signs as …". */
function issuerInSentence({ report, issuerName, locale: { words } }: Telling): string {
  const isProven =
    report.issuerProof.kind === 'registry' ||
    report.issuerProof.kind === 'domain' ||
    // Its own address answered that it took this back.
    saysHostedStatus(report);
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
    ? words.says[report.verdict]({
        issuer: issuerInSentence(telling),
        subject: credential.kind === 'endorsement' ? words.subject.itself : subjectName,
        date: until,
      }).trim()
    : `${words.kind[credential.kind]} · ${issuerName}`;
  const name = showLine(title?.text ?? '');
  const credentialName = oneLine(credential.name, words.locale);
  const other = credentialName !== name ? credentialName : '';
  const isWithdrawn = report.verdict === 'revoked';
  // "earned “X”" has said the name.
  const titleLine = words.sentence.title({
    name: claim.text.includes(words.sentence.quote(name)) ? nameBeside(name, other, words.sentence.alsoCalled) : name,
    awarded,
    from,
    until,
    isWithdrawn,
    // A date on a paper that nobody signed puts nothing into force, and a transcript is not in force but of a day.
    isOnlyDated: report.verdict === 'unsigned' || credential.kind === 'record',
  });
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
            places: [
              title?.place,
              ...(other && titleLine.includes(other) ? [pick(credential.name, words.locale)?.place] : []),
              (credential.awarded ?? credential.validFrom)?.place,
              credential.validUntil?.place,
            ],
          }),
        ]
      : []),
    ...withdrawalOf(telling),
  ];
  return {
    lead: {
      issuer: issuerName,
      // Where its own address took it back, the verdict has said who that was.
      issuerNote: credential.issuer && !saysHostedStatus(report) ? issuerNoteOf(telling) : '',
      subject: subjectName,
      says,
      claim: claim.text,
      title: titleLine,
      gone: isWithdrawn ? words.noLongerSaid : report.verdict === 'suspended' ? words.heldBack : '',
      caution: isAboutPerson ? cautionOf(telling) : '',
      isNamed: subjectNameOf(subject, telling).isNamed,
    },
    statements,
    saysWhatHolderDoes: claim.isOwnWords || achievement === undefined,
  };
}

/** The credential's own name beside the achievement's: a longer form of it as it is, another one as another. */
const nameBeside = (name: string, other: string, say: (name: string) => string): string =>
  other === '' || other.includes(name) ? other : say(other);

/** Why the issuer took it back, where the credential itself carries the reason; the verdict's reason has said it. */
function withdrawalOf(telling: Telling): readonly Statement[] {
  const { label, locale, sentence } = telling.locale.words;
  const reason = pick(telling.credential.revocationReason, locale);
  if (!reason) return [];
  return [
    line(telling, {
      id: 'withdrawn',
      section: 'answer',
      label: label.withdrawn,
      text: sentence.wasRevoked(showLine(reason.text)),
      places: [reason.place],
    }),
  ];
}

/** Where the issuer is shown to have said it: that this is all that is shown. */
function cautionOf(telling: Telling): string {
  const { report, credential, subjectName } = telling;
  const { words } = telling.locale;
  if (!['genuine', 'expired', 'not-yet-valid'].includes(report.verdict)) return '';
  if (credential.kind === 'endorsement') return words.cautionNoPerson;
  if (isUnknownSigner(report)) return words.cautionUnknown(telling.issuerName);
  const isHolderKnown = report.checks.some(({ id, outcome }) => id === 'subject' && outcome === 'passed');
  if (isHolderKnown) return words.cautionKnownHolder;
  return words.caution(subjectNameOf(credential.subjects[0], telling).isNamed ? subjectName : words.subject.theOne);
}

export const issuerNameOf = ({ report, locale: { words } }: Pick<Telling, 'report' | 'locale'>): string =>
  profileName(report.credential?.issuer, words.locale) ||
  // European credentials name the awarding body apart from who seals them, and some name nobody else.
  (report.credential?.format === 'elm-3'
    ? profileName(report.credential.subjects[0]?.achievement?.creator, words.locale)
    : '') ||
  showLine(report.credential?.holder?.value ?? '') ||
  words.issuerNote.unnamed;
