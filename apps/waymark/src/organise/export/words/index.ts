import type { PageLocale } from '../../../pages/words/index.ts';
import { readmeEn } from './readme-en.ts';
import { readmeEs } from './readme-es.ts';

export const README_WORDS: Readonly<Record<PageLocale, typeof readmeEn>> = { en: readmeEn, es: readmeEs };
