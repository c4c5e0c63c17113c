import type { PageLocale } from '../../../pages/words/index.ts';
import { en, type WalletWords } from './en.ts';
import { es } from './es.ts';

export type { WalletWords } from './en.ts';
export const WALLET_WORDS: Readonly<Record<PageLocale, WalletWords>> = { en, es };
