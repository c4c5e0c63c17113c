const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = `${STANDARD.slice(0, 62)}-_`;
/** Marks a character that is not of the alphabet. */
const NONE = 255;
/** Arguments of one `String.fromCharCode` call: well under the engines' argument limits. */
const CHUNK = 0x2000;

function tableOf(alphabet: string): Uint8Array {
  const table = new Uint8Array(128).fill(NONE);
  for (let at = 0; at < alphabet.length; at++) table[alphabet.charCodeAt(at)] = at;
  return table;
}
const STANDARD_TABLE = tableOf(STANDARD);
const URL_SAFE_TABLE = tableOf(URL_SAFE);

/** Decodes unpadded base64; refuses foreign characters, an impossible length, and bits that no byte carries. */
function decode(text: string, table: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let buffer = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < text.length; at++) {
    const six = table[text.charCodeAt(at)] ?? NONE;
    if (six === NONE) return undefined;
    buffer = ((buffer << 6) | six) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[to++] = buffer >> bits;
    }
  }
  // Left-over bits must be zero (RFC 4648 section 3.5): otherwise several texts would mean the same bytes.
  return (buffer & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}

/** Standard base64 with padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** base64url without padding (RFC 4648 section 5, as JOSE and multibase `u` use it). */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** base64url as JOSE demands it (RFC 7515 section 2): no padding, no white space. `undefined` when it is anything else. */
export function parseBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  return decode(text, URL_SAFE_TABLE);
}

/** Standard base64 as PEM, data URLs and HTML write it: line breaks are skipped, padding may be left out but not be wrong. */
export function parseBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const dense = /[\t\n\f\r ]/.test(text) ? text.replace(/[\t\n\f\r ]+/g, '') : text;
  const bare = dense.endsWith('==') ? dense.slice(0, -2) : dense.endsWith('=') ? dense.slice(0, -1) : dense;
  if (bare.length !== dense.length && dense.length % 4 !== 0) return undefined;
  return decode(bare, STANDARD_TABLE);
}
