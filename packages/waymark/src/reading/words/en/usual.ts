import type { Locale } from '../locale.ts';
import { didReasons } from './did-reasons.ts';
import { proofReasons } from './proof-reasons.ts';
import { statusReasons } from './status-reasons.ts';
import { verificationReasons } from './verification-reasons.ts';
import { en as words } from './words.ts';

/** What every reading needs, and why its checks came out as they did. */
export const usual: Locale = {
  words,
  reasons: { ...didReasons, ...proofReasons, ...statusReasons, ...verificationReasons },
};
