/** What was brought cannot be put in here; one sentence for whoever brings it, that says what to do next. Holds nothing of the rows. */
export class RestoreError extends Error {
  override readonly name = 'RestoreError';
}

/** SQLSTATE classes 22 and 23: the row is at fault. P0001: a trigger of ours refused it. */
const ROW_AT_FAULT = /^(?:22|23)|^P0001$/;
const TAKEN = '23505';

/** What the database says of a row, as a sentence; all else is thrown on as it is. */
export function toRestoreError(cause: unknown, table: string): unknown {
  const { code = '' } = cause as { readonly code?: string };
  if (code === TAKEN)
    return new RestoreError(
      `Something in it is here already (${table}): it was put in before, or is somebody else’s. Nothing was changed.`,
      { cause },
    );
  if (ROW_AT_FAULT.test(code))
    return new RestoreError(
      `It holds a row of ${table} that belongs to nothing in it, or makes no sense. Nothing was changed.`,
      { cause },
    );
  return cause;
}
