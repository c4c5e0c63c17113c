import type { Achievement, Texts } from '../../credential/index.ts';
import type { Report, Verdict } from '../../verification/index.ts';
import type { MissingLine } from '../reading-model.ts';
import type { AskWho, MissingId } from '../words/words.ts';
import { isParticipation, judgingSentence } from './judged.ts';
import { subjectNameOf } from './subject-name.ts';
import type { Telling } from './telling.ts';
import { counts } from './voices.ts';

interface Facts {
  readonly telling: Telling;
  readonly report: Report;
  readonly achievement: Achievement | undefined;
  readonly isAward: boolean;
  readonly isRecord: boolean;
  /** An award, or the description of one: it should say how it is judged. */
  readonly isPromise: boolean;
  /** Took part, and nothing was assessed: such a badge is not scolded for having no rubric. */
  readonly tookPart: boolean;
  readonly saysWhatHolderDoes: boolean;
  /** Everything that is written about what was done and how it was looked at. */
  readonly told: string;
}

const outcomeOf = (report: Report, id: string) => report.checks.find((check) => check.id === id)?.outcome;
const SIZE =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce))[\s-]*(?:full\s+|whole\s+)?(?:h\b|hours?|horas?|days?|días?|weeks?|semanas?|months?|meses|ECTS)/i;
/** "averaging 94%", "17 of 20": a mark, also where it is only told. */
const MARK = /\d\s?%|\b\d+(?:[.,]\d+)?\s?(?:\/|of|out of|de|sobre)\s?\d+\b/i;
const WATCHED =
  /supervis|identity|invigilat|proctor|(?:seen|watched|observed|witnessed) by|in front of|identidad|vigilad|observad[oa] por|ante un/i;
const ASSESSOR =
  /examiner|assessor|instructor|teacher|faculty|jury|panel|supervisor|evaluador|examinador|tribunal|docente|profesor/i;

const textsOf = (texts: Texts): string => texts.map(({ value }) => value).join(' ');

function toldBy({ credential }: Telling, achievement: Achievement | undefined): string {
  return [
    textsOf(achievement?.criteriaNarrative ?? []),
    textsOf(achievement?.description ?? []),
    ...(achievement?.assessments ?? []).flatMap(({ name, description }) => [textsOf(name), textsOf(description)]),
    ...credential.subjects.map(({ narrative }) => textsOf(narrative)),
    ...credential.evidence.flatMap(({ name, narrative, description }) => [name, narrative, description].map(textsOf)),
  ].join(' ');
}

/** When a reader of this kind of credential would reasonably expect the answer. The gravest first. */
const RULES: readonly (readonly [MissingId, (facts: Facts) => boolean])[] = [
  ['signed-by-nobody', ({ report }) => report.verdict === 'unsigned'],
  [
    'holder-not-bound',
    ({ isAward, isRecord, report }) => (isAward || isRecord) && outcomeOf(report, 'subject') !== 'passed',
  ],
  [
    'subject-not-named',
    ({ isAward, isRecord, telling }) =>
      (isAward || isRecord) && !subjectNameOf(telling.credential.subjects[0], telling).isNamed,
  ],
  ['status-not-known', ({ report }) => outcomeOf(report, 'status') === 'cantTell'],
  [
    'not-said-how-judged',
    ({ isPromise, achievement, tookPart }) =>
      isPromise &&
      !tookPart &&
      achievement !== undefined &&
      achievement.assessments.length === 0 &&
      achievement.resultDescriptions.length === 0 &&
      !achievement.criteriaNarrative.some(({ value }) => judgingSentence(value) !== undefined),
  ],
  [
    'describes-the-course',
    ({ isPromise, saysWhatHolderDoes, tookPart }) => isPromise && !saysWhatHolderDoes && !tookPart,
  ],
  [
    'no-criteria',
    ({ isPromise, achievement }) =>
      isPromise &&
      achievement !== undefined &&
      achievement.criteriaNarrative.length === 0 &&
      achievement.assessments.length === 0 &&
      !achievement.criteriaUrl,
  ],
  [
    'criteria-only-linked',
    ({ isPromise, achievement }) =>
      isPromise && achievement?.criteriaUrl !== undefined && achievement.criteriaNarrative.length === 0,
  ],
  ['no-evidence', ({ isAward, tookPart, telling }) => isAward && !tookPart && telling.credential.evidence.length === 0],
  [
    'evidence-open',
    ({ telling }) => telling.credential.evidence.some(({ id, digest }) => id && /^https?:/i.test(id.value) && !digest),
  ],
  [
    'no-level',
    ({ isAward, tookPart, achievement, telling, told }) =>
      isAward &&
      !tookPart &&
      !MARK.test(told) &&
      (achievement?.levels.length ?? 0) === 0 &&
      (achievement?.assessments ?? []).every(({ grade }) => !grade) &&
      telling.credential.subjects.every(({ results }) => results.length === 0),
  ],
  [
    'assessor-not-said',
    ({ isPromise, tookPart, telling, told }) =>
      isPromise && !tookPart && !telling.credential.subjects.some(({ source }) => source) && !ASSESSOR.test(told),
  ],
  [
    'supervision-not-said',
    ({ isPromise, achievement, tookPart, told }) =>
      isPromise &&
      !tookPart &&
      !achievement?.assessments.some(
        ({ supervision, idVerification }) => supervision.length > 0 || idVerification.length > 0,
      ) &&
      !WATCHED.test(told),
  ],
  [
    'no-learning-dates',
    ({ isAward, telling }) =>
      isAward && telling.credential.subjects.every(({ activityStart, activityEnd }) => !activityStart && !activityEnd),
  ],
  [
    'size-not-said',
    ({ isPromise, achievement, telling, told }) =>
      isPromise &&
      !achievement?.workload &&
      !achievement?.creditsAvailable &&
      telling.credential.subjects.every(({ creditsEarned }) => !creditsEarned) &&
      !SIZE.test(told),
  ],
  ['no-end-date', ({ isAward, telling, tookPart }) => isAward && !tookPart && !telling.credential.validUntil],
  ['record-may-be-partial', ({ isRecord }) => isRecord],
  [
    'issuer-registry-not-asked',
    ({ telling, report }) =>
      SAID_BY_SOMEBODY.includes(telling.credential.kind) &&
      report.sealed &&
      report.issuerProof.kind !== 'registry' &&
      !wasRegistryAsked(report),
  ],
  [
    'issuer-in-no-registry',
    ({ telling, report }) =>
      SAID_BY_SOMEBODY.includes(telling.credential.kind) &&
      report.sealed &&
      report.issuerProof.kind !== 'registry' &&
      wasRegistryAsked(report),
  ],
  [
    'endorsement-of-other-version',
    ({ report }) => report.endorsements.some(({ about }) => about === 'changed-version'),
  ],
  [
    'nobody-else-vouches',
    ({ isAward, tookPart, report, telling }) =>
      isAward && !tookPart && !report.endorsements.some((voice) => counts(voice, telling)),
  ],
  [
    'no-way-to-withdraw',
    ({ isAward, report }) => isAward && report.sealed && outcomeOf(report, 'status') === 'inapplicable',
  ],
  [
    'definition-not-versioned',
    ({ isPromise, tookPart, achievement }) =>
      isPromise && !tookPart && achievement !== undefined && !achievement.version,
  ],
];

const SAID_BY_SOMEBODY = ['achievement', 'record', 'endorsement', 'definition'];

const wasRegistryAsked = (report: Report): boolean => outcomeOf(report, 'registry') !== 'untested';

/** What does not hold has no gaps worth listing. */
export const isMoot = (verdict: Verdict): boolean =>
  ['revoked', 'altered', 'wrong-issuer', 'invalid', 'unreadable'].includes(verdict);

const ORDER: readonly AskWho[] = ['holder', 'elsewhere', 'issuer'];

/** What a reader would expect and does not find, grouped by who could answer it. */
export function tellMissing(telling: Telling, saysWhatHolderDoes: boolean): readonly MissingLine[] {
  const { report, credential, locale } = telling;
  if (isMoot(report.verdict)) return [];
  const achievement = credential.subjects[0]?.achievement;
  const facts: Facts = {
    telling,
    report,
    achievement,
    isAward: credential.kind === 'achievement',
    isRecord: credential.kind === 'record',
    isPromise: credential.kind === 'achievement' || credential.kind === 'definition',
    tookPart: isParticipation(achievement),
    saysWhatHolderDoes,
    told: toldBy(telling, achievement),
  };
  const { missing, askWho } = locale.words;
  const applying = RULES.filter(([, applies]) => applies(facts)).map(([id]) => id);
  return ORDER.flatMap((who) =>
    applying
      .filter((id) => missing[id].ask === who)
      .map((id) => ({ id, text: missing[id].text, why: missing[id].why, ask: askWho[who] })),
  );
}
