import { rdfcSuite } from './rdfc-suite.ts';

/** @see https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022 */
export const eddsaRdfc2022 = rdfcSuite({
  id: 'eddsa-rdfc-2022',
  isFor: (proof) => proof.type === 'DataIntegrityProof' && proof.cryptosuite === 'eddsa-rdfc-2022',
  algorithms: ['EdDSA'],
});
