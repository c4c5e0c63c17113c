import { EXTENSION_TERMS as TERMS } from '../credential/index.ts';
import type { JsonObject, JsonValue } from '../encoding/index.ts';
import { type AlignmentStatement, type Definition, type Localized, type Outcome, textIn } from './definition.ts';
import { toNarrative } from './narrative.ts';

export interface AchievementOptions {
  /** Where the version stands: stable, and never another version's. */
  readonly id: string;
  /** "1", "2", … */
  readonly version?: string;
  /** OB 3.0 Profile of whoever wrote it. */
  readonly creator?: JsonObject;
  /** Language of the texts; the definition's own without it. */
  readonly language?: string;
  /** Which employers were asked about this version, and what they answered, silence included: in sentences. */
  readonly employers?: string;
  /** Brand-mark, an https or data URL, and its text. */
  readonly image?: { readonly url: string; readonly caption: string };
}

/** Leaves out what is not said. */
const said = (members: Readonly<Record<string, JsonValue | undefined>>): JsonObject =>
  Object.fromEntries(
    Object.entries(members).filter(
      (entry): entry is [string, JsonValue] =>
        entry[1] !== undefined && entry[1] !== '' && !(Array.isArray(entry[1]) && entry[1].length === 0),
    ),
  );

/**
 * A definition as an OB 3.0 Achievement: native members where the standard has them, ELM and CTDL properties where it has none, and all of
 * it in the criteria narrative too. A draft gives what it has; the standard's rules say what is missing.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#achievement
 */
export function toAchievement(definition: Definition, options: AchievementOptions): JsonObject {
  const language = options.language ?? definition.language;
  const say = (text: Localized | undefined): string => textIn(text, language, definition.language) ?? '';
  const description = [withStop(say(definition.sentence)), say(definition.description)].filter(Boolean).join('\n\n');
  return said({
    id: options.id,
    type: ['Achievement'],
    name: say(definition.name),
    description,
    criteria: said({
      id: definition.criteriaUrl,
      narrative: toNarrative(
        definition,
        language,
        options.employers === undefined ? {} : { employers: options.employers },
      ),
    }),
    achievementType: definition.kind,
    version: options.version,
    inLanguage: language,
    humanCode: definition.humanCode,
    fieldOfStudy: definition.fieldOfStudy,
    creditsAvailable: definition.credits?.value,
    tag: [...definition.tags],
    creator: options.creator,
    image: options.image && { id: options.image.url, type: 'Image', caption: options.image.caption },
    alignment: definition.alignments.map(toAlignment),
    resultDescription: definition.outcomes.map((outcome) => toResultDescription(outcome, options.id, say)),
    ...extensions(definition, say),
  });
}

const withStop = (sentence: string): string =>
  sentence === '' || /[.!?。]$/.test(sentence) ? sentence : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;

function toResultDescription(outcome: Outcome, id: string, say: (text: Localized) => string): JsonObject {
  const levelId = (level: string) => `${id}#${outcome.id}-${level}`;
  return said({
    id: `${id}#${outcome.id}`,
    type: ['ResultDescription'],
    name: say(outcome.text),
    resultType: outcome.levels.length > 0 ? 'RubricCriterionLevel' : 'Status',
    requiredLevel: outcome.requiredLevel && levelId(outcome.requiredLevel),
    rubricCriterionLevel: outcome.levels.map((level, index) =>
      said({
        id: levelId(level.id),
        type: ['RubricCriterionLevel'],
        name: say(level.name),
        description: say(level.description),
        level: `${index + 1}`,
      }),
    ),
  });
}

const toAlignment = (alignment: AlignmentStatement): JsonObject =>
  said({
    type: ['Alignment'],
    targetName: alignment.name,
    targetUrl: alignment.url,
    targetCode: alignment.code,
    targetFramework: [alignment.framework, alignment.frameworkVersion].filter(Boolean).join(' '),
    targetType: alignment.targetType,
  });

/** What OB 3.0 has no member for. A level that nobody confirmed is false precision and stays out. */
function extensions(definition: Definition, say: (text: Localized | undefined) => string): JsonObject {
  const { judging, level, workloadHours, quality } = definition;
  const isEqf = level !== undefined && /\beqf\b/i.test(level.framework);
  const levelText = level?.confirmedBy ? `${level.framework} ${level.level}` : undefined;
  const assessment =
    judging.kind === 'not-assessed'
      ? {}
      : said({
          [TERMS.title]: say(judging.method),
          [TERMS.assessmentMethodType]: judging.methodType,
          [TERMS.assessors]: say(judging.assessors),
          [TERMS.estimatedDuration]:
            judging.durationMinutes === undefined ? undefined : `PT${judging.durationMinutes}M`,
          [TERMS.supervision]: say(judging.supervision),
          [TERMS.idVerification]: say(judging.identityCheck),
        });
  return said({
    [TERMS.provenBy]: Object.keys(assessment).length > 0 ? { type: [TERMS.assessmentClass], ...assessment } : undefined,
    [TERMS.volumeOfLearning]: workloadHours === undefined ? undefined : `PT${workloadHours}H`,
    [isEqf ? TERMS.eqfLevel : TERMS.nqfLevel]: levelText,
    [TERMS.entryRequirement]: say(definition.prerequisites),
    [TERMS.targetGroup]: say(definition.earners),
    [TERMS.mode]: say(definition.participation),
    [TERMS.qualityAssurance]: [quality.assuredBy, quality.every, quality.complaints].map(say).filter(Boolean).join(' '),
  });
}
