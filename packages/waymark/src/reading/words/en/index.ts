import type { Locale } from '../locale.ts';
import { carrierReasons } from './carrier-reasons.ts';
import { didReasons } from './did-reasons.ts';
import { modelReasons } from './model-reasons.ts';
import { proofReasons } from './proof-reasons.ts';
import { readReasons } from './read-reasons.ts';
import { statusReasons } from './status-reasons.ts';
import { verificationReasons } from './verification-reasons.ts';
import { en as words } from './words.ts';

/** Reason code → sentence, of every room that gives reasons. */
const reasons: Readonly<Record<string, string>> = {
  ...readReasons,
  ...carrierReasons,
  ...modelReasons,
  ...didReasons,
  ...proofReasons,
  ...statusReasons,
  ...verificationReasons,
};

export const en: Locale = { words, reasons };
