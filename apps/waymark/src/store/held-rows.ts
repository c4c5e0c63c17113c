/** Everything that an organisation holds, row by row and file by file, out of one moment. */
import { type RawBuilder, sql } from 'kysely';
import type { Scope, Tenant } from './as-tenant.ts';
import { HOLDINGS, type Holding, type NamePart, toMember } from './holdings.ts';
import type { Database } from './open-store.ts';
import { findTableShape } from './table-shape.ts';

/** Rows that are read at once: enough to keep both ends busy, and little memory. */
const AT_A_TIME = 250;

/**
 * Reads as one organisation, from one moment: what others change meanwhile is not seen, and nothing is changed. Holds a connection for as
 * long as it takes.
 */
export async function asTenantAtOnce<T>(db: Database, tenant: Tenant, act: (scope: Scope) => Promise<T>): Promise<T> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`select set_config('waymark.organisation', ${tenant.organisationId}, true), set_config('timezone', 'UTC', true)`.execute(
        tx,
      );
      await sql`set local role waymark_tenant`.execute(tx);
      return await act({ ...tenant, tx });
    });
}

/** Columns that a row does not tell: private halves of keys, unless asked for. */
const leftOut = (table: string, withKeys: boolean) =>
  table === 'signing_keys' && !withKeys ? ['sealed_private_key'] : [];

export interface HeldWanted {
  readonly table: string;
  /** Of this definition alone. */
  readonly definitionId?: string | undefined;
}

/** The rows of one table, each as a line of JSON, in the order of its key. Nothing when this installation has no such table. */
export function readHeldRows(
  scope: Scope,
  { table, withKeys = false, definitionId }: HeldWanted & { readonly withKeys?: boolean },
): AsyncGenerator<string> {
  return lines(scope, { table, definitionId }, withKeys);
}

async function* lines(scope: Scope, { table, definitionId }: HeldWanted, withKeys: boolean): AsyncGenerator<string> {
  const held = await shapeOf(scope, table);
  if (!held) return;
  const { holding, shape } = held;
  const hidden = leftOut(table, withKeys);
  const told = shape.columns
    .filter(({ name }) => !hidden.includes(name))
    .map(({ name }) => {
      const parts = holding.files?.[name];
      return sql`${parts ? nameSql(name, parts) : sql.ref(name)} as ${sql.id(toMember(name))}`;
    });
  const query = sql`select to_json(r)::text as line from (select ${sql.join(told)} ${from(scope, held, { definitionId })}) r`;
  for await (const { line } of fetched<{ line: string }>(scope, query, holding.atATime)) yield `${line}\n`;
}

/** The files of one table, in the order of its rows and, of one row, of its columns. */
export function readHeldFiles(
  scope: Scope,
  { table, definitionId }: HeldWanted,
): AsyncGenerator<{ readonly name: string; readonly bytes: Uint8Array }> {
  return files(scope, { table, definitionId });
}

async function* files(scope: Scope, { table, definitionId }: HeldWanted) {
  const held = await shapeOf(scope, table);
  const columns = Object.entries(held?.holding.files ?? {});
  if (!held || columns.length === 0) return;
  const told = columns.map(
    ([name, parts], at) => sql`${nameSql(name, parts)} as ${sql.id(`n${at}`)}, ${sql.ref(name)} as ${sql.id(`b${at}`)}`,
  );
  const query = sql`select ${sql.join(told)} ${from(scope, held, { definitionId })}`;
  for await (const row of fetched<Record<string, unknown>>(scope, query, held.holding.atATime))
    for (const at of columns.keys()) {
      const [name, bytes] = [row[`n${at}`], row[`b${at}`]];
      if (typeof name === 'string' && bytes instanceof Uint8Array) yield { name, bytes };
    }
}

/** How many rows of each table. */
export async function countHeld(scope: Scope): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { table } of HOLDINGS) {
    const held = await shapeOf(scope, table);
    if (!held) continue;
    const query = sql<{ count: string }>`select count(*) as count ${from(scope, held, { isOrdered: false })}`;
    counts[table] = Number((await query.execute(scope.tx)).rows[0]?.count);
  }
  return counts;
}

interface Held {
  readonly holding: Holding;
  readonly shape: NonNullable<Awaited<ReturnType<typeof findTableShape>>>;
}
async function shapeOf({ tx }: Scope, table: string): Promise<Held | undefined> {
  const holding = HOLDINGS.find((one) => one.table === table);
  const shape = holding && (await findTableShape(tx, table));
  return shape && { holding, shape };
}

/** Whose rows: the query says it, though row-level security would hold, too. */
function from(
  { organisationId }: Scope,
  { holding, shape }: Held,
  { definitionId, isOrdered = true }: { readonly definitionId?: string | undefined; readonly isOrdered?: boolean },
): RawBuilder<unknown> {
  const { table, ofAward, order = shape.key } = holding;
  const own = ofAward
    ? sql`${sql.ref(ofAward)} in (select id from awards where organisation_id = ${organisationId})`
    : sql`organisation_id = ${organisationId}`;
  const one = definitionId === undefined ? sql`` : sql` and definition_id = ${definitionId}`;
  const ordered = isOrdered ? sql` order by ${sql.join(order.map((name) => sql.ref(name)))}` : sql``;
  return sql`from ${sql.table(table)} where ${own}${one}${ordered}`;
}

/** The name of a file, or null where the row has none. */
function nameSql(name: string, parts: readonly NamePart[]): RawBuilder<unknown> {
  const said = parts.map((part) =>
    typeof part === 'string'
      ? sql.lit(part)
      : 'kind' in part
        ? // "{" begins JSON; what else is signed is a JWT.
          sql`case when get_byte(${sql.ref(part.kind)}, 0) = 123 then '.json' else '.jwt' end`
        : part.digits
          ? sql`lpad(${sql.ref(part.column)}::text, ${sql.lit(part.digits)}, '0')`
          : sql`${sql.ref(part.column)}::text`,
  );
  return sql`case when ${sql.ref(name)} is not null then ${sql.join(said, sql` || `)} end`;
}

let cursors = 0;
/** The rows of a query, some at a time. */
async function* fetched<Row>({ tx }: Scope, query: RawBuilder<unknown>, atATime = AT_A_TIME): AsyncGenerator<Row> {
  cursors += 1;
  const cursor = sql.id(`held_${cursors}`);
  await sql`declare ${cursor} no scroll cursor for ${query}`.execute(tx);
  for (;;) {
    const { rows } = await sql<Row>`fetch forward ${sql.lit(atATime)} from ${cursor}`.execute(tx);
    yield* rows;
    if (rows.length < atATime) break;
  }
  await sql`close ${cursor}`.execute(tx);
}
