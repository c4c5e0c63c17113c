import type { PublicKey, SignatureAlgorithm } from '../../did/index.ts';
import type { JsonObject } from '../../encoding/index.ts';
import type { Place, Reason } from '../../finding.ts';
import type { Canonical, CanonicalOptions } from '../canonicalization/to-canonical-n-quads.ts';
import type { ProofReason } from '../reasons.ts';

/** What one suite found. `cantTell` says nothing against the credential. */
export interface SuiteResult {
  readonly outcome: 'passed' | 'failed' | 'cantTell';
  readonly reason: Reason<ProofReason>;
  /** Relative to the document. */
  readonly uncovered?: readonly Place[];
}

export interface SuiteInput {
  /** The document without its proof, or with the proofs that this one builds on. */
  readonly document: JsonObject;
  readonly proof: JsonObject;
  /** What `parseValue` gave. */
  readonly value: Uint8Array;
  readonly key: PublicKey;
  /** Shared by the proofs of one credential, so that a document is canonicalized once. */
  readonly canonicalize: (json: JsonObject, options?: CanonicalOptions) => Promise<Canonical>;
}

/** One way of securing a document with an embedded proof: adding one is one file here and one line in the registry. */
export interface Suite {
  /** The standard's word for it. */
  readonly id: string;
  readonly isFor: (proof: JsonObject) => boolean;
  /** Signs the JSON as written, not the RDF that it means: contexts do not matter. */
  readonly signsJson?: boolean;
  /** Algorithms that its keys may have. */
  readonly algorithms: readonly SignatureAlgorithm[];
  /** The bytes of the proof value; looked at before anything is fetched or canonicalized. */
  readonly parseValue: (proof: JsonObject) => Uint8Array | SuiteResult;
  readonly check: (input: SuiteInput) => Promise<SuiteResult>;
}

/** Shorthand for a result that does not pass. */
export function refusal(
  outcome: 'failed' | 'cantTell',
  code: ProofReason,
  values?: Record<string, string>,
): SuiteResult {
  return { outcome, reason: values ? { code, values } : { code } };
}
