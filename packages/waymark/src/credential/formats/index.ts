/**
 * Formats, most particular first: the first that recognises a document reads it. Nothing above this room knows their names.
 * One file a format; adding one = one file, one line here, one fixture.
 */
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

export type { Format, OpenDocument, PartReader } from './format.ts';

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
