import type { Resolution } from './controller-document.ts';
import type { DidMethod, ResolveOptions } from './methods/did-method.ts';
import { DID_METHODS } from './methods/index.ts';

/** Real identifiers stay under 300 characters, a did:jwk of a large RSA key under 8,000. */
const MAX_ID_CHARS = 8192;

/**
 * The document of a DID or of an issuer's URL. Never throws; asks for nothing but the controller's own documents.
 * @see https://www.w3.org/TR/did-resolution/
 */
export async function resolveController(
  id: string,
  options: ResolveOptions & { readonly methods?: readonly DidMethod[] },
): Promise<Resolution> {
  const method = (options.methods ?? DID_METHODS).find(({ prefix }) => id.startsWith(prefix));
  if (id.length > MAX_ID_CHARS || /[\s#?]/.test(id.startsWith('did:') ? id : '')) {
    return {
      ok: false,
      kind: 'malformed',
      reason: { code: 'did.identifier-malformed', values: { id: id.slice(0, 80) } },
    };
  }
  if (!method)
    return { ok: false, kind: 'unsupported', reason: { code: 'did.method-unsupported', values: { id: schemeOf(id) } } };
  return method.resolve(id, options);
}

/** `did:ion`, `xxx`: what to name when a kind of identifier is not known. */
function schemeOf(id: string): string {
  const [scheme = '', method = ''] = id.split(':', 2);
  return (scheme === 'did' ? `did:${method}` : scheme).slice(0, 40);
}
