import { isJsonObject, parseBase64, parseBase64Url, parseCbor, parseHex, parseUtf8 } from '../../encoding/index.ts';
import { type Opening, readJson, refuse } from './opening.ts';

/** CBOR tag of COSE_Sign1, and the first byte of it; it may be left out, and then a list of four begins. @see https://www.rfc-editor.org/rfc/rfc9052#section-4.2 */
const SIGN1_TAG = 18;
const FIRST_BYTES = [0xd2, 0x84];
/** A header, a payload and a signature are longer than this; shorter texts are words. */
const MIN_CHARS = 64;

/** The bytes of a COSE_Sign1 written as hex, base64url or base64 text; `undefined` when the text is none. */
export function toCoseBytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length < MIN_CHARS || !/^[\w+/=-]+$/.test(text)) return undefined;
  const bytes = /^[0-9a-f]+$/i.test(text) ? parseHex(text) : (parseBase64Url(text) ?? parseBase64(text));
  return bytes && FIRST_BYTES.includes(bytes[0] ?? 0) ? bytes : undefined;
}

/** Opens a COSE_Sign1 that carries a credential as JSON. @see https://www.w3.org/TR/vc-jose-cose/#securing-with-cose */
export function openCose(bytes: Uint8Array<ArrayBuffer>, received: string): Opening {
  const payload = toPayload(bytes);
  const text = payload && parseUtf8(payload);
  const read = text === undefined ? undefined : readJson(text);
  if (!read?.ok || !isJsonObject(read.value)) return refuse('model.broken-cose');
  return {
    ok: true,
    document: {
      json: read.value,
      root: { value: read.value, place: '' },
      received,
      securing: [{ kind: 'cose', bytes }],
      envelope: 'cose',
      findings: read.findings,
    },
  };
}

function toPayload(bytes: Uint8Array): Uint8Array | undefined {
  const parsed = parseCbor(bytes, { unwrap: [SIGN1_TAG] });
  const payload = parsed.ok && Array.isArray(parsed.value) && parsed.value.length === 4 ? parsed.value[2] : undefined;
  return payload instanceof Uint8Array ? payload : undefined;
}
