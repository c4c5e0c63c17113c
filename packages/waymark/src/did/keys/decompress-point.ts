/** NIST curves that keys may be on: y² = x³ − 3x + b over p, and every p here is 3 mod 4. @see https://csrc.nist.gov/pubs/sp/800/186/final */
const CURVES = {
  'P-256': {
    bytes: 32,
    p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    bytes: 48,
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
  'P-521': {
    bytes: 66,
    p: 2n ** 521n - 1n,
    b: 0x0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
  },
} as const;
export type NistCurve = keyof typeof CURVES;

/** Both coordinates, big-endian, at the curve's length. */
export interface CurvePoint {
  readonly x: Uint8Array<ArrayBuffer>;
  readonly y: Uint8Array<ArrayBuffer>;
}

/** Reads a SEC 1 point, compressed (02, 03) or not (04); `undefined` when it is not a point of the curve. @see https://www.secg.org/sec1-v2.pdf section 2.3.4 */
export function decompressPoint(curve: NistCurve, encoded: Uint8Array): CurvePoint | undefined {
  const { bytes, p, b } = CURVES[curve];
  const form = encoded[0];
  const x = toNumber(encoded.subarray(1, 1 + bytes));
  if (x >= p) return undefined;
  const square = (x * x * x - 3n * x + b) % p;
  const positive = square < 0n ? square + p : square;
  if (form === 4) {
    if (encoded.length !== 1 + 2 * bytes) return undefined;
    const y = toNumber(encoded.subarray(1 + bytes));
    return y < p && (y * y) % p === positive ? { x: toBytes(x, bytes), y: toBytes(y, bytes) } : undefined;
  }
  if ((form !== 2 && form !== 3) || encoded.length !== 1 + bytes) return undefined;
  const root = power(positive, (p + 1n) / 4n, p);
  if ((root * root) % p !== positive) return undefined;
  const y = root % 2n === BigInt(form - 2) ? root : p - root;
  return { x: toBytes(x, bytes), y: toBytes(y, bytes) };
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let factor = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % modulus;
    factor = (factor * factor) % modulus;
  }
  return result;
}

function toNumber(bytes: Uint8Array): bigint {
  let number = 0n;
  for (const byte of bytes) number = (number << 8n) | BigInt(byte);
  return number;
}

function toBytes(number: bigint, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = length - 1, rest = number; at >= 0; at--, rest >>= 8n) bytes[at] = Number(rest & 255n);
  return bytes;
}
