import type { PageLocale } from '../../pages/words/index.ts';
import { en, type IssueWords } from './en.ts';
import { es } from './es.ts';

export type { IssueWords } from './en.ts';
export const ISSUE_WORDS: Readonly<Record<PageLocale, IssueWords>> = { en, es };
