import type { Report, Verdict } from '../../verification/index.ts';
import type { Reading, Statement } from '../reading-model.ts';
import { showLine } from '../show-text.ts';
import { claimOf } from './claim-of.ts';
import { isUnknownSigner } from './is-unknown-signer.ts';
import { issuerNoteOf } from './issuer-note.ts';
import { subjectNameOf } from './subject-name.ts';
import { assuranceAt, dateOf, line, oneLine, pick, type Telling } from './telling.ts';

export interface Lead {
  readonly lead: Reading['lead'];
  readonly statements: readonly Statement[];
  /** False when the issuer's words describe the course and not the holder. */
  readonly saysWhatHolderDoes: boolean;
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
  // A description in its issuer's own words reads as what an earner can do, and is said to be no more than a description.
  const isPromise = credential.kind === 'definition' && claim.isOwnWords;
  const says =
    isAboutPerson || isPromise
      ? words.says[report.verdict]({
          issuer: issuerInSentence(telling),
          subject: isPromise
            ? words.subject.everyone
            : credential.kind === 'endorsement'
              ? words.subject.itself
              : subjectName,
          date: until,
        }).trim()
      : `${words.kind[credential.kind]} · ${issuerName}`;
  const name = showLine(title?.text ?? '');
  const credentialName = oneLine(credential.name, words.locale);
  const other = credentialName !== name ? credentialName : '';
  const isWithdrawn = report.verdict === 'revoked';
  // "earned “X”" has said the name.
  const titleLine = words.sentence.title({
    name: isPromise
      ? words.claim.onlyDescribed(name)
      : claim.text.includes(words.sentence.quote(name))
        ? nameBeside(name, other, words.sentence.alsoCalled)
        : name,
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
      subject: isPromise ? words.subject.everyone : subjectName,
      says,
      claim: claim.text,
      ...(claim.isOwnWords && claim.language ? { claimLanguage: claim.language } : {}),
      title: titleLine,
      gone: isWithdrawn ? words.noLongerSaid : report.verdict === 'suspended' ? words.heldBack : '',
      caution: isAboutPerson ? cautionOf(telling) : '',
      isNamed: subjectNameOf(subject, telling).isNamed,
    },
    statements,
    saysWhatHolderDoes: claim.isOwnWords || claim.isUnjudged === true || achievement === undefined,
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
