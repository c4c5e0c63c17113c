import { jcsSuite } from './jcs-suite.ts';

/** @see https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-jcs-2019 */
export const ecdsaJcs2019 = jcsSuite({ id: 'ecdsa-jcs-2019', algorithms: ['ES256', 'ES384'] });
