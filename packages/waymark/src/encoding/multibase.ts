import { parseBase32 } from './base32.ts';
import { parseBase58, toBase58 } from './base58.ts';
import { parseBase64, parseBase64Url, toBase64Url } from './base64.ts';
import { parseHex } from './hex.ts';

/** Prefix → decoder of the text behind it. `z` and `u` are what Data Integrity writes; the rest is met in digests. */
const DECODERS: Readonly<Record<string, (text: string) => Uint8Array<ArrayBuffer> | undefined>> = {
  z: parseBase58,
  u: parseBase64Url,
  m: (text) => (/[=\s]/.test(text) ? undefined : parseBase64(text)),
  M: (text) => (/\s/.test(text) || text.length % 4 !== 0 ? undefined : parseBase64(text)),
  f: (text) => (/[A-F]/.test(text) ? undefined : parseHex(text)),
  b: parseBase32,
};

/**
 * Multibase text: `z` base 58 (short values), `u` base64url.
 * @throws ERR_ENCODING_TOO_LONG for `z` beyond 4096 bytes.
 * @see https://www.w3.org/TR/cid-1.0/#multibase-0
 */
export function toMultibase(bytes: Uint8Array, base: 'z' | 'u'): string {
  return base === 'z' ? `z${toBase58(bytes)}` : `u${toBase64Url(bytes)}`;
}

/** Bytes of a multibase text in base z, u, m, M, f or b; `undefined` for another base or a broken text. */
export function parseMultibase(text: string): Uint8Array<ArrayBuffer> | undefined {
  const prefix = text.charAt(0);
  return Object.hasOwn(DECODERS, prefix) ? DECODERS[prefix]?.(text.slice(1)) : undefined;
}
