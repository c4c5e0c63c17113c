import { isJsonObject, type JsonObject, parseBase64Url, parseUtf8 } from '../../encoding/index.ts';
import type { Finding } from '../../finding.ts';
import type { ModelReason } from '../reasons.ts';
import { type Opening, readJson, refuse, rootOfClaims } from './opening.ts';

/** A compact JWS: three parts of base64url, the last of which may be empty where there is no signature. */
const COMPACT_JWS = /^[\w-]+\.[\w-]*\.[\w-]*$/;
/** A compact JWE has five parts. @see https://www.rfc-editor.org/rfc/rfc7516#section-7.1 */
const COMPACT_JWE = /^[\w-]+(?:\.[\w-]*){4}$/;

/** Whether a text looks like a token, signed or encrypted. Everything in such a text is ASCII, and it begins with an encoded `{"`. */
export function isCompactToken(text: string): boolean {
  return /^e[wy]/.test(text) && (COMPACT_JWS.test(text) || COMPACT_JWE.test(text));
}

/** Opens a compact JWS: VC-JWT, VC-JOSE, Open Badges 2.0 signed. Its signature is the proof room's. @see https://www.rfc-editor.org/rfc/rfc7515#section-7.1 */
export function openCompactJws(token: string): Opening {
  if (COMPACT_JWE.test(token)) return refuse('model.encrypted-token');
  const parts = readToken(token);
  if (!parts) return refuse('model.broken-token');
  const { header, claims, findings } = parts;
  return {
    ok: true,
    document: {
      json: claims,
      root: rootOfClaims(claims),
      received: token,
      securing: [{ kind: 'jws', token, header }],
      envelope: 'jws',
      findings,
    },
  };
}

/** Header and claims of a compact JWS; `undefined` when either is no JSON object. */
export function readToken(
  token: string,
):
  | { readonly header: JsonObject; readonly claims: JsonObject; readonly findings: readonly Finding<ModelReason>[] }
  | undefined {
  const [header, claims] = token.split('.', 2).map(readPart);
  return header && claims && { header: header.value, claims: claims.value, findings: claims.findings };
}

function readPart(part: string) {
  const bytes = parseBase64Url(part);
  const text = bytes && parseUtf8(bytes);
  const read = text === undefined ? undefined : readJson(text);
  return read?.ok && isJsonObject(read.value) ? { value: read.value, findings: read.findings } : undefined;
}
