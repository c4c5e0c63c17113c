/**
 * `encoding`: bytes and texts to values and back, and nothing about credentials.
 *
 * Comes in: bytes and texts from strangers. Goes out: values, or a plain "no" (`undefined`, `ok: false`).
 * Must never: throw for what a stranger wrote, guess at broken input, grow without a cap, or take more than
 * linear time beyond a named cap. Start reading at `parse-json.ts`.
 *
 * @example
 * const parsed = parseJson('{"name":"Welding","name":"Baking"}');
 * if (parsed.ok) console.log(parsed.duplicates); // ['/name']
 */
export { parseBase58, toBase58 } from './base58.ts';
export { parseBase64, parseBase64Url, toBase64, toBase64Url } from './base64.ts';
export { canonicalizeJson } from './canonicalize-json.ts';
export { checkDigest, type DigestClaim } from './check-digest.ts';
export { type DigestAlgorithm, digest } from './digest.ts';
export { parseHex, toHex } from './hex.ts';
export { type InflateOptions, inflate } from './inflate.ts';
export { isJsonObject, type JsonObject, type JsonValue } from './json-value.ts';
export { parseMultibase, toMultibase } from './multibase.ts';
export { type Multihash, parseMultihash, toMultihash } from './multihash.ts';
export { type CborValue, parseCbor } from './parse-cbor.ts';
export { type JsonCaps, type ParsedJson, parseJson } from './parse-json.ts';
export { parseUtf8 } from './parse-utf8.ts';
export { joinPointer, parsePointer, resolvePointer, toPointer } from './pointer.ts';
export { walkLeaves } from './walk-leaves.ts';
