import { canonicalizeJson, digest, type JsonObject, toMultibase } from '../../encoding/index.ts';

/** Whoever holds the private half of an update key (Ed25519, the one curve of did:webvh 1.0); nothing here ever sees it. */
export interface LogSigner {
  /** The public half, `z6Mk…`. */
  readonly publicMultikey: string;
  readonly sign: (data: Uint8Array) => Promise<Uint8Array>;
}

/** What an eddsa-jcs-2022 signature is over: the hash of the proof without its value, then the hash of the document. @throws ERR_ENCODING_NOT_CANONICAL */
export async function toProofInput(document: JsonObject, config: JsonObject): Promise<Uint8Array> {
  const hashes = await Promise.all(
    [config, document].map((value) => digest('SHA-256', new TextEncoder().encode(canonicalizeJson(value)))),
  );
  return Uint8Array.from(hashes.flatMap((hash) => [...hash]));
}

/** The proof of a log entry. @see https://www.w3.org/TR/vc-di-eddsa/#create-proof-eddsa-jcs-2022 */
export async function signEntry(entry: JsonObject, signer: LogSigner, created: string): Promise<JsonObject> {
  const config: JsonObject = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created,
    verificationMethod: `did:key:${signer.publicMultikey}#${signer.publicMultikey}`,
    proofPurpose: 'assertionMethod',
  };
  return { ...config, proofValue: toMultibase(await signer.sign(await toProofInput(entry, config)), 'z') };
}
