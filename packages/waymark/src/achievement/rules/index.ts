import type { Definition } from '../definition.ts';
import { textIn } from '../definition.ts';
import { JUDGING_RULES } from './judging-rules.ts';
import { PROMISE_RULES } from './promise-rules.ts';
import { FRAMEWORKS, type Rule, type RuleFinding, type RuleFramework } from './rule.ts';
import { SENTENCE_RULES } from './sentence-rules.ts';

export { CHECKED_LANGUAGES, readingAge } from './plain-language.ts';
export { FRAMEWORKS, type Rule, type RuleFinding, type RuleFramework, type RuleSeverity } from './rule.ts';

/** What a reader would still ask, in the order in which readers ask. */
export const RULES: readonly Rule[] = [...SENTENCE_RULES, ...JUDGING_RULES, ...PROMISE_RULES];

const GRAVITY = { block: 0, warn: 1, advice: 2 } as const;

/** Every question that a definition leaves open, the gravest first; a rule that has no words for its language says so instead. Never throws. */
export function checkDefinition(
  definition: Definition,
  { rules = RULES }: { readonly rules?: readonly Rule[] } = {},
): readonly RuleFinding[] {
  const { language } = definition;
  const say: (text: Parameters<typeof textIn>[0]) => string = (text) => textIn(text, language, language) ?? '';
  const found = rules.flatMap((rule): readonly RuleFinding[] => {
    const known = { rule: rule.id, severity: rule.severity };
    if (rule.languages && !rule.languages.includes(language.split('-')[0] ?? ''))
      return [{ ...known, place: '', isUnchecked: true }];
    return rule.check({ definition, say, language }).map((one) => ({ ...known, ...one }));
  });
  return found.toSorted((one, other) => GRAVITY[one.severity] - GRAVITY[other.severity]);
}

/** How much of a framework's demands a definition meets: rules by rule, never as a percentage. */
export function coverageOf(
  definition: Definition,
  framework: RuleFramework,
): readonly { readonly rule: string; readonly state: 'met' | 'open' | 'unchecked' }[] {
  const findings = checkDefinition(definition);
  return RULES.filter(({ frameworks }) => frameworks.includes(framework)).map(({ id }) => {
    const own = findings.filter(({ rule }) => rule === id);
    return {
      rule: id,
      state: own.length === 0 ? 'met' : own.some(({ isUnchecked }) => isUnchecked) ? 'unchecked' : 'open',
    };
  });
}

/** The frameworks that demand a rule. */
export const frameworksOf = (rule: Rule): readonly RuleFramework[] =>
  FRAMEWORKS.filter((framework) => rule.frameworks.includes(framework));
