import { type ControllerDocument, isSameAddress, loadJson, resolveController } from '../../did/index.ts';
import { isJsonObject, type JsonObject } from '../../encoding/index.ts';
import type { CheckOptions } from '../check-options.ts';

/**
 * SD-JWT VC issuers publish their keys under a well-known address made from `iss`, in line or by reference.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-sd-jwt-vc#section-5
 */
export async function findJwtIssuer(
  issuer: string,
  { documents }: Pick<CheckOptions, 'documents'>,
): Promise<ControllerDocument | undefined> {
  const url = URL.parse(issuer);
  if (url?.protocol !== 'https:') return undefined;
  const address = `${url.origin}/.well-known/jwt-vc-issuer${url.pathname.replace(/\/$/, '')}`;
  const loaded = await loadJson(address, 'issuer-profile', documents);
  if (!loaded.ok || typeof loaded.json.issuer !== 'string' || !isSameAddress(loaded.json.issuer, issuer))
    return undefined;
  const { jwks, jwks_uri: reference } = loaded.json;
  const serve = isJsonObject(jwks) ? servingOnly(issuer, jwks) : documents;
  const target = isJsonObject(jwks) ? issuer : reference;
  if (typeof target !== 'string' || !target.startsWith('https://')) return undefined;
  const resolution = await resolveController(target, { documents: serve });
  if (!resolution.ok) return undefined;
  // The keys are the issuer's by its own word, wherever they are kept.
  const methods = resolution.document.verificationMethods.map((method) => ({ ...method, controller: issuer }));
  return {
    ...resolution.document,
    id: issuer,
    verificationMethods: methods,
    tiedTo: { kind: 'domain', domain: url.hostname },
  };
}

/** Keys given in line are read like keys at the issuer's own address. */
function servingOnly(url: string, json: JsonObject): CheckOptions['documents'] {
  const bytes = new TextEncoder().encode(JSON.stringify(json));
  return async () => ({ ok: true, document: { url, finalUrl: url, bytes } });
}
