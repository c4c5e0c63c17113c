import { ecdsaJcs2019 } from './ecdsa-jcs-2019.ts';
import { ecdsaRdfc2019 } from './ecdsa-rdfc-2019.ts';
import { ecdsaSd2023 } from './ecdsa-sd-2023.ts';
import { ed25519Signature2018 } from './ed25519-signature-2018.ts';
import { ed25519Signature2020 } from './ed25519-signature-2020.ts';
import { eddsaJcs2022 } from './eddsa-jcs-2022.ts';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';
import { jsonWebSignature2020 } from './json-web-signature-2020.ts';
import type { Suite } from './suite.ts';

/** Every suite of embedded proofs that can be checked. */
export const SUITES: readonly Suite[] = [
  eddsaRdfc2022,
  eddsaJcs2022,
  ecdsaRdfc2019,
  ecdsaJcs2019,
  ecdsaSd2023,
  ed25519Signature2020,
  ed25519Signature2018,
  jsonWebSignature2020,
];
