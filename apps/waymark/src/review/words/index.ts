import type { PageLocale } from '../../pages/words/index.ts';
import { en, type ReviewWords } from './en.ts';
import { es } from './es.ts';

export type { ReviewWords } from './en.ts';
export const REVIEW_WORDS: Readonly<Record<PageLocale, ReviewWords>> = { en, es };
