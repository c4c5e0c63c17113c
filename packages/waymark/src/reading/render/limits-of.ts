import type { Reading } from '../reading-model.ts';
import type { Words } from '../words/words.ts';

/** What no check shows, in the words that fit how this was confirmed. */
export const limitsOf = ({ hosted, verdict }: Reading, { limits }: Words): string =>
  verdict === 'unsigned' ? limits.unsignedIsNotFalse : hosted ? limits.hostedIsNotTrue : limits.signedIsNotTrue;
