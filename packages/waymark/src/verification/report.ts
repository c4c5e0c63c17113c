import type { Credential, Part } from '../credential/index.ts';
import type { DocumentLoader } from '../document.ts';
import type { Finding, Outcome, Place, Reason } from '../finding.ts';
import type { ProofResult } from '../proof/index.ts';

/** One word, the first of these that holds (docs/decisions has the argument for each addition). */
export const VERDICTS = [
  'unreadable',
  'invalid',
  'altered',
  'wrong-issuer',
  'revoked',
  'suspended',
  'expired',
  'not-yet-valid',
  'wrong-recipient',
  'unsigned',
  'cannot-tell',
  'genuine',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The recipe's fixed order. */
export const CHECK_IDS = [
  'proof',
  'issuer-key',
  'validity',
  'status',
  'model',
  'schema',
  'subject',
  'endorsements',
  'digests',
  'registry',
  'lookalike',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** One check can say several things (two proofs, three digests): `results` in order; `outcome` is the worst of them. */
export interface CheckReport {
  readonly id: CheckId;
  readonly outcome: Outcome;
  readonly results: readonly { readonly outcome: Outcome; readonly reason: Reason; readonly place: Place }[];
}

/** A registry of issuers (DCC known-registries format, or a plain list), already loaded by the caller. */
export interface IssuerRegistry {
  readonly name: string;
  readonly url: string;
  /** DID or profile URL → the name the registry knows it by. */
  readonly issuers: ReadonlyMap<string, string>;
  /** Test registries are told as such and never prove a name. */
  readonly sandbox?: boolean;
}

export interface Policy {
  readonly registries: readonly IssuerRegistry[];
  /** What the reader typed: an e-mail address (or other identifier) the credential should be about. */
  readonly recipient?: string;
  /** Presentations: what this verifier asked for. */
  readonly challenge?: string;
  readonly domain?: string;
  /** A key (JWK) the reader trusts for this issuer by other means; used when the credential names no key that can be found. */
  readonly trustedKeys: readonly Readonly<JsonWebKey>[];
  /** VC-API: judge only these; others stay `untested`. Absent = all. */
  readonly only?: readonly CheckId[];
}

export interface VerifyOptions {
  readonly documents: DocumentLoader;
  readonly now: Date;
  readonly policy: Policy;
  /** Told when a check crashed, which is a bug of ours: the check then says `cantTell`, and the rest is intact. For counting. */
  readonly onFault?: (error: unknown) => void;
}

/** How the issuer's name is known. `claimed` = only the credential says so. */
export type IssuerProof =
  | { readonly kind: 'registry'; readonly registry: string; readonly name: string }
  | { readonly kind: 'domain'; readonly domain: string }
  | { readonly kind: 'key'; readonly id: string }
  | { readonly kind: 'claimed' };

export interface Report {
  readonly credential?: Credential;
  readonly verdict: Verdict;
  /** The result that decides the verdict. */
  readonly why: Reason;
  readonly checks: readonly CheckReport[];
  readonly proofs: readonly ProofResult[];
  readonly issuerProof: IssuerProof;
  /** True = what is not in `uncovered` is covered by a passed proof by a key proven to be the issuer's (or its own site, OB hosted). */
  readonly sealed: boolean;
  readonly sealedBy: 'signature' | 'hosting' | 'none';
  readonly uncovered: readonly Place[];
  /** When and why it was withdrawn, if so. */
  readonly statusReason?: string;
  readonly endorsements: readonly EmbeddedReport[];
  readonly parts: readonly EmbeddedReport[];
  readonly findings: readonly Finding[];
  /** Digest results by the place of the digest, so that a line can be `linked`, `changed`, `gone`. */
  readonly digests: ReadonlyMap<Place, 'unchanged' | 'changed' | 'gone' | 'unknown'>;
}

/** A part's own report. `about`: for endorsements, whether it endorses this very thing (id, and digest where given). */
export interface EmbeddedReport {
  readonly place: Place;
  readonly part: Part;
  readonly report: Report;
  readonly about?: 'this' | 'issuer' | 'achievement' | 'something-else' | 'changed-version';
}
