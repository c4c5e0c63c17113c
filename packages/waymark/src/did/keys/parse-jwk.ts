import { type JsonObject, parseBase64Url } from '../../encoding/index.ts';
import { decompressPoint, type NistCurve } from './decompress-point.ts';
import { isSafeEdwardsPoint } from './edwards-point.ts';
import { keyFault, type ParsedKey } from './parsed-key.ts';

const COORDINATE_BYTES: Readonly<Record<NistCurve, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };
const isNistCurve = (name: unknown): name is NistCurve =>
  typeof name === 'string' && Object.hasOwn(COORDINATE_BYTES, name);
/** Smaller RSA keys can be factored. @see https://www.rfc-editor.org/rfc/rfc7518#section-3.3 */
const MIN_RSA_BITS = 2048;
/** Larger ones only burn time. */
const MAX_RSA_BITS = 16384;
/** Public exponents in use are 3, 17 and 65537; platforms take seconds over huge ones. */
const MAX_EXPONENT_BYTES = 4;
/** Members of a private or secret key. */
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** Reads a public JWK: Ed25519, P-256, P-384, P-521 or RSA. Only its public members are kept. @see https://www.rfc-editor.org/rfc/rfc7517 */
export function parseJwk(jwk: JsonObject): ParsedKey {
  if (PRIVATE_MEMBERS.some((member) => Object.hasOwn(jwk, member))) return keyFault('malformed', 'did.key-private');
  if (jwk.use !== undefined && jwk.use !== 'sig')
    return keyFault('unsupported', 'did.key-unsupported', String(jwk.use));
  const extra = {
    ...(typeof jwk.kid === 'string' ? { kid: jwk.kid } : {}),
    ...(typeof jwk.alg === 'string' ? { alg: jwk.alg } : {}),
  };
  const { kty, crv } = jwk;
  if (kty === 'OKP' && crv === 'Ed25519') {
    const x = bytesOf(jwk.x);
    if (x?.length !== 32) return keyFault('malformed', 'did.key-malformed');
    if (!isSafeEdwardsPoint(x)) return keyFault('malformed', 'did.key-unsafe');
    return { ok: true, key: { jwk: { kty, crv, x: String(jwk.x), ...extra } } };
  }
  if (kty === 'EC' && isNistCurve(crv)) {
    const [x, y] = [bytesOf(jwk.x), bytesOf(jwk.y)];
    const length = COORDINATE_BYTES[crv];
    if (x?.length !== length || y?.length !== length) return keyFault('malformed', 'did.key-malformed');
    if (!decompressPoint(crv, Uint8Array.of(4, ...x, ...y))) return keyFault('malformed', 'did.key-malformed');
    return { ok: true, key: { jwk: { kty, crv, x: String(jwk.x), y: String(jwk.y), ...extra } } };
  }
  if (kty === 'RSA') {
    const [n, e] = [bytesOf(jwk.n), bytesOf(jwk.e)];
    if (!n || !e || e.length === 0) return keyFault('malformed', 'did.key-malformed');
    const bits = bitLength(n);
    if (bits < MIN_RSA_BITS) return keyFault('unsupported', 'did.key-weak', String(bits));
    if (bits > MAX_RSA_BITS || e.length > MAX_EXPONENT_BYTES)
      return keyFault('unsupported', 'did.key-unsupported', 'RSA');
    return { ok: true, key: { jwk: { kty, n: String(jwk.n), e: String(jwk.e), ...extra } } };
  }
  if (typeof kty !== 'string') return keyFault('malformed', 'did.key-malformed');
  return keyFault('unsupported', 'did.key-unsupported', typeof crv === 'string' ? crv : kty);
}

const bytesOf = (text: unknown) => (typeof text === 'string' ? parseBase64Url(text) : undefined);

function bitLength(bytes: Uint8Array): number {
  const from = bytes.findIndex((byte) => byte !== 0);
  return from < 0 ? 0 : (bytes.length - from) * 8 - Math.clz32(bytes[from] ?? 0) + 24;
}
