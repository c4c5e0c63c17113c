/** Tables of people: where each stands, and the file as it came, in pieces, so that any process can go on with it. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from './as-tenant.ts';
import type { Queries } from './open-store.ts';
import type { BatchState } from './schema-of-issuing.ts';

export type { BatchState } from './schema-of-issuing.ts';

export interface Batch {
  readonly id: string;
  readonly organisationId: string;
  readonly definitionId: string;
  readonly versionNumber: number;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly state: BatchState;
  /** What the columns mean, and how the file is written; who reads it says what it is. */
  readonly plan: unknown;
  /** Of the file: the next row begins there. */
  readonly readBytes: number;
  readonly rowsRead: number;
  readonly rowsGood: number;
  readonly rowsFaulty: number;
  readonly rowsAsked: number;
  /** Of those that were asked for: not asked for before. */
  readonly rowsNew: number;
  readonly refusedFor: string | null;
  readonly askedBy: string;
  readonly madeAt: Date;
}

const COLUMNS = [
  ...['id', 'organisation_id as organisationId', 'definition_id as definitionId'],
  ...['version_number as versionNumber', 'file_name as fileName', 'file_bytes as fileBytes', 'state', 'plan'],
  ...['read_bytes as readBytes', 'rows_read as rowsRead', 'rows_good as rowsGood', 'rows_faulty as rowsFaulty'],
  ...['rows_asked as rowsAsked', 'rows_new as rowsNew', 'refused_for as refusedFor', 'asked_by as askedBy'],
  'made_at as madeAt',
] as const;

const toBatch = (row: unknown): Batch => {
  // Sound: the columns above are those of `Batch`, but that bigints come out as text.
  const batch = row as Batch;
  return { ...batch, fileBytes: Number(batch.fileBytes), readBytes: Number(batch.readBytes) };
};

/** Tables that wait for somebody: each holds a file. */
export async function countOpenBatches({ tx, organisationId }: Scope): Promise<number> {
  const { count } = await tx
    .selectFrom('batches')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', ['arriving', 'arrived', 'checking', 'checked'])
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A table that is about to arrive. */
export async function storeBatch(
  { tx, organisationId, personId }: Scope,
  wanted: {
    readonly definitionId: string;
    readonly versionNumber: number;
    readonly fileName: string;
    readonly now: Date;
  },
): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('batches')
    .values({
      ...{ id, organisation_id: organisationId, definition_id: wanted.definitionId },
      ...{ version_number: wanted.versionNumber, file_name: wanted.fileName, file_bytes: 0, read_bytes: 0 },
      ...{ state: 'arriving', plan: '{}', refused_for: null, asked_by: personId },
      ...{ made_at: wanted.now, changed_at: wanted.now },
    })
    .execute();
  return id;
}

export async function storeBatchPiece(
  { tx, organisationId }: Scope,
  { batchId, firstByte, bytes }: { readonly batchId: string; readonly firstByte: number; readonly bytes: Uint8Array },
): Promise<void> {
  await tx
    .insertInto('batch_pieces')
    .values({
      ...{ batch_id: batchId, organisation_id: organisationId },
      ...{ first_byte: firstByte, bytes: Buffer.from(bytes) },
    })
    .execute();
}

/** Bytes of the file from there on, a piece or two; empty = the end. */
export async function findBatchBytes(
  { tx, organisationId }: Scope,
  { batchId, fromByte, atMost }: { readonly batchId: string; readonly fromByte: number; readonly atMost: number },
): Promise<Uint8Array> {
  const pieces = await tx
    .selectFrom('batch_pieces')
    .select(['first_byte as firstByte', 'bytes'])
    .where('batch_id', '=', batchId)
    .where('organisation_id', '=', organisationId)
    .where('first_byte', '<', `${fromByte + atMost}`)
    .where(sql<boolean>`first_byte + length(bytes) > ${fromByte}`)
    .orderBy('first_byte')
    .execute();
  const [first] = pieces;
  if (!first) return new Uint8Array();
  const bytes = Buffer.concat(pieces.map((piece) => piece.bytes));
  const skipped = fromByte - Number(first.firstByte);
  return bytes.subarray(skipped, skipped + atMost);
}

/** The organisation's tables for one definition, the newest first. */
export async function findBatches(
  { tx, organisationId }: Scope,
  { definitionId, atMost }: { readonly definitionId: string; readonly atMost: number },
): Promise<readonly Batch[]> {
  const rows = await tx
    .selectFrom('batches')
    .select(COLUMNS)
    .where('organisation_id', '=', organisationId)
    .where('definition_id', '=', definitionId)
    .orderBy('made_at', 'desc')
    .limit(atMost)
    .execute();
  return rows.map(toBatch);
}

export async function findBatch(
  { tx, organisationId }: Scope,
  { batchId }: { readonly batchId: string },
): Promise<Batch | undefined> {
  const row = await tx
    .selectFrom('batches')
    .select(COLUMNS)
    .where('id', '=', batchId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row && toBatch(row);
}

/** Moves one on, when it stands in one of the states that this step begins from. */
export async function moveBatch(
  { tx, organisationId }: Scope,
  wanted: {
    readonly batchId: string;
    readonly from: readonly BatchState[];
    readonly to: BatchState;
    readonly plan?: unknown;
    readonly fileBytes?: number;
    readonly refusedFor?: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('batches')
    .set({
      ...{ state: wanted.to, changed_at: wanted.now },
      ...(wanted.plan === undefined ? {} : { plan: JSON.stringify(wanted.plan) }),
      ...(wanted.fileBytes === undefined ? {} : { file_bytes: wanted.fileBytes }),
      ...(wanted.refusedFor === undefined ? {} : { refused_for: wanted.refusedFor }),
    })
    .where('id', '=', wanted.batchId)
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', wanted.from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** With everything of it; not once something of it was asked for. */
export async function deleteBatch(
  { tx, organisationId }: Scope,
  { batchId }: { readonly batchId: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('batches')
    .where('id', '=', batchId)
    .where('organisation_id', '=', organisationId)
    .where('state', 'not in', ['asking', 'asked'])
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** One that is being checked or asked for, and that no other process works on, while this transaction lasts. In nobody's name. */
export async function lockMovingBatch(tx: Queries): Promise<Batch | undefined> {
  const row = await tx
    .selectFrom('batches')
    .select(COLUMNS)
    .where('state', 'in', ['checking', 'asking'])
    // By chance, so that one which fails again and again is not before all others.
    .orderBy(sql`random()`)
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row && toBatch(row);
}

/** Tables that nobody went on with hold people's names for nothing. */
export async function deleteForgottenBatches(db: Queries, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('batches')
    .where('state', 'not in', ['asking', 'asked'])
    .where('changed_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
