import { rdfcSuite } from './rdfc-suite.ts';

/** @see https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-rdfc-2019 */
export const ecdsaRdfc2019 = rdfcSuite({
  id: 'ecdsa-rdfc-2019',
  isFor: (proof) => proof.type === 'DataIntegrityProof' && proof.cryptosuite === 'ecdsa-rdfc-2019',
  algorithms: ['ES256', 'ES384'],
});
