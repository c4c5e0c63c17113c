import { parseBase64, toBase64Url, toHex } from '../../encoding/index.ts';
import { decompressPoint, type NistCurve } from './decompress-point.ts';
import { readDer } from './der.ts';
import { parseJwk } from './parse-jwk.ts';
import { parseRawEd25519 } from './parse-multikey.ts';
import { keyFault, type ParsedKey } from './parsed-key.ts';

const PEM = /^\s*-----BEGIN (PUBLIC KEY|RSA PUBLIC KEY)-----([A-Za-z0-9+/=\s]*)-----END \1-----\s*$/;
/** An RSA key of 16384 bits is under 3,000 characters. */
const MAX_PEM_CHARS = 8192;
const SEQUENCE = 0x30;
const OBJECT_ID = 0x06;
const BIT_STRING = 0x03;
const INTEGER = 0x02;
/** Object identifiers of algorithms and curves, DER contents in hex. @see https://www.rfc-editor.org/rfc/rfc5480 https://www.rfc-editor.org/rfc/rfc8410 */
const RSA = '2a864886f70d010101';
const EC = '2a8648ce3d0201';
const ED25519 = '2b6570';
const CURVES: Readonly<Record<string, NistCurve>> = {
  '2a8648ce3d030107': 'P-256',
  '2b81040022': 'P-384',
  '2b81040023': 'P-521',
};

/** Reads a PEM public key (SubjectPublicKeyInfo, or PKCS #1 for RSA), as Open Badges 2.0 publishes them. @see https://www.rfc-editor.org/rfc/rfc7468 */
export function parsePem(text: string): ParsedKey {
  const [, label, base64] = text.length <= MAX_PEM_CHARS ? (PEM.exec(text) ?? []) : [];
  const bytes = base64 === undefined ? undefined : parseBase64(base64);
  const outer = bytes && readDer(bytes);
  if (outer?.tag !== SEQUENCE) return keyFault('malformed', 'did.key-malformed');
  return label === 'RSA PUBLIC KEY' ? parseRsa(outer.value) : parseSpki(outer.value);
}

function parseSpki(bytes: Uint8Array): ParsedKey {
  const algorithm = readDer(bytes);
  const name = algorithm && readDer(algorithm.value);
  const bits = algorithm && readDer(algorithm.rest);
  if (name?.tag !== OBJECT_ID || bits?.tag !== BIT_STRING || bits.value[0] !== 0) {
    return keyFault('malformed', 'did.key-malformed');
  }
  const key = bits.value.subarray(1);
  const id = toHex(name.value);
  if (id === ED25519) return parseRawEd25519(key);
  if (id === RSA) {
    const sequence = readDer(key);
    return sequence?.tag === SEQUENCE ? parseRsa(sequence.value) : keyFault('malformed', 'did.key-malformed');
  }
  if (id !== EC) return keyFault('unsupported', 'did.key-unsupported', 'PEM');
  const curveId = readDer(name.rest);
  const curve = curveId && CURVES[toHex(curveId.value)];
  if (!curve) return keyFault('unsupported', 'did.key-unsupported', 'EC');
  const point = decompressPoint(curve, key);
  if (!point) return keyFault('malformed', 'did.key-malformed');
  return { ok: true, key: { jwk: { kty: 'EC', crv: curve, x: toBase64Url(point.x), y: toBase64Url(point.y) } } };
}

function parseRsa(bytes: Uint8Array): ParsedKey {
  const n = readDer(bytes);
  const e = n && readDer(n.rest);
  if (n?.tag !== INTEGER || e?.tag !== INTEGER) return keyFault('malformed', 'did.key-malformed');
  return parseJwk({ kty: 'RSA', n: toBase64Url(withoutZero(n.value)), e: toBase64Url(withoutZero(e.value)) });
}

const withoutZero = (bytes: Uint8Array) => (bytes[0] === 0 ? bytes.subarray(1) : bytes);
