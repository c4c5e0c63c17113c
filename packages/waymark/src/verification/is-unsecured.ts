import type { ProofResult } from '../proof/index.ts';

/** A proof that names no key: there is nothing that anybody could check it by, as if it were not there. */
export function namesNoKey({ reason }: ProofResult): boolean {
  return reason.code === 'proof.malformed' && reason.values?.member === 'verificationMethod';
}

/** Whether nothing secures it: no proof at all, or none that could be checked by anybody. */
export function isUnsecured(proofs: readonly ProofResult[]): boolean {
  return proofs.every(namesNoKey);
}
