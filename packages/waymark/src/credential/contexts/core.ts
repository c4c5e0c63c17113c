import { CLR_2 } from './clr-2.0.ts';
import { type ContextFamily, joinFamilies } from './context-family.ts';
import { CREDENTIALS } from './credentials.ts';
import { DATA_INTEGRITY } from './data-integrity.ts';
import { DCC } from './dcc.ts';
import { JWS_2020 } from './jws-2020.ts';
import { OPEN_BADGES_3 } from './open-badges-3.0.ts';
import { STATUS } from './status.ts';

/** What most credentials of today name; small enough for a page. Names none that is in `extra.ts`. */
export const CORE_CONTEXTS: ContextFamily = joinFamilies([
  CREDENTIALS,
  DATA_INTEGRITY,
  JWS_2020,
  STATUS,
  OPEN_BADGES_3,
  CLR_2,
  DCC,
]);
