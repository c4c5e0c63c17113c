import { detachedJwsSuite } from './detached-jws-suite.ts';

/** @see https://w3c-ccg.github.io/lds-jws2020/ */
export const jsonWebSignature2020 = detachedJwsSuite({
  type: 'JsonWebSignature2020',
  algorithms: ['EdDSA', 'ES256', 'ES384', 'PS256'],
});
