import { detachedJwsSuite } from './detached-jws-suite.ts';

/** @see https://w3c-ccg.github.io/lds-ed25519-2018/ */
export const ed25519Signature2018 = detachedJwsSuite({ type: 'Ed25519Signature2018', algorithms: ['EdDSA'] });
