import type { PageLocale } from '../../pages/words/index.ts';
import { type EnterWords, en } from './en.ts';
import { es } from './es.ts';

export type { EnterWords } from './en.ts';
export const ENTER_WORDS: Readonly<Record<PageLocale, EnterWords>> = { en, es };
