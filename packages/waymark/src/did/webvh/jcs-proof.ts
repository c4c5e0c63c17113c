import { type JsonObject, parseMultibase } from '../../encoding/index.ts';
import { parseMultikey } from '../keys/parse-multikey.ts';
import { verifySignature } from '../keys/verify-signature.ts';
import { toProofInput } from './log-signer.ts';

const DID_KEY_URL = /^did:key:(z6Mk[1-9A-HJ-NP-Za-km-z]+)#\1$/;

/** The multikey that a log or witness proof names, when it names one as a did:key whose two halves agree. */
export function signerOf(proof: JsonObject): string | undefined {
  return typeof proof.verificationMethod === 'string' ? DID_KEY_URL.exec(proof.verificationMethod)?.[1] : undefined;
}

/**
 * Checks an eddsa-jcs-2022 proof by the key that it names itself; whether that key may sign is the caller's question.
 * did:webvh 1.0 permits this one suite.
 * @see https://www.w3.org/TR/vc-di-eddsa/#verify-proof-eddsa-jcs-2022
 */
export async function verifyJcsProof(document: JsonObject, proof: JsonObject): Promise<boolean> {
  const { proofValue, ...config } = proof;
  if (
    proof.type !== 'DataIntegrityProof' ||
    proof.cryptosuite !== 'eddsa-jcs-2022' ||
    proof.proofPurpose !== 'assertionMethod'
  )
    return false;
  const multikey = signerOf(proof);
  const parsed = multikey === undefined ? undefined : parseMultikey(multikey);
  const signature =
    typeof proofValue === 'string' && proofValue.startsWith('z') ? parseMultibase(proofValue) : undefined;
  // Refused by JCS: lone surrogates.
  const data = await toProofInput(document, config).catch(() => undefined);
  if (!parsed?.ok || signature?.length !== 64 || !data) return false;
  return (await verifySignature({ key: parsed.key, algorithm: 'EdDSA', signature, data })) === true;
}
