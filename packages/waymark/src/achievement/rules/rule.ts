import type { Place } from '../../finding.ts';
import type { Definition, Localized } from '../definition.ts';

/** `block`: a policy may stop publication on it. `warn`: published with a reason that is kept. `advice`: worth a thought. */
export type RuleSeverity = 'block' | 'warn' | 'advice';

/** Whose demand it is. */
export const FRAMEWORKS = [
  'ob-3.0',
  'eu-2022',
  'trusted-knowledge',
  'trusted-application',
  'dcc',
  'ctdl',
  'waymark',
] as const;
export type RuleFramework = (typeof FRAMEWORKS)[number];

/** What a rule found: where, and what its sentence needs to say. */
export interface RuleFinding {
  readonly rule: string;
  readonly severity: RuleSeverity;
  /** JSON Pointer into the definition. */
  readonly place: Place;
  readonly values?: Readonly<Record<string, string>>;
  /** True = the rule has no words for this language, so nobody looked. */
  readonly isUnchecked?: true;
}

export interface RuleContext {
  readonly definition: Definition;
  /** The text in the definition's own language; empty when not said. */
  readonly say: (text: Localized | undefined) => string;
  /** `en`, `es` or whatever it was written in. */
  readonly language: string;
}

type Found = { readonly place: Place; readonly values?: Readonly<Record<string, string>> };

/** One question that a reader would ask. One file a family, one entry here a question. Words: `words/<locale>/rules.ts`. */
export interface Rule {
  readonly id: string;
  readonly severity: RuleSeverity;
  readonly frameworks: readonly RuleFramework[];
  /** Languages whose words it needs; absent = any. */
  readonly languages?: readonly string[];
  readonly check: (context: RuleContext) => readonly Found[];
  /** A definition that it complains about, and one that it does not: what the page of rules shows, and what the tests run. */
  readonly failing: Definition;
  readonly passing: Definition;
}

/** Nothing, or one finding at a place: how most rules answer. */
export const when = (isBroken: boolean, place: Place, values?: Readonly<Record<string, string>>): readonly Found[] =>
  isBroken ? [{ place, ...(values ? { values } : {}) }] : [];
