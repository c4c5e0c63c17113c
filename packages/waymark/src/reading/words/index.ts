import { LOADED, loadLocale } from '#locales';
import { WaymarkError } from '../../error.ts';
import type { Reason } from '../../finding.ts';
import type { Locale } from './locale.ts';
import type { Words } from './words.ts';

/** The languages that a reading can be in, BCP 47. */
export const LOCALES: readonly string[] = ['en', 'es'];

/** Words for a locale or its language (`es-MX` → `es`). @throws WaymarkError ERR_READING_LOCALE */
export function findLocale(locale: string): Locale {
  const found = LOADED.get(locale) ?? LOADED.get(locale.split('-')[0]?.toLowerCase() ?? '');
  if (!found)
    throw new WaymarkError(
      'ERR_READING_LOCALE',
      `There are no words for the locale; choose one of ${LOCALES.join(', ')}.`,
    );
  return found;
}

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;
/** Quoted values come from strangers: one line, and not a page of it. */
const MAX_VALUE_CHARS = 200;

/** A reason as a sentence: its values put into the words, dates in the reader's way of writing them. */
export function sayReason(
  { words, reasons }: Locale,
  { code, values = {} }: Reason,
  show: (text: string) => string,
): string {
  const sentence = reasons[code] ?? code;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    if (RFC3339.test(value)) return sayWritten(words, value, new Date(value)) || show(value);
    const shown = show(value);
    return shown.length > MAX_VALUE_CHARS ? `${shown.slice(0, MAX_VALUE_CHARS)}…` : shown;
  });
}

/** The day that is written, whatever its offset; in UTC where no day is (a number of seconds). */
export function sayWritten(words: Words, written: string, instant: Date | undefined): string {
  const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(written)?.[0];
  return sayDate(words, instant && day ? new Date(`${day}T00:00:00Z`) : instant);
}

/** A day in words, UTC. Empty for what is no date. */
export function sayDate(words: Words, date: Date | undefined): string {
  if (!date || Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(words.dateLocale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
export { type Locale, loadLocale };
