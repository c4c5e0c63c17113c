import { type Reading, toJson, toText } from 'waymark/reading';

/** How a reading is to be put into one text. */
export type ShowAs =
  | { readonly as: 'text'; readonly width: number; readonly colour: boolean }
  | { readonly as: 'json'; readonly indent: number };

/** The reading as one text. The thread that read it has the words already, so a command need not load them a second time. */
export function showReading(reading: Reading, input: string, how: ShowAs): string {
  return how.as === 'json' ? JSON.stringify(toJson(reading, input), null, how.indent) : toText(reading, how);
}
