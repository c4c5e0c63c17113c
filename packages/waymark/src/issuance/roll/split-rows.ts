import papaparse from 'papaparse';

/** How a table is written. */
export interface TableFormat {
  readonly delimiter: string;
  readonly newline: '\n' | '\r\n' | '\r';
}

/** Out of the beginning of a table. */
export function guessTableFormat(beginning: string): TableFormat {
  const { meta } = papaparse.parse<string[]>(beginning, {
    preview: 20,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  const newline = ['\n', '\r\n', '\r'].find((known) => known === meta.linebreak);
  return { delimiter: meta.delimiter || ',', newline: (newline ?? '\n') as TableFormat['newline'] };
}

export interface SplitRows {
  readonly rows: readonly (readonly string[])[];
  /** Numbers of those rows, from 0, whose quotation marks do not add up. */
  readonly broken: ReadonlySet<number>;
  /** UTF-16 units of the text that these rows took: where the next piece begins. */
  readonly length: number;
}

/**
 * The whole rows of a piece of a table; unless it is the last piece, what may be half a row is left. Empty rows are rows, so that numbers
 * stay those of the file. Never throws.
 */
export function splitRows(
  text: string,
  { format, isLast, atMost }: { readonly format: TableFormat; readonly isLast: boolean; readonly atMost: number },
): SplitRows {
  // Its fast way loses count of where it is when it stops early.
  const parser = new papaparse.Parser({ ...format, quoteChar: '"', preview: atMost, fastMode: false });
  // Its types do not know the arguments that its documentation names: where the piece begins, and that the last row may go on.
  const parse = parser.parse.bind(parser) as unknown as (
    input: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ) => papaparse.ParseResult<string[]>;
  const { data, errors, meta } = parse(text, 0, !isLast);
  return {
    rows: data,
    broken: new Set(errors.flatMap(({ row }) => (row === undefined ? [] : [row]))),
    length: meta.cursor,
  };
}
