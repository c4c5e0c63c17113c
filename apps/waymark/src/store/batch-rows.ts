/** Rows of a table as they were checked, and what was wrong; then, once somebody said yes, awards. */
import { sql } from 'kysely';
import type { Scope } from './as-tenant.ts';
import { type NewAward, personHash } from './awards.ts';

export interface CheckedBatchRow extends NewAward {
  /** 1 = the first row below the headings. */
  readonly rowNumber: number;
}
export interface BatchFault {
  readonly rowNumber: number;
  /** Empty = the whole row. */
  readonly column: string;
  readonly problem: string;
}

/** Faults beyond these are counted, not kept: a table with more of them is another table. */
const MAX_FAULTS_KEPT = 10_000;

/** Begins the checking of a table anew. */
export async function resetBatchRows(
  { tx, organisationId }: Scope,
  { batchId }: { readonly batchId: string },
): Promise<void> {
  for (const table of ['batch_rows', 'batch_faults'] as const)
    await tx.deleteFrom(table).where('batch_id', '=', batchId).where('organisation_id', '=', organisationId).execute();
  await tx
    .updateTable('batches')
    .set({ read_bytes: 0, rows_read: 0, rows_good: 0, rows_faulty: 0 })
    .where('id', '=', batchId)
    .where('organisation_id', '=', organisationId)
    .execute();
}

/** Keeps what was checked, and where the next row begins. Whoever stands in an earlier row with the same day is a fault of its own. */
export async function storeBatchRows(
  { tx, organisationId }: Scope,
  checked: {
    readonly batchId: string;
    readonly rows: readonly CheckedBatchRow[];
    readonly faults: readonly BatchFault[];
    readonly readBytes: number;
    readonly rowsRead: number;
    readonly isLast: boolean;
    readonly now: Date;
  },
): Promise<void> {
  const { batchId, rows, now } = checked;
  const of = { batch_id: batchId, organisation_id: organisationId };
  const kept = new Set<number>();
  if (rows.length > 0) {
    const stored = await sql<{ row_number: number }>`
      insert into batch_rows (batch_id, organisation_id, row_number, person_hash, awarded_on, person, said)
      select ${batchId}, ${organisationId}, * from unnest(
        ${rows.map(({ rowNumber }) => rowNumber)}::int[], ${rows.map(({ person }) => personHash(person))}::bytea[],
        ${rows.map(({ awardedOn }) => awardedOn)}::date[], ${rows.map(({ person }) => JSON.stringify(person))}::jsonb[],
        ${rows.map(({ said }) => JSON.stringify(said))}::jsonb[])
      on conflict do nothing returning row_number`.execute(tx);
    for (const row of stored.rows) kept.add(row.row_number);
  }
  const twice = rows.flatMap(({ rowNumber }) =>
    kept.has(rowNumber) ? [] : [{ rowNumber, column: '', problem: 'twice' }],
  );
  const faults = [...checked.faults, ...twice].sort((a, b) => a.rowNumber - b.rowNumber);
  const batch = await tx
    .selectFrom('batches')
    .select('rows_faulty')
    .where('id', '=', batchId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (faults.length > 0 && batch && batch.rows_faulty < MAX_FAULTS_KEPT)
    await tx
      .insertInto('batch_faults')
      .values(
        faults.map((fault) => ({
          ...of,
          row_number: fault.rowNumber,
          column_name: fault.column,
          problem: fault.problem,
        })),
      )
      .execute();
  await tx
    .updateTable('batches')
    .set((column) => ({
      ...{ read_bytes: checked.readBytes, rows_read: checked.rowsRead, changed_at: now },
      rows_good: column('rows_good', '+', kept.size),
      rows_faulty: column('rows_faulty', '+', new Set(faults.map(({ rowNumber }) => rowNumber)).size),
      ...(checked.isLast ? { state: 'checked' as const } : {}),
    }))
    .where('id', '=', batchId)
    .where('organisation_id', '=', organisationId)
    .execute();
}

export async function findBatchFaults(
  { tx, organisationId }: Scope,
  { batchId, atMost }: { readonly batchId: string; readonly atMost: number },
): Promise<readonly BatchFault[]> {
  return await tx
    .selectFrom('batch_faults')
    .select(['row_number as rowNumber', 'column_name as column', 'problem'])
    .where('batch_id', '=', batchId)
    .where('organisation_id', '=', organisationId)
    .orderBy('row_number')
    .limit(atMost)
    .execute();
}

/**
 * Some of the checked rows become awards that wait to be signed; those that were asked for before stay as they are. Rows that were taken
 * are gone, and so at the end is the file. Durable, and nothing twice, wherever a process dies.
 */
export async function askForBatchRows(
  { tx, organisationId }: Scope,
  { batchId, atMost, now }: { readonly batchId: string; readonly atMost: number; readonly now: Date },
): Promise<number> {
  const { rows } = await sql<{ asked: number; fresh: number }>`
    with taken as (
      delete from batch_rows where batch_id = ${batchId} and organisation_id = ${organisationId} and row_number in (
        select row_number from batch_rows where batch_id = ${batchId} order by row_number limit ${atMost})
      returning *),
    asked as (
      insert into awards (id, organisation_id, definition_id, version_number, person_hash, awarded_on, person, said, state, asked_by, made_at, batch_id)
      select gen_random_uuid(), b.organisation_id, b.definition_id, b.version_number, t.person_hash, t.awarded_on, t.person, t.said,
        'waiting', b.asked_by, ${now}, b.id
      from taken t join batches b on b.id = t.batch_id
      on conflict do nothing returning 1)
    select (select count(*)::int from taken) as asked, (select count(*)::int from asked) as fresh`.execute(tx);
  const { asked = 0, fresh = 0 } = rows[0] ?? {};
  await tx
    .updateTable('batches')
    .set((column) => ({
      ...{ rows_asked: column('rows_asked', '+', asked), rows_new: column('rows_new', '+', fresh), changed_at: now },
      ...(asked < atMost ? { state: 'asked' as const } : {}),
    }))
    .where('id', '=', batchId)
    .where('organisation_id', '=', organisationId)
    .execute();
  if (asked < atMost)
    await tx
      .deleteFrom('batch_pieces')
      .where('batch_id', '=', batchId)
      .where('organisation_id', '=', organisationId)
      .execute();
  return asked;
}

/** Of a table's awards: how many are signed. */
export async function countBatchSigned(
  { tx, organisationId }: Scope,
  { batchId }: { readonly batchId: string },
): Promise<number> {
  const { count } = await tx
    .selectFrom('awards')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('batch_id', '=', batchId)
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'signed')
    .executeTakeFirstOrThrow();
  return Number(count);
}
