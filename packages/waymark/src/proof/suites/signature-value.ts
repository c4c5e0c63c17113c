import { algorithmFits, type PublicKey, type SignatureAlgorithm, verifySignature } from '../../did/index.ts';
import { type JsonObject, parseMultibase } from '../../encoding/index.ts';
import { refusal, type SuiteResult } from './suite.ts';

/** Length of a raw signature: r‖s or R‖S. */
const SIGNATURE_BYTES: Readonly<Record<string, number>> = { EdDSA: 64, ES256: 64, ES384: 96 };

/** Reads `proofValue` in base 58 (`z`), as all suites but selective disclosure write it, at a length that some signature has. */
export function parseSignatureValue(proof: JsonObject): Uint8Array | SuiteResult {
  const { proofValue } = proof;
  const bytes = typeof proofValue === 'string' && proofValue.startsWith('z') ? parseMultibase(proofValue) : undefined;
  const fits = bytes !== undefined && Object.values(SIGNATURE_BYTES).includes(bytes.length);
  return fits ? bytes : refusal('failed', 'proof.value-malformed');
}

/** The one algorithm of a suite that a key can be used with. */
export function algorithmOf(key: PublicKey, algorithms: readonly SignatureAlgorithm[]): SignatureAlgorithm | undefined {
  return algorithms.find((algorithm) => algorithmFits(key, algorithm));
}

/** Holds a signature against each of the texts it may be over. */
export async function checkSignature(options: {
  readonly suite: string;
  readonly key: PublicKey;
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  readonly candidates: readonly Uint8Array[];
}): Promise<SuiteResult> {
  const { suite, key, algorithm, signature } = options;
  if (SIGNATURE_BYTES[algorithm] !== undefined && signature.length !== SIGNATURE_BYTES[algorithm])
    return refusal('failed', 'proof.value-malformed');
  for (const data of options.candidates) {
    const good = await verifySignature({ key, algorithm, signature, data });
    if (good === undefined) return refusal('cantTell', 'proof.key-unusable');
    if (good) return { outcome: 'passed', reason: { code: 'proof.good', values: { suite } } };
  }
  return refusal('failed', 'proof.mismatch', { suite });
}

/** The hash that goes with a key's curve. @see https://www.w3.org/TR/vc-di-ecdsa/#hashing-ecdsa-rdfc-2019 */
export function hashOf(algorithm: SignatureAlgorithm): 'SHA-256' | 'SHA-384' {
  return algorithm === 'ES384' ? 'SHA-384' : 'SHA-256';
}
