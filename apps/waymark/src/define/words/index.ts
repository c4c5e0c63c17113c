import type { PageLocale } from '../../pages/words/index.ts';
import { type DefineWords, en } from './en/tool-words.ts';
import { workWords as enWork, type WorkWords } from './en/work-words.ts';
import { es } from './es/tool-words.ts';
import { workWords as esWork } from './es/work-words.ts';

export type { DefineWords, WorkWords };
/** Of the open tool, which stores nothing. */
export const DEFINE_WORDS: Readonly<Record<PageLocale, DefineWords>> = { en, es };
/** Of an organisation's own definitions. */
export const WORK_WORDS: Readonly<Record<PageLocale, WorkWords>> = { en: enWork, es: esWork };
