import type { PageLocale } from '../../pages/words/index.ts';
import type { Person } from '../../store/index.ts';
import { ENTER_WORDS, type EnterWords } from './index.ts';

/** The letters of this slice in the language of whoever gets them. */
export const lettersTo = ({ locale }: Pick<Person, 'locale'>): EnterWords['letters'] =>
  ENTER_WORDS[locale in ENTER_WORDS ? (locale as PageLocale) : 'en'].letters;
