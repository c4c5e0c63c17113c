import type { ControllerDocument, VerificationMethod } from '../did/index.ts';
import type { Outcome, Place, Reason } from '../finding.ts';

/**
 * What one proof (or envelope signature, or hosted copy) shows. `failed` = it does not hold; `cantTell` = key, context, or
 * suite could not be had or is not supported: says nothing against the holder.
 */
export interface ProofResult {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly place: Place;
  /** How it was secured, in the standard's word: a cryptosuite, a JOSE alg, `hosted`. */
  readonly suite: string;
  /** Who signed: present when the key was found, whether or not the signature held. */
  readonly method?: VerificationMethod;
  /** The document the method was found in. */
  readonly signer?: ControllerDocument;
  readonly proofPurpose?: string;
  /** Claimed by the signer, never evidence of time. */
  readonly created?: Date;
  readonly challenge?: string;
  readonly domain?: string;
  /** Places not covered although the proof holds; everything else in `Credential.json` is covered. The proof itself never counts. */
  readonly uncovered: readonly Place[];
  /** Hosted: where the copy that agrees was fetched. */
  readonly hostedAt?: string;
}
