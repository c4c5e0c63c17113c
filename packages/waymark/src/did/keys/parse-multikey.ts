import { parseMultibase, toBase64Url } from '../../encoding/index.ts';
import { decompressPoint, type NistCurve } from './decompress-point.ts';
import { isSafeEdwardsPoint } from './edwards-point.ts';
import { keyFault, type ParsedKey } from './parsed-key.ts';

/** Multicodec headers (unsigned varints) of public keys. @see https://www.w3.org/TR/cid-1.0/#Multikey */
const HEADERS: readonly {
  readonly bytes: readonly [number, number];
  readonly name: string;
  readonly curve?: NistCurve;
}[] = [
  { bytes: [0xed, 0x01], name: 'Ed25519' },
  { bytes: [0x80, 0x24], name: 'P-256', curve: 'P-256' },
  { bytes: [0x81, 0x24], name: 'P-384', curve: 'P-384' },
  { bytes: [0x82, 0x24], name: 'P-521', curve: 'P-521' },
  { bytes: [0xe7, 0x01], name: 'secp256k1' },
  { bytes: [0x85, 0x24], name: 'RSA' },
  { bytes: [0xec, 0x01], name: 'X25519' },
  { bytes: [0xeb, 0x01], name: 'BLS12-381' },
  { bytes: [0xea, 0x01], name: 'BLS12-381' },
];

/** Reads a Multikey (`z…`, base 58): Ed25519, P-256, P-384 and P-521; other kinds are told by name. @see https://www.w3.org/TR/cid-1.0/#Multikey */
export function parseMultikey(text: string): ParsedKey {
  const bytes = text.startsWith('z') ? parseMultibase(text) : undefined;
  if (!bytes) return keyFault('malformed', 'did.key-malformed');
  return parseMultikeyBytes(bytes);
}

/** Reads the bytes of a Multikey: header and raw key. */
export function parseMultikeyBytes(bytes: Uint8Array): ParsedKey {
  const header = HEADERS.find((one) => one.bytes[0] === bytes[0] && one.bytes[1] === bytes[1]);
  if (!header) return keyFault('unsupported', 'did.key-unsupported', 'multicodec');
  const raw = bytes.subarray(2);
  if (header.name === 'Ed25519') return parseRawEd25519(raw);
  if (!header.curve) return keyFault('unsupported', 'did.key-unsupported', header.name);
  const point = raw[0] === 4 ? undefined : decompressPoint(header.curve, raw);
  if (!point) return keyFault('malformed', 'did.key-malformed');
  return {
    ok: true,
    key: { jwk: { kty: 'EC', crv: header.curve, x: toBase64Url(point.x), y: toBase64Url(point.y) } },
  };
}

/** Reads the 32 bytes of an Ed25519 key. @see https://www.rfc-editor.org/rfc/rfc8032#section-5.1.3 */
export function parseRawEd25519(raw: Uint8Array): ParsedKey {
  if (raw.length !== 32) return keyFault('malformed', 'did.key-malformed');
  if (!isSafeEdwardsPoint(raw)) return keyFault('malformed', 'did.key-unsafe');
  return { ok: true, key: { jwk: { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(raw) } } };
}
