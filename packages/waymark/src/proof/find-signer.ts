import type { Credential } from '../credential/index.ts';
import {
  algorithmFits,
  type ControllerDocument,
  type FoundMethod,
  findMethod,
  isSameKey,
  type PublicKey,
  parsePublicKey,
  type SignatureAlgorithm,
  type VerificationMethod,
} from '../did/index.ts';
import type { JsonObject } from '../encoding/index.ts';
import type { CheckOptions } from './check-options.ts';

/** A key, and the document that lists it. */
export interface Signer {
  readonly method: VerificationMethod;
  readonly document: ControllerDocument;
}

/** Who a credential says made it: the issuer, or the holder of a presentation. */
export function makerOf(credential: Credential): string | undefined {
  return credential.kind === 'presentation'
    ? (credential.holder?.value ?? credential.issuer?.id?.value)
    : credential.issuer?.id?.value;
}

/** The method that a proof names; a key that the reader brought steps in when it cannot be found. */
export async function findSigner(
  name: string,
  algorithms: readonly SignatureAlgorithm[],
  maker: string | undefined,
  options: CheckOptions,
): Promise<FoundMethod> {
  const found = await findMethod(name, {
    documents: options.documents,
    now: options.now,
    ...(maker === undefined ? {} : { controllerHint: maker }),
  });
  if (found.ok) return found;
  const trusted = trustedSigner(name, algorithms, maker, options);
  return trusted ? { ok: true, ...trusted } : found;
}

/**
 * A key from the reader's own hands, for this maker. With a `kid` it must be the one named; else it must fit the algorithm.
 * It counts as the maker's, because that is what the reader said by bringing it.
 */
export function trustedSigner(
  name: string | undefined,
  algorithms: readonly SignatureAlgorithm[],
  maker: string | undefined,
  { trustedKeys }: CheckOptions,
): Signer | undefined {
  for (const jwk of trustedKeys) {
    const key = parsePublicKey(toPlainJwk(jwk));
    if (!key || !algorithms.some((algorithm) => algorithmFits(key, algorithm))) continue;
    const kid = 'kid' in key.jwk && typeof key.jwk.kid === 'string' ? key.jwk.kid : undefined;
    if (name !== undefined && kid !== undefined && kid !== name && !name.endsWith(`#${kid}`)) continue;
    return toSigner(key, maker ?? 'about:blank', name ?? kid ?? 'trusted');
  }
  return undefined;
}

/** The members of a JWK that are texts: what a key is made of, and its labels. */
function toPlainJwk(jwk: Readonly<JsonWebKey>): JsonObject {
  return Object.fromEntries(
    Object.entries(jwk).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function toSigner(key: PublicKey, controller: string, name: string): Signer {
  const id = /^[a-z]+:/.test(name) ? name : `${controller}#${name}`;
  const method = { id, controller, key };
  return {
    method,
    document: {
      id: controller,
      verificationMethods: [method],
      assertionMethod: [id],
      authentication: [id],
      alsoKnownAs: [],
      tiedTo: { kind: 'key' },
      json: { id: controller },
    },
  };
}

/** The method of a document that has this very key. */
export function methodWithKey(document: ControllerDocument, key: PublicKey): VerificationMethod | undefined {
  return document.verificationMethods.find((method) => isSameKey(method.key, key));
}
