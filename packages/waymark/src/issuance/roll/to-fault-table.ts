import papaparse from 'papaparse';

/** What was wrong in a table, as a table; a cell that begins like a formula is told apart from one. */
export function toFaultTable(
  faults: readonly { readonly row: number; readonly column: string; readonly said: string }[],
): string {
  return papaparse.unparse(
    { fields: ['row', 'column', 'fault'], data: faults.map(({ row, column, said }) => [row, column, said]) },
    { escapeFormulae: true },
  );
}
