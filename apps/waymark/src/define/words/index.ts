import type { PageLocale } from '../../pages/words/index.ts';
import { type DefineWords, en } from './en.ts';
import { es } from './es.ts';

export type { DefineWords };
export const DEFINE_WORDS: Readonly<Record<PageLocale, DefineWords>> = { en, es };
