import { jcsSuite } from './jcs-suite.ts';

/** @see https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022 */
export const eddsaJcs2022 = jcsSuite({ id: 'eddsa-jcs-2022', algorithms: ['EdDSA'] });
