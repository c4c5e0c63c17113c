import { parseBase64Url, toMultibase } from '../../encoding/index.ts';

/** A public Ed25519 or P-256 JWK as a Multikey (`z…`); `undefined` for any other. @see https://www.w3.org/TR/cid-1.0/#Multikey */
export function toMultikey({ crv, x, y }: Pick<JsonWebKey, 'crv' | 'x' | 'y'>): string | undefined {
  const rawX = parseBase64Url(x ?? '');
  if (!rawX) return undefined;
  if (crv === 'Ed25519') return toMultibase(Uint8Array.of(0xed, 0x01, ...rawX), 'z');
  const rawY = parseBase64Url(y ?? '');
  if (crv !== 'P-256' || !rawY) return undefined;
  return toMultibase(Uint8Array.of(0x80, 0x24, 2 + ((rawY.at(-1) ?? 0) & 1), ...rawX), 'z');
}
