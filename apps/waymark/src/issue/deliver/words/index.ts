import { isPageLocale, type PageLocale } from '../../../pages/words/index.ts';
import { type DeliveryWords, en } from './en.ts';
import { es } from './es.ts';

export type { DeliveryWords } from './en.ts';
export const DELIVERY_WORDS: Readonly<Record<PageLocale, DeliveryWords>> = { en, es };

/** Letters and cards speak the language that a version was written in; English where we have no words of it. */
export const wordsIn = (language: string): DeliveryWords => DELIVERY_WORDS[isPageLocale(language) ? language : 'en'];
