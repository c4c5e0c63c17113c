import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { guessColumns, guessDayOrder, guessTableFormat, splitRows } from 'waymark/issuance';
import { Refusal } from '../../http/refusal.ts';
import { asTenant, findBatchBytes, moveBatch, storeBatch, storeBatchPiece } from '../../store/index.ts';
import type { Here } from '../place.ts';
import { MAX_COLUMNS, type TablePlan } from './table-plan.ts';

/** About a million people with their names, addresses and notes. */
export const MAX_TABLE_BYTES = 256 * 1_048_576;
/** Written at once; what a process holds of a table at any time is two of them. */
const PIECE_BYTES = 262_144;
/** Headings and the first rows, to guess what the columns mean. */
export const BEGINNING_BYTES = 65_536;
/** To see how days are written. */
const ROWS_LOOKED_AT = 200;
const MAX_NAME_CHARS = 120;

/** Why a file is no table; each has its sentence. */
export const TABLE_REFUSALS = ['empty', 'spreadsheet', 'not-text', 'too-large', 'no-headings', 'endless-row'] as const;
export type TableRefusal = (typeof TABLE_REFUSALS)[number];

/**
 * Takes a form's file as it comes, a piece at a time, into the database; answers its id. A file that is no table stays as one that was
 * refused, with the reason. @throws Refusal `ERR_HTTP_BAD_REQUEST`, `ERR_HTTP_NOTHING_GIVEN`
 */
export async function receiveTable(
  { db, tenant, version }: Here,
  { body, contentType, now }: { readonly body: unknown; readonly contentType: string; readonly now: Date },
): Promise<string> {
  const { name, content, ended } = await firstFile(body, contentType);
  const wanted = { definitionId: version.definitionId, versionNumber: version.number, now };
  const fileName =
    name
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, MAX_NAME_CHARS) || 'table.csv';
  const batchId = await asTenant(db, tenant, (scope) => storeBatch(scope, { ...wanted, fileName }));
  const piece = (firstByte: number, bytes: Uint8Array) =>
    asTenant(db, tenant, (scope) => storeBatchPiece(scope, { batchId, firstByte, bytes }));
  const { fileBytes, refusal } = await storePieces(content, piece);
  await ended();
  const plan = refusal ? refusal : await planOf({ db, tenant, batchId, version, now });
  const of = { batchId, fileBytes, from: ['arriving'] as const, now };
  await asTenant(db, tenant, (scope) =>
    moveBatch(
      scope,
      typeof plan === 'string' ? { ...of, to: 'refused', refusedFor: plan } : { ...of, to: 'arrived', plan },
    ),
  );
  return batchId;
}

/** The one file of a form. Nothing else of the form is looked at. */
async function firstFile(body: unknown, contentType: string) {
  if (!body || !contentType.startsWith('multipart/form-data')) throw new Refusal('ERR_HTTP_BAD_REQUEST');
  // Sound: Hono hands on the request's own stream, which is Node's.
  const source = Readable.fromWeb(body as NodeReadableStream);
  const parser = parserOf({ 'content-type': contentType });
  const finished = new Promise<void>((resolve, reject) => {
    parser.once('finish', resolve);
    parser.once('error', reject);
    source.once('error', reject);
  });
  // Told by `ended`; without this a broken request before it would end the process.
  finished.catch(() => undefined);
  const file = new Promise<{ name: string; content: Readable }>((resolve, reject) => {
    parser.once('file', (_, content, name) => {
      content.once('error', () => undefined);
      resolve({ name: name ?? '', content });
    });
    finished.then(() => reject(new Refusal('ERR_HTTP_NOTHING_GIVEN')), reject);
  });
  source.pipe(parser);
  try {
    return {
      ...(await file),
      ended: () =>
        finished.catch((cause) => {
          throw new Refusal('ERR_HTTP_BAD_REQUEST', { cause });
        }),
    };
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal('ERR_HTTP_BAD_REQUEST', { cause });
  }
}

function parserOf(headers: BusboyHeaders): InstanceType<typeof Busboy> {
  try {
    return new Busboy({ headers, limits: { files: 1, fields: 5, fieldSize: 1_000, parts: 6 } });
  } catch (cause) {
    throw new Refusal('ERR_HTTP_BAD_REQUEST', { cause });
  }
}

/** Every piece but the last is full. What is wrong with the file is found on the way; the rest of it is let go by. */
async function storePieces(
  content: AsyncIterable<Uint8Array>,
  store: (firstByte: number, bytes: Uint8Array) => Promise<void>,
): Promise<{ readonly fileBytes: number; readonly refusal?: TableRefusal }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let refusal: TableRefusal | undefined;
  let fileBytes = 0;
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  const flush = async () => {
    if (heldBytes === 0) return;
    await store(fileBytes - heldBytes, Buffer.concat(held));
    held = [];
    heldBytes = 0;
  };
  for await (const chunk of content) {
    if (refusal) continue;
    refusal = faultOf(chunk, decoder, fileBytes);
    if (refusal) continue;
    held.push(chunk);
    heldBytes += chunk.length;
    fileBytes += chunk.length;
    if (heldBytes >= PIECE_BYTES) await flush();
  }
  if (refusal) return { fileBytes, refusal };
  await flush();
  try {
    decoder.decode();
  } catch {
    return { fileBytes, refusal: 'not-text' };
  }
  return fileBytes === 0 ? { fileBytes, refusal: 'empty' } : { fileBytes };
}

function faultOf(chunk: Uint8Array, decoder: TextDecoder, at: number): TableRefusal | undefined {
  if (at + chunk.length > MAX_TABLE_BYTES) return 'too-large';
  // A spreadsheet's own file is a ZIP; the old kind begins with D0 CF.
  if (at === 0 && (String.fromCharCode(...chunk.subarray(0, 2)) === 'PK' || (chunk[0] === 0xd0 && chunk[1] === 0xcf)))
    return 'spreadsheet';
  try {
    // No text has it, and the database keeps none.
    return decoder.decode(chunk, { stream: true }).includes('\0') ? 'not-text' : undefined;
  } catch {
    return 'not-text';
  }
}

async function planOf({
  db,
  tenant,
  batchId,
  version,
  now,
}: Pick<Here, 'db' | 'tenant' | 'version'> & { readonly batchId: string; readonly now: Date }): Promise<
  TablePlan | TableRefusal
> {
  const bytes = await asTenant(db, tenant, (scope) =>
    findBatchBytes(scope, { batchId, fromByte: 0, atMost: BEGINNING_BYTES }),
  );
  const text = new TextDecoder().decode(bytes);
  const format = guessTableFormat(text);
  const isLast = bytes.length < BEGINNING_BYTES;
  const [headings, ...first] = splitRows(text, { format, isLast, atMost: ROWS_LOOKED_AT }).rows;
  if (!headings || headings.every((heading) => !heading.trim()) || headings.length > MAX_COLUMNS) return 'no-headings';
  const columns = guessColumns(headings, version.definition);
  const date = columns.indexOf('date');
  const days = guessDayOrder(first.map((row) => row[date] ?? ''));
  return { format, headings, columns, days, defaultDay: now.toISOString().slice(0, 10) };
}
