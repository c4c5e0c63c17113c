import { canonicalizeJson, digest, type JsonObject, toBase64, toMultibase, toMultihash } from '../encoding/index.ts';

/** A published version: the bytes that never change, and the digests by which others name them. */
export interface VersionBytes {
  /** Canonical JSON (RFC 8785), UTF-8: what is served, hashed and endorsed. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `u` + base64url of a SHA-256 multihash, as `digestMultibase` states it. @see https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources */
  readonly digestMultibase: string;
  /** `sha384-…` (Subresource Integrity). */
  readonly digestSRI: string;
}

/** @throws {WaymarkError} ERR_ENCODING_NOT_CANONICAL for half a surrogate pair, or a number that JSON cannot write */
export async function toVersionBytes(achievement: JsonObject): Promise<VersionBytes> {
  const bytes = new TextEncoder().encode(canonicalizeJson(achievement));
  const [sha256, sha384] = await Promise.all([digest('SHA-256', bytes), digest('SHA-384', bytes)]);
  return {
    bytes,
    digestMultibase: toMultibase(toMultihash('SHA-256', sha256), 'u'),
    digestSRI: `sha384-${toBase64(sha384)}`,
  };
}
