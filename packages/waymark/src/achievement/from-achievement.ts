import { EXTENSION_TERMS as TERMS } from '../credential/index.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../encoding/index.ts';
import {
  type AlignmentStatement,
  type Definition,
  emptyDefinition,
  type Localized,
  type Outcome,
} from './definition.ts';
import { parseNarrative } from './narrative.ts';
import type { NarrativeHeading } from './words/headings.ts';

const stringOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');
const listOf = (value: JsonValue | undefined): readonly JsonValue[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
const objectsOf = (value: JsonValue | undefined): readonly JsonObject[] => listOf(value).filter(isJsonObject);
const idOf = (value: JsonValue | undefined): string => (isJsonObject(value) ? stringOf(value.id) : stringOf(value));

/** Leaves out what is undefined, for members that must be absent rather than empty. */
function given<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
}

/**
 * A definition from an OB 3.0 Achievement, ours or another's: what stands under our headings in the narrative goes back into its field, the
 * extension terms before it. What has no field stays in the criteria, so nothing is lost. Never throws; a member of another type
 * than the standard's counts as not there.
 */
export function fromAchievement(achievement: JsonObject): Definition {
  const language = stringOf(achievement.inLanguage) || 'en';
  const empty = emptyDefinition(language);
  const local = (text: string): Localized => (text.trim() ? { [language]: text.trim() } : {});
  const criteria = isJsonObject(achievement.criteria) ? achievement.criteria : {};
  const { own, under } = parseNarrative(stringOf(criteria.narrative));
  const [assessment = {}] = objectsOf(achievement[TERMS.provenBy]);
  const from = (term: string, heading: NarrativeHeading) => stringOf(assessment[term]) || (under.get(heading) ?? '');
  const optional = (text: string) => (text ? local(text) : undefined);
  const { sentence, rest } = splitDescription(stringOf(achievement.description));
  const hours = /^PT(\d+(?:\.\d+)?)H$/.exec(stringOf(achievement[TERMS.volumeOfLearning]))?.[1];
  const minutes = /^PT(\d+)M$/.exec(stringOf(assessment[TERMS.estimatedDuration]))?.[1];
  const method = from(TERMS.title, 'judged');
  const credits = achievement.creditsAvailable;
  return {
    ...empty,
    name: local(stringOf(achievement.name)),
    sentence: local(sentence),
    description: local(rest),
    criteria: local(own),
    outcomes: objectsOf(achievement.resultDescription).map((item, index) => toOutcome(item, index, local)),
    judging: given({
      kind: method ? ('assessed' as const) : undefined,
      method: optional(method),
      methodType: stringOf(assessment[TERMS.assessmentMethodType]) || undefined,
      assessors: optional(from(TERMS.assessors, 'assessors')),
      durationMinutes: minutes === undefined ? undefined : Number(minutes),
      supervision: optional(from(TERMS.supervision, 'supervision')),
      identityCheck: optional(from(TERMS.idVerification, 'identityCheck')),
      aids: optional(under.get('aids') ?? ''),
      retakes: optional(under.get('retakes') ?? ''),
    }),
    evidence: (under.get('evidence') ?? '')
      .split(/;\s*/)
      .filter(Boolean)
      .map((name, index) => ({
        id: `evidence-${index + 1}`,
        name: local(name.replace(/\s*\((?:optional|opcional)\)$/, '')),
        isRequired: !/\((?:optional|opcional)\)$/.test(name),
      })),
    prerequisites: local(stringOf(achievement[TERMS.entryRequirement]) || (under.get('prerequisites') ?? '')),
    earners: local(stringOf(achievement[TERMS.targetGroup]) || (under.get('earners') ?? '')),
    quality: given({
      assuredBy: optional(stringOf(achievement[TERMS.qualityAssurance]) || (under.get('quality') ?? '')),
    }),
    countsTowards: local(under.get('countsTowards') ?? ''),
    alignments: objectsOf(achievement.alignment ?? achievement.alignments).map(toAlignmentStatement),
    tags: listOf(achievement.tag ?? achievement.tags)
      .map(stringOf)
      .filter(Boolean),
    ...given({
      kind: stringOf(achievement.achievementType) || undefined,
      criteriaUrl: stringOf(criteria.id) || undefined,
      workloadHours: hours === undefined ? undefined : Number(hours),
      credits: typeof credits === 'number' ? { value: credits, system: '' } : undefined,
      level: levelOf(achievement),
      fieldOfStudy: stringOf(achievement.fieldOfStudy) || undefined,
      humanCode: stringOf(achievement.humanCode) || undefined,
      participation: optional(stringOf(achievement[TERMS.mode]) || (under.get('participation') ?? '')),
    }),
  };
}

/** The first paragraph is the sentence when it is one; else everything is description. */
function splitDescription(description: string): { sentence: string; rest: string } {
  const [first = '', ...others] = description.split(/\n{2,}/);
  const isSentence = /^[^.!?。]{1,300}[.!?。]?$/.test(first.trim());
  return isSentence
    ? { sentence: asPredicate(first.trim().replace(/\.$/, '')), rest: others.join('\n\n') }
    : { sentence: '', rest: description };
}

/** "Can run …" → "can run …", as it stands behind "the holder"; names and abbreviations keep their letters. */
const asPredicate = (sentence: string): string =>
  /^\p{Lu}\p{Ll}+\s/u.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;

function toOutcome(item: JsonObject, index: number, local: (text: string) => Localized): Outcome {
  const id = fragmentOf(stringOf(item.id)) || `outcome-${index + 1}`;
  const levels = objectsOf(item.rubricCriterionLevel).map((level, at) => ({
    id: (fragmentOf(stringOf(level.id)) || `level-${at + 1}`).replace(`${id}-`, ''),
    name: local(stringOf(level.name)),
    description: local(stringOf(level.description)),
  }));
  const required = fragmentOf(stringOf(item.requiredLevel)).replace(`${id}-`, '');
  return {
    id,
    text: local(stringOf(item.name)),
    levels,
    evidence: [],
    ...(levels.some((level) => level.id === required) ? { requiredLevel: required } : {}),
  };
}

/** Behind the `#`, or the whole of an id that has none. */
const fragmentOf = (id: string): string => id.split('#')[1] ?? '';

const toAlignmentStatement = (item: JsonObject): AlignmentStatement => ({
  name: stringOf(item.targetName),
  url: idOf(item.targetUrl),
  ...given({
    code: stringOf(item.targetCode) || undefined,
    framework: stringOf(item.targetFramework) || undefined,
    targetType: stringOf(item.targetType) || undefined,
  }),
});

/** "EQF 6" → the framework and the level of it. What an issuer published counts as confirmed by that issuer. */
function levelOf(achievement: JsonObject): Definition['level'] {
  const text = stringOf(achievement[TERMS.eqfLevel]) || stringOf(achievement[TERMS.nqfLevel]);
  const [, framework, level] = /^(.+)\s+(\S+)$/.exec(text) ?? [];
  return framework && level ? { framework, level } : undefined;
}
