import type { LoadedDocument } from '../../document.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../encoding/index.ts';
import type { ControllerDocument, Resolution } from '../controller-document.ts';
import { loadJson } from '../load-json.ts';
import { toControllerDocument, toVerificationMethod } from '../to-controller-document.ts';
import type { DidMethod, ResolveOptions } from './did-method.ts';

/** Key documents that a profile refers to: each is a request. */
const MAX_KEY_DOCUMENTS = 5;

const resolveHttps = async (url: string, options: ResolveOptions): Promise<Resolution> => {
  const domain = domainOf(url);
  if (domain === undefined)
    return {
      ok: false,
      kind: 'malformed',
      reason: { code: 'did.identifier-malformed', values: { id: url.slice(0, 80) } },
    };
  const loaded = await loadJson(url, 'issuer-profile', options.documents);
  if (!loaded.ok) return loaded;
  return toHttpsDocument(url, loaded, options);
};

/** Issuer URLs (Open Badges 3.0 and VC) read as controlled identifier documents, Open Badges 2.0 profiles, a JWK, or a JWK set. */
export const httpsController: DidMethod = { prefix: 'https://', resolve: resolveHttps };
/** Old Open Badges write http; whether it is fetched is the loader's decision. */
export const httpController: DidMethod = { prefix: 'http://', resolve: resolveHttps };

/**
 * Reads what stands at an issuer's URL. A document that says it is somebody else's is refused. It is tied to the domain that served it:
 * many sites forward to any address that stands in theirs, and vouch for none of them.
 */
export async function toHttpsDocument(
  url: string,
  { json, document }: { readonly json: JsonObject; readonly document: LoadedDocument },
  options: ResolveOptions,
): Promise<Resolution> {
  const domain = domainOf(document.finalUrl) ?? domainOf(url) ?? '';
  const tiedTo: ControllerDocument['tiedTo'] = { kind: 'domain', domain };
  if (Array.isArray(json.keys) || typeof json.kty === 'string') {
    return { ok: true, document: toControllerDocument(jwksToDocument(url, json), { id: url, tiedTo, keysOnly: true }) };
  }
  if (typeof json.id === 'string' && !isSameAddress(json.id, url)) {
    return { ok: false, kind: 'malformed', reason: { code: 'did.id-mismatch', values: { url } } };
  }
  const id = typeof json.id === 'string' ? json.id : url;
  if (json.verificationMethod !== undefined || json.assertionMethod !== undefined) {
    return { ok: true, document: toControllerDocument(json, { id, tiedTo }) };
  }
  if (json.publicKeyPem !== undefined || json.publicKeyJwk !== undefined || json.publicKeyMultibase !== undefined) {
    return { ok: true, document: toControllerDocument({ ...json, publicKey: [json] }, { id, tiedTo, keysOnly: true }) };
  }
  const publicKey = await loadPublicKeys(json.publicKey, options);
  return { ok: true, document: toControllerDocument({ ...json, publicKey }, { id, tiedTo, keysOnly: true }) };
}

/** Open Badges profiles hold their keys, or refer to them by URL. @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Profile */
async function loadPublicKeys(
  publicKey: JsonValue | undefined,
  { documents }: ResolveOptions,
): Promise<readonly JsonValue[]> {
  const entries = Array.isArray(publicKey)
    ? (publicKey as readonly JsonValue[])
    : publicKey === undefined
      ? []
      : [publicKey];
  const found: JsonValue[] = [];
  for (const entry of entries.slice(0, MAX_KEY_DOCUMENTS)) {
    if (isJsonObject(entry)) found.push(entry);
    if (typeof entry !== 'string' || domainOf(entry) === undefined) continue;
    const loaded = await loadJson(entry, 'key', documents);
    // The id stays as the profile wrote it: that is what it vouches for.
    if (loaded.ok) found.push({ ...loaded.json, id: entry });
  }
  return found;
}

/** A document by the URL of a key: the key alone with its owner (Open Badges CryptographicKey), or whatever else stands there. */
export async function loadKeyMethod(url: string, options: ResolveOptions) {
  const loaded = await loadJson(url, 'key', options.documents);
  if (!loaded.ok) return loaded;
  const { json } = loaded;
  const owner = json.owner ?? json.controller;
  const isKey =
    json.publicKeyPem !== undefined || json.publicKeyJwk !== undefined || json.publicKeyMultibase !== undefined;
  if (!isKey || typeof owner !== 'string' || isSameAddress(owner, url)) return { ...loaded, method: undefined };
  if (typeof json.id === 'string' && !isSameAddress(json.id, url)) {
    return { ok: false as const, kind: 'malformed' as const, reason: { code: 'did.id-mismatch', values: { url } } };
  }
  return { ...loaded, method: toVerificationMethod(json, { id: url, controller: owner }) };
}

function jwksToDocument(url: string, json: JsonObject): JsonObject {
  const keys = Array.isArray(json.keys) ? (json.keys as readonly JsonValue[]) : [json];
  const methods = keys.filter(isJsonObject).map((jwk, at) => ({
    id: `${url}#${typeof jwk.kid === 'string' ? jwk.kid : at}`,
    type: 'JsonWebKey',
    controller: url,
    publicKeyJwk: jwk,
  }));
  return { id: url, verificationMethod: methods };
}

/** The same address, or the same but for http against https: old issuers moved to https and kept their ids. */
export function isSameAddress(one: string, other: string): boolean {
  return one === other || one.replace(/^http:/, 'https:') === other.replace(/^http:/, 'https:');
}

function domainOf(url: string): string | undefined {
  const { protocol, hostname } = URL.parse(url) ?? {};
  return protocol === 'https:' || protocol === 'http:' ? hostname : undefined;
}
