/** How a table writes its days. `2026-11-23` is read in all of them. */
export const DAY_ORDERS = ['day-first', 'month-first'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** Out of days as they stand in a table: a second number beyond twelve is no month. */
export const guessDayOrder = (texts: readonly string[]): DayOrder =>
  texts.some((text) => /^\d{1,2}\/(1[3-9]|2\d|3[01])\/\d{4}$/.test(text.trim())) ? 'month-first' : 'day-first';

/** A day as tables write it: 2026-11-23, 23.11.2026, 23/11/2026 or 11/23/2026; `undefined` = none of them, or no day. */
export function parseDay(text: string, order: DayOrder = 'day-first'): string | undefined {
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  // With points between, the day is first everywhere.
  const [day, month] = order === 'month-first' && !text.includes('.') ? [second, first] : [first, second];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
