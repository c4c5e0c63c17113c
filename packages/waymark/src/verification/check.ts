import type { Credential, Parsed } from '../credential/index.ts';
import type { DocumentLoader } from '../document.ts';
import type { Outcome, Place, Reason } from '../finding.ts';
import type { ProofResult } from '../proof/index.ts';
import type { StatusResult } from '../status/index.ts';
import type { KeyBinding } from './bind-key.ts';
import type { KnownNames } from './lookalike/known-names.ts';
import type { CheckId, EmbeddedReport, Policy } from './report.ts';

/** One thing that a check found. */
export interface CheckResult {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly place: Place;
}

/** All that a check may look at. Facts that several checks need are gathered once, before the checks run. */
export interface CheckContext {
  readonly parsed: Parsed;
  /** With the badge class and issuer that an older badge only names, where they could be had. */
  readonly credential: Credential;
  readonly proofs: readonly ProofResult[];
  /** One for each proof, in the same order: whether its key is the issuer's. */
  readonly bindings: readonly KeyBinding[];
  /** True only when a passed proof is by a key that is proven to be the issuer's: before that, nobody is asked anything more. */
  readonly issuerKnown: boolean;
  readonly status: readonly StatusResult[];
  readonly endorsements: readonly EmbeddedReport[];
  /** Whom the registries know, by what names look like. */
  readonly knownNames: KnownNames;
  readonly documents: DocumentLoader;
  readonly now: Date;
  readonly policy: Policy;
}

/** One step of the recipe. Never throws for what is in a credential; answers at least one result. */
export interface Check {
  readonly id: CheckId;
  readonly run: (context: CheckContext) => Promise<readonly CheckResult[]> | readonly CheckResult[];
}

/** Worst first. `untested` ranks above `inapplicable`: what nobody looked at must not hide behind what does not apply. */
const WORST_FIRST: readonly Outcome[] = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'];

/** The outcome of a check: that of its worst result. */
export function worstOutcome(results: readonly { readonly outcome: Outcome }[]): Outcome {
  return WORST_FIRST.find((outcome) => results.some((result) => result.outcome === outcome)) ?? 'untested';
}
