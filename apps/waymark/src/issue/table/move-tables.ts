import { checkRow, splitRows } from 'waymark/issuance';
import {
  askForBatchRows,
  type Batch,
  type BatchFault,
  type CheckedBatchRow,
  type Database,
  findBatchBytes,
  findIssuingChoices,
  findVersion,
  lockMovingBatch,
  moveBatch,
  type Naming,
  type Scope,
  storeBatchRows,
} from '../../store/index.ts';
import { isNamed } from '../is-named.ts';
import { toNewAward } from '../to-new-award.ts';
import { parseTablePlan, type TablePlan } from './table-plan.ts';

/** Read at once: no row is longer. */
const SLICE_BYTES = 524_288;
/** Done in one transaction: what a death takes back is done again in a moment. */
const ROWS_AT_A_TIME = 2_000;

/**
 * Takes one table a step on: some more rows checked, or some more asked for; answers how many steps were done. Any process may do the next
 * step. Durable when it returns; when it throws, nothing happened.
 */
export async function moveTables(db: Database, now: Date): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    const batch = await lockMovingBatch(tx);
    if (!batch) return 0;
    const scope: Scope = { tx, organisationId: batch.organisationId, personId: batch.askedBy };
    if (batch.state === 'asking') await askForBatchRows(scope, { batchId: batch.id, atMost: ROWS_AT_A_TIME, now });
    else await checkSome(scope, batch, now);
    return 1;
  });
}

async function checkSome(scope: Scope, batch: Batch, now: Date): Promise<void> {
  const { id: batchId, definitionId, versionNumber: number, readBytes, fileBytes } = batch;
  const plan = parseTablePlan(batch.plan);
  const version = await findVersion(scope.tx, { definitionId, number });
  if (!plan || !version) throw new Error('a table without a plan or a version');
  const { naming } = await findIssuingChoices(scope.tx, { organisationId: batch.organisationId });
  const bytes = await findBatchBytes(scope, { batchId, fromByte: readBytes, atMost: SLICE_BYTES });
  const isEnd = readBytes + bytes.length >= fileBytes;
  // Half a character at the end belongs to half a row, which is not taken.
  const text = Buffer.from(bytes).toString('utf8');
  const { rows, broken, length } = splitRows(text, { format: plan.format, isLast: isEnd, atMost: ROWS_AT_A_TIME });
  if (rows.length === 0 && !isEnd) {
    await moveBatch(scope, { batchId, from: ['checking'], to: 'refused', refusedFor: 'endless-row', now });
    return;
  }
  const isFirst = readBytes === 0;
  const checked = rows.slice(isFirst ? 1 : 0).map((cells, index) => {
    const rowNumber = batch.rowsRead + index + 1;
    const isBroken = broken.has(index + (isFirst ? 1 : 0));
    return checkOne(cells, { rowNumber, isBroken, plan, definition: version.definition, naming });
  });
  const taken = Buffer.byteLength(text.slice(0, length));
  await storeBatchRows(scope, {
    ...{ batchId, now, readBytes: readBytes + taken, rowsRead: batch.rowsRead + checked.length },
    rows: checked.flatMap(({ row }) => (row ? [row] : [])),
    faults: checked.flatMap(({ faults }) => faults),
    isLast: isEnd && (taken >= bytes.length || rows.length === 0),
  });
}

interface CheckedOne {
  readonly row?: CheckedBatchRow;
  readonly faults: readonly BatchFault[];
}
function checkOne(
  cells: readonly string[],
  {
    rowNumber,
    isBroken,
    plan,
    definition,
    naming,
  }: {
    readonly rowNumber: number;
    readonly isBroken: boolean;
    readonly plan: TablePlan;
    readonly definition: Parameters<typeof checkRow>[1];
    readonly naming: readonly Naming[];
  },
): CheckedOne {
  if (cells.every((cell) => !cell.trim())) return { faults: [] };
  if (isBroken) return { faults: [{ rowNumber, column: '', problem: 'broken-row' }] };
  const { entry, faults } = checkRow(cells, definition, plan);
  if (entry && !isNamed(entry, naming)) return { faults: [{ rowNumber, column: '', problem: 'nobody' }] };
  if (entry) return { row: { rowNumber, ...toNewAward(entry) }, faults: [] };
  return {
    faults: faults.map(({ field, problem }) => ({
      ...{ rowNumber, problem },
      column: field ? (plan.headings[plan.columns.indexOf(field)] ?? '') : '',
    })),
  };
}
