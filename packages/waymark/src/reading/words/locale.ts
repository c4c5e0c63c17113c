import type { Words } from './words.ts';

/** Everything that is said in one language: our own words, and the sentence of each reason code. */
export interface Locale {
  readonly words: Words;
  readonly reasons: Readonly<Record<string, string>>;
}
