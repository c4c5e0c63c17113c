import type { DigestAlgorithm } from './digest.ts';

/** A digest that says how it was made. */
export interface Multihash {
  readonly algorithm: Exclude<DigestAlgorithm, 'SHA-1'>;
  readonly digest: Uint8Array<ArrayBuffer>;
}

/** Multicodec code (one varint byte each) and digest length. */
const HASHES: readonly {
  readonly algorithm: Multihash['algorithm'];
  readonly code: number;
  readonly length: number;
}[] = [
  { algorithm: 'SHA-256', code: 0x12, length: 32 },
  { algorithm: 'SHA-512', code: 0x13, length: 64 },
  { algorithm: 'SHA-384', code: 0x20, length: 48 },
];

/** Reads a multihash of sha2-256, sha2-384 or sha2-512 at full length; `undefined` for anything else. @see https://www.w3.org/TR/cid-1.0/#multihash */
export function parseMultihash(bytes: Uint8Array): Multihash | undefined {
  const hash = HASHES.find(({ code }) => code === bytes[0]);
  if (!hash || bytes[1] !== hash.length || bytes.length !== hash.length + 2) return undefined;
  return { algorithm: hash.algorithm, digest: bytes.slice(2) };
}

/** Puts the header in front of a digest. */
export function toMultihash(algorithm: Multihash['algorithm'], digest: Uint8Array): Uint8Array<ArrayBuffer> {
  const code = HASHES.find((hash) => hash.algorithm === algorithm)?.code ?? 0;
  return Uint8Array.of(code, digest.length, ...digest);
}
