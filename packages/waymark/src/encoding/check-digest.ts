import { parseBase64 } from './base64.ts';
import { type DigestAlgorithm, digest } from './digest.ts';
import { parseMultibase } from './multibase.ts';
import { type Multihash, parseMultihash } from './multihash.ts';

/** A digest as a credential states it. */
export interface DigestClaim {
  readonly kind: 'digestSRI' | 'digestMultibase';
  readonly value: string;
}

/** Weakest first, as Subresource Integrity ranks them. */
const SRI_HASHES: readonly { readonly token: string; readonly algorithm: DigestAlgorithm }[] = [
  { token: 'sha256', algorithm: 'SHA-256' },
  { token: 'sha384', algorithm: 'SHA-384' },
  { token: 'sha512', algorithm: 'SHA-512' },
];
const SRI_TOKEN = /^(sha\d+)-([A-Za-z0-9+/_-]+={0,2})(?:\?[\x21-\x7e]*)?$/;
/** A credential states one or two; more only costs time. */
const MAX_SRI_TOKENS = 16;

/**
 * Compares bytes with what was promised. `unsupported`: no hash in it that we know, or not a digest at all.
 * Several SRI hashes: only the strongest algorithm counts, and one match of it is enough.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources
 * @see https://www.w3.org/TR/SRI/#does-response-match-metadatalist
 */
export async function checkDigest(
  claim: DigestClaim,
  bytes: Uint8Array,
): Promise<'match' | 'mismatch' | 'unsupported'> {
  const promised = claim.kind === 'digestSRI' ? strongestOfSri(claim.value) : multihashOf(claim.value);
  const [first] = promised;
  if (!first) return 'unsupported';
  const actual = await digest(first.algorithm, bytes);
  return promised.some((one) => sameBytes(one.digest, actual)) ? 'match' : 'mismatch';
}

type Promised = { readonly algorithm: DigestAlgorithm; readonly digest: Uint8Array };

function multihashOf(value: string): readonly Multihash[] {
  const bytes = parseMultibase(value);
  const hash = bytes && parseMultihash(bytes);
  return hash ? [hash] : [];
}

function strongestOfSri(value: string): readonly Promised[] {
  const found: (Promised & { readonly rank: number })[] = [];
  for (const token of value.trim().split(/\s+/, MAX_SRI_TOKENS)) {
    const [, name, base64 = ''] = SRI_TOKEN.exec(token) ?? [];
    const rank = SRI_HASHES.findIndex((hash) => hash.token === name);
    const bytes = parseBase64(base64.replaceAll('-', '+').replaceAll('_', '/'));
    const algorithm = SRI_HASHES[rank]?.algorithm;
    if (algorithm && bytes) found.push({ rank, algorithm, digest: bytes });
  }
  const strongest = Math.max(...found.map(({ rank }) => rank));
  return found.filter(({ rank }) => rank === strongest);
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
