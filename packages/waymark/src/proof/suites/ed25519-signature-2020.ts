import { rdfcSuite } from './rdfc-suite.ts';

/** The suite before Data Integrity proofs: the same hashes, its own type. @see https://www.w3.org/TR/vc-di-eddsa/#ed25519signature2020 */
export const ed25519Signature2020 = rdfcSuite({
  id: 'Ed25519Signature2020',
  isFor: (proof) => proof.type === 'Ed25519Signature2020',
  algorithms: ['EdDSA'],
});
