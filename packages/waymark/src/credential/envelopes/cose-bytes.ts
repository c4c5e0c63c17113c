import { parseBase64, parseBase64Url, parseHex } from '../../encoding/index.ts';

/** First byte of a tagged COSE_Sign1; the tag may be left out, and then a list of four begins. @see https://www.rfc-editor.org/rfc/rfc9052#section-4.2 */
const FIRST_BYTES = [0xd2, 0x84];
/** A header, a payload and a signature are longer than this; shorter texts are words. */
const MIN_CHARS = 64;

/** The bytes of a COSE_Sign1 written as hex, base64url or base64 text; `undefined` when the text is none. */
export function toCoseBytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length < MIN_CHARS || !/^[\w+/=-]+$/.test(text)) return undefined;
  const bytes = /^[0-9a-f]+$/i.test(text) ? parseHex(text) : (parseBase64Url(text) ?? parseBase64(text));
  return bytes && FIRST_BYTES.includes(bytes[0] ?? 0) ? bytes : undefined;
}
