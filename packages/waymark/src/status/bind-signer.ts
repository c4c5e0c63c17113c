import { type ControllerDocument, isSameAddress, isSameKey, type Resolution, resolveController } from '../did/index.ts';
import type { DocumentLoader } from '../document.ts';
import type { ProofResult } from '../proof/index.ts';

/** Whom a signature belongs to, seen from the one who is said to have signed. */
export type SignerBinding =
  | { readonly kind: 'bound'; readonly document: ControllerDocument }
  /** The issuer's own document does not allow this key to make statements. */
  | { readonly kind: 'not-listed'; readonly document: ControllerDocument }
  /** The key belongs to somebody else, and the issuer's document, which might allow it, cannot be had. */
  | { readonly kind: 'stranger'; readonly signer: string }
  /** The key was taken out of use before now. When a signature was made is the signer's word, so no earlier date helps. */
  | { readonly kind: 'retired'; readonly since: Date }
  | { readonly kind: 'no-key' }
  | { readonly kind: 'unresolved'; readonly resolution: Extract<Resolution, { ok: false }> };

export interface BindOptions {
  readonly documents: DocumentLoader;
  readonly now: Date;
  /** Credentials are stated, presentations are made by proving who is there. */
  readonly relationships: readonly ('assertionMethod' | 'authentication')[];
}

/**
 * Whether the document of `controller` allows the key that signed. It stands in this room because lists must be bound to
 * their issuer exactly as credentials must. Asks for nothing but that one document.
 * @see https://www.w3.org/TR/cid-1.0/#retrieve-verification-method
 */
export async function bindSigner(
  { method, signer }: Pick<ProofResult, 'method' | 'signer'>,
  controller: string,
  { documents, now, relationships }: BindOptions,
): Promise<SignerBinding> {
  if (!method) return { kind: 'no-key' };
  const own = signer && isSameAddress(signer.id, controller) ? signer : undefined;
  const resolution: Resolution = own ? { ok: true, document: own } : await resolveController(controller, { documents });
  if (!resolution.ok) {
    const holder = signer?.id ?? method.controller;
    return isSameAddress(holder, controller)
      ? { kind: 'unresolved', resolution }
      : { kind: 'stranger', signer: holder };
  }
  const { document } = resolution;
  const allowed = relationships.flatMap((relationship) => document[relationship]);
  if (!allowed.some((id) => isSameAddress(id, method.id))) return { kind: 'not-listed', document };
  // The issuer's own entry is the word on its key: a method found elsewhere may lack the dates, or put another key under that id.
  const listed = document.verificationMethods.find(({ id }) => isSameAddress(id, method.id));
  const isThatKey = listed ? isSameKey(listed.key, method.key) : standsIn(method.id, signer);
  if (!isThatKey) return { kind: 'not-listed', document };
  const ends = [method.revoked, method.expires, listed?.revoked, listed?.expires].filter((end) => end !== undefined);
  const since = ends.find((end) => end <= now);
  return since ? { kind: 'retired', since } : { kind: 'bound', document };
}

/** Whether the document that gave a method is the one its id points into: anybody can write any id into their own. */
function standsIn(methodId: string, signer: ControllerDocument | undefined): boolean {
  return signer !== undefined && isSameAddress(methodId.split('#', 1)[0] ?? '', signer.id);
}
