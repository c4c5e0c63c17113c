import type { JsonObject } from '../encoding/index.ts';

/** A key that an organisation publishes. */
export interface PublishedKey {
  /** Fragment of its id: `key-1`. */
  readonly name: string;
  readonly publicKeyMultibase: string;
}

/**
 * The DID document of whoever signs credentials with these keys: each may make statements. Keys that sign no more stay listed, because a
 * did:web has no history and what they signed is still theirs.
 * @see https://www.w3.org/TR/cid-1.0/#Multikey
 */
export function toDidDocument(
  id: string,
  { keys, alsoKnownAs = [] }: { readonly keys: readonly PublishedKey[]; readonly alsoKnownAs?: readonly string[] },
): JsonObject {
  const methods = keys.map(({ name, publicKeyMultibase }) => ({
    id: `${id}#${name}`,
    type: 'Multikey',
    controller: id,
    publicKeyMultibase,
  }));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id,
    ...(alsoKnownAs.length > 0 ? { alsoKnownAs } : {}),
    verificationMethod: methods,
    assertionMethod: methods.map((method) => method.id),
  };
}

/** `https://a.example/organisations/north` → `did:web:a.example:organisations:north`. @see https://w3c-ccg.github.io/did-method-web/ */
export function toDidWeb(url: string): string {
  const { host, pathname } = new URL(url);
  const path = pathname.split('/').filter(Boolean).map(encodeURIComponent);
  return ['did:web', encodeURIComponent(host), ...path].join(':');
}
