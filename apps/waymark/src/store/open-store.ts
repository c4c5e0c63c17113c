import { Kysely, Migrator, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';

export type Database = Kysely<Schema>;
/** The database, or a transaction in it. */
export type Queries = Database | Transaction<Schema>;

/** The one database, ready: migrated and answering. */
export interface Store {
  readonly db: Database;
  readonly notice?: string;
  /** Fires once when the embedded database ended by itself. */
  onEnded(told: () => void): void;
  /** Clean; call once. */
  close(): Promise<void>;
}

export type StorePlace = { readonly databaseUrl: string } | { readonly dataDir: string };

/** Enough for the pages of one process; PostgreSQL's own limit is shared by several. */
const MAX_CONNECTIONS = 10;
const CONNECT_MS = 10_000;

/**
 * Opens the given or the embedded PostgreSQL and brings its tables up to date; several processes may do so at once, one of them
 * migrates (kysely takes an advisory lock).
 * @throws StoreError with one sentence for the operator
 */
export async function openStore(place: StorePlace): Promise<Store> {
  const embedded = 'dataDir' in place ? await startEmbeddedPostgres(place.dataDir) : undefined;
  const connection = 'databaseUrl' in place ? { connectionString: place.databaseUrl } : (embedded?.connection ?? {});
  const pool = new pg.Pool({ ...connection, max: MAX_CONNECTIONS, connectionTimeoutMillis: CONNECT_MS });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // Nor may one that breaks in the middle of a transaction: the query that it was asked for fails, and that is told.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await db.destroy();
    await embedded?.stop();
  };
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    await close();
    const code = (error as { code?: string }).code ?? (error instanceof Error ? error.message : 'unknown reason');
    throw new StoreError(`The database could not be opened or brought up to date: ${code}.`, { cause: error });
  }
  return {
    db,
    ...(embedded?.notice === undefined ? {} : { notice: embedded.notice }),
    onEnded: (told) => embedded?.onEnded(told),
    close,
  };
}
