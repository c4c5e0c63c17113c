import type { Assurance, Reading } from '../reading-model.ts';
import type { SealedBy, Words } from '../words/words.ts';

type Known = Pick<Reading, 'hosted' | 'isUnknownSigner' | 'isUnconfirmed'>;

/** Whose words a sealed line is, as far as it is known. */
const sealedBy = ({ hosted, isUnknownSigner }: Known): SealedBy =>
  hosted ? 'hosting' : isUnknownSigner ? 'unknown' : 'signature';

/** The tag of a line, in two or three words. */
export const sayAssurance = (words: Words, reading: Known, assurance: Assurance, by?: string): string =>
  assurance === 'stated' && reading.isUnconfirmed
    ? words.unconfirmed.tag
    : words.assuranceTag(assurance, by, sealedBy(reading));

/** What the tag means, in a sentence. */
export function explainAssurance(words: Words, reading: Known, assurance: Assurance): string {
  if (assurance === 'stated' && reading.isUnconfirmed) return words.unconfirmed.meaning;
  if (assurance !== 'sealed') return words.legend[assurance];
  return { signature: words.legend.sealed, hosting: words.legendHosted, unknown: words.legendUnknown }[
    sealedBy(reading)
  ];
}
