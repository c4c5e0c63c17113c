import type { PageLocale } from '../../pages/words/index.ts';
import { en, type OrganiseWords } from './en.ts';
import { es } from './es.ts';

export type { OrganiseWords } from './en.ts';
export type { SaidCode } from './identity-en.ts';
export const ORGANISE_WORDS: Readonly<Record<PageLocale, OrganiseWords>> = { en, es };
