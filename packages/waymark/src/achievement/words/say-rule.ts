import type { RuleFinding } from '../rules/index.ts';
import { ruleWords as en } from './en/rules.ts';
import { ruleWords as es } from './es/rules.ts';
import type { RuleWords } from './rule-words.ts';

export type { RuleWords };

/** Quoted from a draft: a line, not a page of it. */
const MAX_VALUE_CHARS = 120;

/** The words of a rule, with the finding's values in their places; English for a language that has none. */
export function sayRule({ rule, values = {} }: Pick<RuleFinding, 'rule' | 'values'>, locale: string): RuleWords {
  const words = (locale.split('-')[0] === 'es' ? es : en)[rule] ?? { question: rule, why: '', todo: '' };
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => (values[name] ?? '…').slice(0, MAX_VALUE_CHARS));
  return { question: fill(words.question), why: fill(words.why), todo: fill(words.todo) };
}
