import { digest, toBase64, toMultibase, toMultihash } from 'waymark/encoding';
import {
  type HeldRow,
  type Holding,
  namesOf,
  type PutHeld,
  putHeldRows,
  type Queries,
  RestoreError,
  toFileName,
  toMember,
} from '../../store/index.ts';
import { adjustRow, type Move } from './adjust-row.ts';
import { parseRow } from './parse-about.ts';
import type { Cursor, RestoreFile } from './restore-archive.ts';

/** Put in by one statement: enough to be quick. */
const ROWS_AT_A_TIME = 250;
/** And no more than so many bytes of files at once. */
const BYTES_AT_A_TIME = 8 * 1_048_576;

export interface RestoreRows {
  readonly put: PutHeld;
  readonly move: Move;
  /** A key in use that came along has to open here. */
  readonly assertOpens: (row: HeldRow) => Promise<void>;
  readonly onPut: (count: number) => void;
}

/** Puts the rows of one table in, with their files; answers how many rows and files there were. */
export async function restoreRows(
  tx: Queries,
  cursor: Cursor,
  holding: Holding,
  { put, move, assertOpens, onPut }: RestoreRows,
): Promise<{ readonly rows: number; readonly files: number }> {
  const { table, files: fileColumns = {} } = holding;
  const file: RestoreFile = await cursor.need(toFileName(table));
  let counted = 0;
  let filesRead = 0;
  let bytesHeld = 0;
  let rows: HeldRow[] = [];
  let files: Record<string, (Uint8Array | null)[]> = {};
  const flush = async () => {
    await putHeldRows(tx, put, { table, rows, files });
    onPut(rows.length);
    [rows, files, bytesHeld] = [[], {}, 0];
  };
  for await (const line of file.lines()) {
    const told = parseRow(line, file.name);
    counted += 1;
    const bytes: Record<string, Uint8Array | null> = {};
    for (const [column, parts] of Object.entries(fileColumns)) {
      const name = told[toMember(column)];
      if (name === null || name === undefined) {
        bytes[column] = null;
        continue;
      }
      const found = await cursor.need(...namesOf(parts, told).filter((one) => one === name));
      bytes[column] = await found.bytes();
      bytesHeld += bytes[column].length;
      filesRead += 1;
    }
    if (table === 'versions') await assertDigests(told, bytes.bytes);
    if (table === 'signing_keys' && move.withKeys && told.retiredAt === null) await assertOpens(told);
    const row = adjustRow(table, told, move);
    if (!row) continue;
    rows.push(row);
    for (const column of Object.keys(fileColumns)) {
      files[column] ??= [];
      files[column].push(bytes[column] ?? null);
    }
    if (rows.length >= ROWS_AT_A_TIME || bytesHeld >= BYTES_AT_A_TIME) await flush();
  }
  await flush();
  return { rows: counted, files: filesRead };
}

/** What a version is called by others is the digest of its bytes: nobody serves other bytes under it. @throws RestoreError */
async function assertDigests(row: HeldRow, bytes: Uint8Array | null | undefined): Promise<void> {
  const copy = new Uint8Array(bytes ?? []);
  const multibase = toMultibase(toMultihash('SHA-256', await digest('SHA-256', copy)), 'u');
  const sri = `sha384-${toBase64(await digest('SHA-384', copy))}`;
  if (row.digestMultibase === multibase && row.digestSri === sri) return;
  throw new RestoreError('A published version has other bytes than its digest says. Nothing was changed.');
}
