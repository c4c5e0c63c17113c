import type { Reading } from '../reading-model.ts';
import type { SealedBy } from '../words/words.ts';

/** Whose words a sealed line is, as far as it is known. */
export const sealedBy = ({ hosted, isUnknownSigner }: Pick<Reading, 'hosted' | 'isUnknownSigner'>): SealedBy =>
  hosted ? 'hosting' : isUnknownSigner ? 'unknown' : 'signature';
