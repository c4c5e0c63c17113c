import type { Locale } from '../locale.ts';
import { faults } from './faults.ts';
import { usual } from './usual.ts';

/** Reason code → sentence, of every room that gives reasons. */
export const es: Locale = { words: usual.words, reasons: { ...usual.reasons, ...faults } };
