import { isJsonObject, type JsonObject, parseBase64Url, parseJson, parseUtf8 } from '../../encoding/index.ts';

/** The parts of a compact JWS. @see https://www.rfc-editor.org/rfc/rfc7515#section-7.1 */
export interface Token {
  readonly header: JsonObject;
  readonly payload: JsonObject;
}

/** Takes a compact JWS apart; `undefined` when it is none, or when its header or payload is no JSON object or says a thing twice. */
export function parseToken(token: string): Token | undefined {
  const parts = token.split('.');
  const [header, payload] = parts.slice(0, 2).map(parsePart);
  return parts.length === 3 && header && payload ? { header, payload } : undefined;
}

function parsePart(part: string): JsonObject | undefined {
  const bytes = parseBase64Url(part);
  const text = bytes && parseUtf8(bytes);
  const parsed = text === undefined ? undefined : parseJson(text);
  return parsed?.ok && isJsonObject(parsed.value) ? parsed.value : undefined;
}
