import { clr20 } from './clr-2.0.ts';
import { elm3 } from './elm-3.ts';
import type { Format } from './format.ts';
import { openBadges05 } from './open-badges-0.5.ts';
import { openBadges1 } from './open-badges-1.ts';
import { openBadges20 } from './open-badges-2.0.ts';
import { openBadges30 } from './open-badges-3.0.ts';
import { sdJwtVc } from './sd-jwt-vc.ts';
import { vc11 } from './vc-1.1.ts';
import { vc20 } from './vc-2.0.ts';

export { openCose } from '../envelopes/cose.ts';
export { openSdJwt, openSdJwtEnvelope } from '../envelopes/sd-jwt.ts';

/** Every format. A light bundle (condition `waymark-light`) has `usual-formats.ts` in the place of this file, and brings it when it is needed. */
export const FORMATS: readonly Format[] = [
  sdJwtVc,
  elm3,
  clr20,
  openBadges30,
  openBadges20,
  openBadges1,
  openBadges05,
  vc11,
  vc20,
];

/** Does what needs formats; here all are there from the start. */
export const withFormats = <T>(work: () => Promise<T>): Promise<T> => work();
