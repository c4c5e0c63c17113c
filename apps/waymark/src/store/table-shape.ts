/** What the database says of a table: its columns, what orders it, and which columns name people and organisations. */
import { sql } from 'kysely';
import type { Queries } from './open-store.ts';

export interface TableShape {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly key: readonly string[];
  readonly people: readonly string[];
  readonly organisations: readonly string[];
}

/** `undefined` = there is no such table here. Columns that the database fills in by itself are not among its columns. */
export async function findTableShape(db: Queries, table: string): Promise<TableShape | undefined> {
  const { rows } = await sql<{
    name: string;
    type: string;
    isMade: boolean;
    key: number | null;
    refers: string | null;
  }>`
    select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      a.attidentity <> '' or a.attgenerated <> '' as "isMade",
      array_position(k.conkey, a.attnum) as key,
      (select f.confrelid::regclass::text from pg_constraint f where f.conrelid = a.attrelid and f.contype = 'f'
        and f.conkey = array[a.attnum] and f.confrelid in ('people'::regclass, 'organisations'::regclass) limit 1) as refers
    from pg_attribute a left join pg_constraint k on k.conrelid = a.attrelid and k.contype = 'p'
    where a.attrelid = to_regclass(${table}) and a.attnum > 0 and not a.attisdropped
    order by a.attnum`.execute(db);
  if (rows.length === 0) return undefined;
  const named = (what: string) => rows.filter(({ refers }) => refers === what).map(({ name }) => name);
  return {
    columns: rows.filter(({ isMade }) => !isMade).map(({ name, type }) => ({ name, type })),
    key: rows
      .filter(({ key }) => key !== null)
      .sort((one, other) => (one.key ?? 0) - (other.key ?? 0))
      .map(({ name }) => name),
    people: named('people'),
    organisations: named('organisations'),
  };
}
