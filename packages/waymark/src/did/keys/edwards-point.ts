/** 2^255 − 19, the field of Curve25519. @see https://www.rfc-editor.org/rfc/rfc8032#section-5.1 */
const P = 2n ** 255n - 19n;
/** y of the two pairs of points of order 8. */
const Y_ORDER_8 = 0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n;
/** y of every point whose order divides 8: the identity, (0, −1), the two of order 4, the four of order 8. */
const SMALL_ORDER_Y: ReadonlySet<bigint> = new Set([0n, 1n, P - 1n, Y_ORDER_8, P - Y_ORDER_8]);

/**
 * Whether 32 bytes may serve as an Ed25519 public key. Refused: points of small order, under which one signature fits every
 * text (platform verifiers accept them), and encodings with y ≥ p, which give one key several spellings. The sign bit does
 * not matter: both signs of a small y are of small order.
 */
export function isSafeEdwardsPoint(bytes: Uint8Array): boolean {
  if (bytes.length !== 32) return false;
  let y = 0n;
  for (let at = 31; at >= 0; at--) y = (y << 8n) | BigInt(at === 31 ? (bytes[at] ?? 0) & 0x7f : (bytes[at] ?? 0));
  return y < P && !SMALL_ORDER_Y.has(y);
}
