import type { Reading } from 'waymark/reading';
import { plainTerminalText } from './plain-terminal-text.ts';

/** One line of the list. */
export interface Row {
  readonly input: string;
  readonly reading: Reading;
}
/** The file's column is never wider than this share of the line. */
const FILE_SHARE = 0.35;

/** A list of readings at a glance: file, verdict, who says what. Plain text, one line a file. */
export function renderTable(rows: readonly Row[], width: number): string {
  const folder = commonFolder(rows.map(({ input }) => input));
  const cells = rows.map(({ input, reading }) => [
    plainTerminalText(input.slice(folder.length)),
    plainTerminalText(reading.verdictLabel),
    plainTerminalText(sayingOf(reading)),
  ]);
  const widest = (column: number, most: number) =>
    Math.min(most, Math.max(...cells.map((row) => [...(row[column] ?? '')].length)));
  const file = widest(0, Math.floor(width * FILE_SHARE));
  const verdict = widest(1, 24);
  const saying = Math.max(10, width - file - verdict - 4);
  return cells
    .map(([name = '', label = '', text = '']) =>
      `${fitEnd(name, file)}  ${fitStart(label, verdict)}  ${fitStart(text, saying)}`.trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** The folder that all inputs share is not worth repeating on every line. */
function commonFolder(inputs: readonly string[]): string {
  const [first = '', ...others] = inputs;
  let folder = others.length === 0 ? '' : first.slice(0, first.lastIndexOf('/') + 1);
  while (folder !== '' && !others.every((input) => input.startsWith(folder))) {
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  }
  return folder;
}

/** Who says what, or why it cannot be told. */
function sayingOf(reading: Reading): string {
  if (reading.verdict === 'unreadable') return reading.why;
  const { issuer, title, claim } = reading.lead;
  const what = title !== '' ? title : claim;
  return issuer !== '' && what !== '' ? `${issuer}: ${what}` : what || issuer || reading.why;
}

/** Cut at the end, filled to the width. */
function fitStart(text: string, width: number): string {
  const letters = [...text];
  return letters.length > width
    ? `${letters.slice(0, width - 1).join('')}…`
    : text.padEnd(width + text.length - letters.length);
}
/** Cut at the beginning: the end of a path tells files apart. */
function fitEnd(text: string, width: number): string {
  const letters = [...text];
  return letters.length > width ? `…${letters.slice(letters.length - width + 1).join('')}` : fitStart(text, width);
}
