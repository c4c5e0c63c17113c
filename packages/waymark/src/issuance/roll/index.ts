/** Tables of people, read a piece at a time: rows, what their columns mean, and what is wrong in each. */
export * from './check-person.ts';
export * from './check-row.ts';
export * from './columns.ts';
export { findLevel } from './find-level.ts';
export { DAY_ORDERS, type DayOrder, guessDayOrder, parseDay } from './parse-day.ts';
export { guessTableFormat, type SplitRows, splitRows, type TableFormat } from './split-rows.ts';
export { toFaultTable } from './to-fault-table.ts';
