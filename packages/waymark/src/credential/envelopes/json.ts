import { isJsonObject, type JsonObject, parseBase64Url, parseUtf8 } from '../../encoding/index.ts';
import type { Finding, Place } from '../../finding.ts';
import type { ModelReason } from '../reasons.ts';
import { openCompactJws } from './compact-jws.ts';
import { type Opening, readJson, refuse } from './opening.ts';

/** Members under which programs hand on one credential: EU builders, VC-API requests and answers, decoded tokens. */
const WRAPPERS = ['credential', 'verifiableCredential', 'verifiablePresentation', 'presentation', 'vc', 'vp'];

/** Opens a JSON object: the credential itself, a wrapper around it, or a JWS in JSON form. */
export function openJson(value: JsonObject, received: string, findings: readonly Finding<ModelReason>[] = []): Opening {
  if (Object.hasOwn(value, 'payload') && (Object.hasOwn(value, 'signatures') || Object.hasOwn(value, 'signature'))) {
    return openJwsJson(value, received);
  }
  const { json, place } = unwrap(value);
  return {
    ok: true,
    document: {
      json,
      root: { value: json, place: '' },
      received,
      securing: [],
      envelope: 'json',
      // What is beside the wrapped credential is not read; a wrapper that is there twice is.
      findings: findings.flatMap((one) =>
        one.place.startsWith(place) ? { ...one, place: one.place.slice(place.length) } : [],
      ),
    },
  };
}

function unwrap(value: JsonObject): { readonly json: JsonObject; readonly place: Place } {
  const whole = { json: value, place: '' };
  if (['@context', 'type', '@type'].some((name) => Object.hasOwn(value, name))) return whole;
  for (const name of WRAPPERS) {
    const inner = Object.hasOwn(value, name) ? value[name] : undefined;
    if (isJsonObject(inner))
      return ['@context', 'type'].some((member) => Object.hasOwn(inner, member))
        ? { json: inner, place: `/${name}` }
        : whole;
  }
  return whole;
}

/** One ordinary signature is the same as a compact token; anything else (JAdES with its payload as plain text, time-stamps, several) is read and told as not checked. @see https://www.rfc-editor.org/rfc/rfc7515#section-7.2 */
function openJwsJson(value: JsonObject, received: string): Opening {
  const { payload, signature } = value;
  if (
    typeof payload === 'string' &&
    typeof value.protected === 'string' &&
    typeof signature === 'string' &&
    !payload.trimStart().startsWith('{')
  ) {
    return openCompactJws(`${value.protected}.${payload}.${signature}`);
  }
  const json =
    typeof payload === 'string'
      ? readPayload(payload)
      : isJsonObject(payload)
        ? { value: payload, findings: [] }
        : undefined;
  if (!json) return refuse('model.broken-token');
  return {
    ok: true,
    document: {
      json: json.value,
      root: { value: json.value, place: '' },
      received,
      securing: [{ kind: 'jades', place: '' }],
      envelope: 'jades',
      findings: json.findings,
    },
  };
}

function readPayload(
  payload: string,
): { readonly value: JsonObject; readonly findings: readonly Finding<ModelReason>[] } | undefined {
  const isPlain = payload.trimStart().startsWith('{');
  const bytes = isPlain ? undefined : parseBase64Url(payload);
  const text = isPlain ? payload : bytes && parseUtf8(bytes);
  const read = text === undefined ? undefined : readJson(text);
  return read?.ok && isJsonObject(read.value) ? { value: read.value, findings: read.findings } : undefined;
}
