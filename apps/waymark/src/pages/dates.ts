import type { PageContext } from './page-context.ts';

/** A day in words, as UTC. */
export function toDay({ words }: Pick<PageContext, 'words'>, date: Date): string {
  return new Intl.DateTimeFormat(words.dateFormat, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** A minute in words; says that it is UTC. */
export function toMinute({ words }: Pick<PageContext, 'words'>, date: Date): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;
  return `${new Intl.DateTimeFormat(words.dateFormat, format).format(date)} UTC`;
}
