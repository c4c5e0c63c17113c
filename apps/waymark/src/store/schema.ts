import type { Generated } from 'kysely';

/** The tables, as queries see them. One file a table holds the SQL. */
export interface Schema {
  stored_readings: StoredReadingsTable;
}

export interface StoredReadingsTable {
  /** SHA-256 of the link's secret: the database alone opens nothing. */
  readonly link_hash: Buffer;
  /** SHA-256 of the maker's secret. */
  readonly delete_hash: Buffer;
  /** What was received, AES-256-GCM under a key that only the link's secret gives. */
  readonly sealed: Buffer;
  readonly made_at: Generated<Date>;
  readonly expires_at: Date;
}
