import { isJsonObject, parseBase64Url, parseJson, parseUtf8 } from '../../encoding/index.ts';
import type { Resolution } from '../controller-document.ts';
import { parseJwk } from '../keys/parse-jwk.ts';
import type { DidMethod } from './did-method.ts';

/** An RSA key of 16384 bits as a JWK in base64url. */
const MAX_CHARS = 8192;

/** did:jwk: the identifier is a JWK in base64url; its one method is `#0`. @see https://github.com/quartzjer/did-jwk/blob/main/spec.md */
export const didJwk: DidMethod = {
  prefix: 'did:jwk:',
  resolve: async (did): Promise<Resolution> => {
    const encoded = did.slice(didJwk.prefix.length);
    const bytes = encoded.length <= MAX_CHARS ? parseBase64Url(encoded) : undefined;
    const text = bytes && parseUtf8(bytes);
    const json = text === undefined ? undefined : parseJson(text);
    if (!json?.ok || !isJsonObject(json.value)) {
      return {
        ok: false,
        kind: 'malformed',
        reason: { code: 'did.identifier-malformed', values: { id: did.slice(0, 80) } },
      };
    }
    const parsed = parseJwk(json.value);
    if (!parsed.ok) return { ok: false, kind: parsed.kind, reason: parsed.reason };
    const id = `${did}#0`;
    return {
      ok: true,
      document: {
        id: did,
        verificationMethods: [{ id, controller: did, key: parsed.key }],
        assertionMethod: [id],
        authentication: [id],
        alsoKnownAs: [],
        tiedTo: { kind: 'key' },
        json: { id: did, verificationMethod: [{ id, type: 'JsonWebKey', controller: did, publicKeyJwk: json.value }] },
      },
    };
  },
};
