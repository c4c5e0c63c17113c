import type { JsonObject } from '../encoding/index.ts';
import type { Reason } from '../finding.ts';

/** A public key, always as JWK (RFC 7517): what WebCrypto and jose import. */
export interface PublicKey {
  readonly jwk: Readonly<JsonWebKey>;
}

/** One verification method (CID 1.0 section 2.2), or a key of an Open Badges profile. */
export interface VerificationMethod {
  readonly id: string;
  /** Who controls the key by its own document: a DID or an issuer URL. */
  readonly controller: string;
  readonly key: PublicKey;
  readonly revoked?: Date;
  readonly expires?: Date;
}

/** A DID document, or an Open Badges issuer profile read as one. */
export interface ControllerDocument {
  readonly id: string;
  readonly verificationMethods: readonly VerificationMethod[];
  /** Ids of methods allowed for `assertionMethod` / `authentication`. Profiles that only list keys allow all of them for assertion. */
  readonly assertionMethod: readonly string[];
  readonly authentication: readonly string[];
  readonly alsoKnownAs: readonly string[];
  /** Methods the document lists whose key we cannot use, and why. */
  readonly unusable?: readonly {
    readonly id: string;
    readonly kind: 'unsupported' | 'malformed';
    readonly reason: Reason;
  }[];
  /** did:key and did:jwk say nothing about who holds them; did:web and https are tied to a domain. */
  readonly tiedTo: { readonly kind: 'key' } | { readonly kind: 'domain'; readonly domain: string };
  readonly json: JsonObject;
}

/** `unsupported` = method or key type we do not know; `malformed` = answered, but not a legal document; the rest as the loader says. */
export type Resolution =
  | { readonly ok: true; readonly document: ControllerDocument }
  | { readonly ok: false; readonly kind: 'unsupported' | 'malformed' | 'unreachable'; readonly reason: Reason };
