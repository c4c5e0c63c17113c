/**
 * `achievement`: what an institution promises, before anybody earned it: a definition, its version by digest, where it stands, and what its
 * readers would still ask.
 *
 * Comes in: a Definition (plain data). Goes out: an OB 3.0 Achievement and back, the bytes and digests of a version, allowed
 * transitions. Must never: change published bytes, invent a term, say that a level is confirmed which nobody confirmed. Start reading
 * at `definition.ts`, then `to-achievement.ts`; `lifecycle.ts` is the state machine.
 *
 * @example
 * const achievement = toAchievement({ ...emptyDefinition('en'), name: { en: 'First aid' } }, { id: 'https://a.example/d/1/v1' });
 * console.log(achievement.name); // First aid
 */
export { compareDefinitions, type Difference } from './compare-definitions.ts';
export * from './definition.ts';
export { EXPORTERS, type Exported, type Exporter } from './exporters/index.ts';
export { FIELD_PROPERTIES } from './field-properties.ts';
export { fromAchievement } from './from-achievement.ts';
export {
  CSV_COLUMNS,
  IMPORT_PROBLEMS,
  IMPORTERS,
  type Imported,
  type Importer,
  type ImportProblem,
  importDefinitions,
  MAX_IMPORTED,
} from './importers/index.ts';
export {
  ACTIONS,
  type Action,
  possibleActions,
  ROLES,
  type Role,
  STATES,
  type State,
  standingOf,
  TRANSITIONS,
  type Transition,
  type TransitionOutcome,
  tryTransition,
} from './lifecycle.ts';
export {
  compareLines,
  isLine,
  LINE_ORDER,
  type LineClash,
  type LineDifference,
  type Lines,
  MAX_OUTCOMES,
  mergeLines,
  outcomeNumbers,
  parseLines,
  toLines,
} from './lines.ts';
export { parseNarrative, toNarrative } from './narrative.ts';
export {
  CHECKED_LANGUAGES,
  checkDefinition,
  coverageOf,
  FRAMEWORKS,
  frameworksOf,
  RULES,
  type Rule,
  type RuleFinding,
  type RuleFramework,
  type RuleSeverity,
} from './rules/index.ts';
export { type AchievementOptions, toAchievement } from './to-achievement.ts';
export {
  BADGE_CONTEXTS,
  ENDORSEMENT_DEEDS,
  type EndorsementDeed,
  type EndorsementOptions,
  EXTENSIONS_CONTEXT,
  toEndorsement,
} from './to-endorsement.ts';
export { toVersionBytes, type VersionBytes } from './version-digest.ts';
export { type RuleWords, sayRule } from './words/say-rule.ts';
