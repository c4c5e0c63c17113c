/**
 * `did`: from a name to the keys behind it, and nothing about who deserves trust.
 *
 * Comes in: a DID, an issuer's URL or the address of a key, and a document loader. Goes out: a controller document with
 * its keys as JWK, or the reason why there is none (unsupported, malformed, unreachable: three different things).
 * Must never: fetch by itself, take a key from anywhere but the controller's own document, or hand out a key that fits
 * every signature. Start reading at `resolve-controller.ts`; one file a method in `methods/`.
 *
 * @example
 * const did = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
 * const resolution = await resolveController(did, { documents: noDocuments });
 * if (resolution.ok) console.log(resolution.document.verificationMethods[0]?.key.jwk.crv); // Ed25519
 */
export type * from './controller-document.ts';
export { type FoundMethod, findMethod } from './find-method.ts';
export { parseMultikeyBytes } from './keys/parse-multikey.ts';
export { isSameKey, keyText, parsePublicKey } from './keys/parse-public-key.ts';
export { toMultikey } from './keys/to-multikey.ts';
export { algorithmFits, importKey, type SignatureAlgorithm, verifySignature } from './keys/verify-signature.ts';
export { loadJson } from './load-json.ts';
export type { DidMethod, ResolveOptions } from './methods/did-method.ts';
export { isSameAddress } from './methods/https-controller.ts';
export { DID_METHODS } from './methods/index.ts';
export { DID_REASONS, type DidReason, loadReason } from './reasons.ts';
export { resolveController } from './resolve-controller.ts';
export { type PublishedKey, toDidDocument, toDidWeb } from './to-did-document.ts';
export { createLog, type NewLog } from './webvh/create-log.ts';
export type { LogSigner } from './webvh/log-signer.ts';
export { type NextEntry, updateLog } from './webvh/update-log.ts';
export type { WrittenEntry } from './webvh/write-entry.ts';
