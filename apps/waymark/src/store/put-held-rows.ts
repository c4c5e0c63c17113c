/** Puts the rows of one organisation back, as they were told; in nobody's name, in the transaction of whoever brings them. */
import { sql } from 'kysely';
import { HOLDINGS, toMember } from './holdings.ts';
import type { Queries } from './open-store.ts';
import { RestoreError, toRestoreError } from './restore-error.ts';
import { findTableShape } from './table-shape.ts';

/** A row as a file tells it: members are columns. */
export type HeldRow = Readonly<Record<string, unknown>>;

export interface PutHeld {
  readonly organisationId: string;
  /** Whoever is named in the file → who that is here. */
  readonly people: ReadonlyMap<string, string>;
  /** The organisations that the file may name. */
  readonly organisations: ReadonlySet<string>;
}

/**
 * Puts some rows of one table in. `files` are the bytes of the columns that are files, in the order of the rows. Every row has to be the
 * organisation's own, and may name only people and organisations that were told.
 * @throws RestoreError
 */
export async function putHeldRows(
  tx: Queries,
  { organisationId, people, organisations }: PutHeld,
  {
    table,
    rows,
    files,
  }: {
    readonly table: string;
    readonly rows: readonly HeldRow[];
    readonly files: Readonly<Record<string, readonly (Uint8Array | null)[]>>;
  },
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const holding = HOLDINGS.find((one) => one.table === table);
  const shape = holding && (await findTableShape(tx, table));
  if (!shape) throw newer(table);
  const members = Object.keys(first);
  const columns = shape.columns.filter(({ name }) => members.includes(toMember(name)));
  if (columns.length !== members.length) throw newer(table);
  const refers = [...shape.organisations, ...(holding.organisations ?? [])].map(toMember);
  const ready = rows.map((row) => {
    if (members.length !== Object.keys(row).length || !members.every((name) => Object.hasOwn(row, name)))
      throw new RestoreError(`The rows of ${table} do not all have the same members. Nothing was changed.`);
    if (!holding.ofAward && row.organisationId !== organisationId) throw foreign(table);
    for (const name of refers) {
      const named = row[name];
      if (named !== null && !organisations.has(String(named)) && named !== organisationId) throw foreign(table);
    }
    const here = shape.people.flatMap((name) => {
      const told = row[toMember(name)];
      if (told === null || told === undefined) return [];
      const person = people.get(String(told));
      if (!person) throw foreign(table);
      return [[toMember(name), person]];
    });
    return { ...row, ...Object.fromEntries(here) };
  });
  const plain = columns.filter(({ name }) => !holding.files?.[name]);
  const bytes = columns.filter(({ name }) => holding.files?.[name]);
  // Names are the file's, and known: each is one of the table's own columns.
  const typed = sql.join(plain.map(({ name, type }) => sql`${sql.id(toMember(name))} ${sql.raw(type)}`));
  const sources = [
    sql`json_to_recordset(${JSON.stringify(ready)}::json) as (${typed})`,
    ...bytes.map(({ name }) => sql`unnest(${(files[name] ?? []).map(toBuffer)}::bytea[])`),
  ];
  const names = [...plain, ...bytes].map(({ name }) => sql.id(name));
  const own = holding.ofAward
    ? sql`where exists (select from awards a where a.id = r.${sql.id(holding.ofAward)} and a.organisation_id = ${organisationId})`
    : sql``;
  try {
    const { numAffectedRows } = await sql`insert into ${sql.table(table)} (${sql.join(names)})
      select ${sql.join(names)} from rows from (${sql.join(sources)}) as r (${sql.join(names)}) ${own}`.execute(tx);
    if (Number(numAffectedRows) !== rows.length) throw foreign(table);
  } catch (error) {
    throw toRestoreError(error, table);
  }
}

const toBuffer = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes);
const newer = (table: string) =>
  new RestoreError(
    `It was written by a newer Waymark, which keeps more than this one knows (${table}): upgrade this installation first.`,
  );
const foreign = (table: string) =>
  new RestoreError(`It holds a row of ${table} that belongs to nothing in it. Nothing was changed.`);
