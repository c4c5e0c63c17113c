import type { Achievement } from '../../credential/index.ts';
import type { Report } from '../../verification/index.ts';
import type { MissingLine } from '../reading-model.ts';
import type { MissingId } from '../words/words.ts';
import { isParticipation, judgingSentence } from './judged.ts';
import type { Telling } from './telling.ts';
import { counts } from './voices.ts';

interface Facts {
  readonly telling: Telling;
  readonly report: Report;
  readonly achievement: Achievement | undefined;
  readonly isAward: boolean;
  /** Took part, and nothing was assessed: such a badge is not scolded for having no rubric. */
  readonly tookPart: boolean;
  readonly saysWhatHolderDoes: boolean;
}

const outcomeOf = (report: Report, id: string) => report.checks.find((check) => check.id === id)?.outcome;
const HAS_NUMBER_OF_HOURS = /\b\d+\s*(?:h\b|hours?|horas?|days?|días?|weeks?|semanas?|ECTS)/i;

/** When a reader of this kind of credential would reasonably expect the answer. Order: as a reader asks. */
const RULES: readonly (readonly [MissingId, (facts: Facts) => boolean])[] = [
  ['signed-by-nobody', ({ report }) => report.verdict === 'unsigned'],
  ['describes-the-course', ({ isAward, saysWhatHolderDoes, tookPart }) => isAward && !saysWhatHolderDoes && !tookPart],
  [
    'no-criteria',
    ({ isAward, achievement }) =>
      isAward && achievement !== undefined && achievement.criteriaNarrative.length === 0 && !achievement.criteriaUrl,
  ],
  [
    'criteria-only-linked',
    ({ isAward, achievement }) =>
      isAward && achievement?.criteriaUrl !== undefined && achievement.criteriaNarrative.length === 0,
  ],
  [
    'not-said-how-judged',
    ({ isAward, achievement, tookPart }) =>
      isAward &&
      !tookPart &&
      achievement !== undefined &&
      achievement.assessments.length === 0 &&
      achievement.resultDescriptions.length === 0 &&
      !achievement.criteriaNarrative.some(({ value }) => judgingSentence(value) !== undefined),
  ],
  [
    'supervision-not-said',
    ({ isAward, achievement, tookPart }) =>
      isAward &&
      !tookPart &&
      !achievement?.assessments.some(
        ({ supervision, idVerification }) => supervision.length > 0 || idVerification.length > 0,
      ) &&
      !/supervis|identity|invigilat|proctor|identidad|vigilad/i.test(
        (achievement?.criteriaNarrative ?? []).map(({ value }) => value).join(' '),
      ),
  ],
  [
    'assessor-not-said',
    ({ isAward, tookPart, telling, achievement }) =>
      isAward &&
      !tookPart &&
      !telling.credential.subjects.some(({ source }) => source) &&
      !/examiner|assessor|instructor|teacher|faculty|jury|panel|examinador|tribunal|docente/i.test(
        (achievement?.criteriaNarrative ?? []).map(({ value }) => value).join(' '),
      ),
  ],
  [
    'no-level',
    ({ isAward, tookPart, achievement, telling }) =>
      isAward &&
      !tookPart &&
      (achievement?.levels.length ?? 0) === 0 &&
      telling.credential.subjects.every(({ results }) => results.length === 0),
  ],
  [
    'size-not-said',
    ({ isAward, achievement, telling }) =>
      isAward &&
      !achievement?.workload &&
      !achievement?.creditsAvailable &&
      telling.credential.subjects.every(({ creditsEarned }) => !creditsEarned) &&
      !HAS_NUMBER_OF_HOURS.test(
        [...(achievement?.criteriaNarrative ?? []), ...(achievement?.description ?? [])]
          .map(({ value }) => value)
          .join(' '),
      ),
  ],
  ['no-evidence', ({ isAward, tookPart, telling }) => isAward && !tookPart && telling.credential.evidence.length === 0],
  [
    'evidence-open',
    ({ telling }) => telling.credential.evidence.some(({ id, digest }) => id && /^https?:/i.test(id.value) && !digest),
  ],
  [
    'no-learning-dates',
    ({ isAward, telling }) =>
      isAward && telling.credential.subjects.every(({ activityStart, activityEnd }) => !activityStart && !activityEnd),
  ],
  ['no-end-date', ({ isAward, telling, tookPart }) => isAward && !tookPart && !telling.credential.validUntil],
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
    'issuer-in-no-registry',
    ({ isAward, report }) => isAward && report.issuerProof.kind !== 'registry' && report.issuerProof.kind !== 'claimed',
  ],
  [
    'no-way-to-withdraw',
    ({ isAward, report }) => isAward && report.sealed && outcomeOf(report, 'status') === 'inapplicable',
  ],
  ['status-not-known', ({ report }) => outcomeOf(report, 'status') === 'cantTell'],
  [
    'definition-not-versioned',
    ({ isAward, tookPart, achievement }) => isAward && !tookPart && achievement !== undefined && !achievement.version,
  ],
  ['holder-not-bound', ({ isAward, report }) => isAward && outcomeOf(report, 'subject') !== 'passed'],
];

export function tellMissing(telling: Telling, saysWhatHolderDoes: boolean): readonly MissingLine[] {
  const { report, credential, locale } = telling;
  const achievement = credential.subjects[0]?.achievement;
  const isAward = credential.kind === 'achievement';
  const facts: Facts = {
    telling,
    report,
    achievement,
    isAward,
    tookPart: isParticipation(achievement),
    saysWhatHolderDoes,
  };
  const { missing, askWho } = locale.words;
  return RULES.filter(([, applies]) => applies(facts)).map(([id]) => {
    const { text, why, ask } = missing[id];
    return { id, text, why, ask: ask === 'issuer' ? askWho.issuer : askWho.holder };
  });
}
