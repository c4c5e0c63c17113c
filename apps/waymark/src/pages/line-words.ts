import { lineWords as en, type LineWords } from './words/en/line-words.ts';
import { lineWords as es } from './words/es/line-words.ts';
import type { PageLocale } from './words/index.ts';

export type { LineWords } from './words/en/line-words.ts';
export const LINE_WORDS: Readonly<Record<PageLocale, LineWords>> = { en, es };

/** What a line is called on the page; an outcome by where it stands among `numbers`. */
export function sayLine(locale: PageLocale, line: string, numbers: readonly number[]): string {
  const words = LINE_WORDS[locale];
  const [, number, part] = /^outcome-(\d+)(-levels|-needed)?$/.exec(line) ?? [];
  if (number === undefined) return words.fields[line]?.[0] ?? line;
  const at = numbers.indexOf(Number(number));
  const outcome = words.outcome(at < 0 ? Number(number) : at + 1);
  const label =
    part === '-levels' ? words.fields.levels?.[0] : part === '-needed' ? words.fields.needed?.[0] : undefined;
  return label ? `${outcome}, ${label.toLowerCase()}` : outcome;
}
