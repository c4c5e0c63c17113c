import type { Reason } from '../finding.ts';
import type { ControllerDocument, VerificationMethod } from './controller-document.ts';
import type { ResolveOptions } from './methods/did-method.ts';
import { isSameAddress, loadKeyMethod, toHttpsDocument } from './methods/https-controller.ts';
import { resolveController } from './resolve-controller.ts';

export type FoundMethod =
  | { readonly ok: true; readonly method: VerificationMethod; readonly document: ControllerDocument }
  | {
      readonly ok: false;
      readonly kind: 'unsupported' | 'malformed' | 'unreachable' | 'not-found';
      readonly reason: Reason;
    };

const ABSOLUTE = /^(?:did:|https?:\/\/)/;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/**
 * The key that a proof names, and the document that lists it.
 * A `#fragment` or a bare name (a JOSE `kid`) is looked up in the document of `controllerHint`, the issuer.
 * @see https://www.w3.org/TR/cid-1.0/#retrieve-verification-method
 */
export async function findMethod(
  url: string,
  options: ResolveOptions & { readonly controllerHint?: string },
): Promise<FoundMethod> {
  if (!ABSOLUTE.test(url)) {
    const hint = options.controllerHint;
    if (hint === undefined || (SCHEME.test(url) && !url.startsWith('urn:'))) {
      return {
        ok: false,
        kind: 'unsupported',
        reason: { code: 'did.method-unsupported', values: { id: url.slice(0, 40) } },
      };
    }
    return findIn(hint, url, options);
  }
  const [base = '', fragment] = url.split('#');
  if (base.startsWith('did:') || fragment !== undefined) return findIn(base, url, options);
  return findAtKeyUrl(url, options);
}

async function findIn(controller: string, name: string, options: ResolveOptions): Promise<FoundMethod> {
  const resolution = await resolveController(controller, options);
  return resolution.ok ? pick(resolution.document, name) : resolution;
}

/** By full id, by fragment, or by the `kid` of a JWK. A bare did:key or did:jwk means its only key. */
function pick(document: ControllerDocument, name: string): FoundMethod {
  const names = [name, `${document.id}${name.startsWith('#') ? '' : '#'}${name}`];
  const isNamed = (id: string) => names.some((one) => isSameAddress(id, one));
  const bare = !ABSOLUTE.test(name);
  const method =
    document.verificationMethods.find(({ id }) => isNamed(id)) ??
    (bare ? document.verificationMethods.find(({ key }) => 'kid' in key.jwk && key.jwk.kid === name) : undefined) ??
    (name === document.id && document.tiedTo.kind === 'key' ? document.verificationMethods[0] : undefined);
  if (method) return { ok: true, method, document };
  const unusable = document.unusable?.find(({ id }) => isNamed(id));
  if (unusable) return { ok: false, kind: unusable.kind, reason: unusable.reason };
  return { ok: false, kind: 'not-found', reason: { code: 'did.method-not-found', values: { id: document.id } } };
}

/** Open Badges 2.0 and `kid` URLs: the key is a document of its own, and its owner's profile must list it. */
async function findAtKeyUrl(url: string, options: ResolveOptions): Promise<FoundMethod> {
  const loaded = await loadKeyMethod(url, options);
  if (!loaded.ok) return loaded;
  const { method } = loaded;
  if (!method) {
    const resolution = await toHttpsDocument(url, loaded, options);
    if (!resolution.ok) return resolution;
    const [only, ...others] = resolution.document.verificationMethods;
    if (only && others.length === 0) return { ok: true, method: only, document: resolution.document };
    const [unusable] = resolution.document.unusable ?? [];
    if (!only && unusable) return { ok: false, kind: unusable.kind, reason: unusable.reason };
    return { ok: false, kind: 'not-found', reason: { code: 'did.method-not-found', values: { id: url } } };
  }
  if (!('key' in method)) return { ok: false, kind: method.kind, reason: method.reason };
  const owner = await resolveController(method.controller, options);
  if (!owner.ok) return owner;
  // The profile's own entry when it lists the key under this URL; else the key stands alone, and no list allows it.
  const listed = owner.document.verificationMethods.find(({ id }) => isSameAddress(id, url));
  return { ok: true, method: listed ?? method, document: owner.document };
}
