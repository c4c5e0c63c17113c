import { type Reading, toJson, toText } from 'waymark/reading';

/** How a reading is to be put into one text. */
export type ShowAs =
  | { readonly as: 'text'; readonly width: number; readonly colour: boolean }
  | { readonly as: 'json'; readonly indent: number };

/** Legal in JSON and still able to move a terminal's cursor (C1 controls) or to turn its line around (bidirectional marks). */
const UNSAFE_ON_TERMINALS = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** JSON that says the same in letters that every terminal only shows. */
const toPlainJson = (value: unknown, indent: number): string =>
  JSON.stringify(value, null, indent).replace(
    UNSAFE_ON_TERMINALS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The reading as one text. The thread that read it has the words already, so a command need not load them a second time. */
export function showReading(reading: Reading, input: string, how: ShowAs): string {
  return how.as === 'json' ? toPlainJson(toJson(reading, input), how.indent) : toText(reading, how);
}
