import { type Kysely, type Migration, sql } from 'kysely';

export const storedReadings: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('stored_readings')
      .addColumn('link_hash', 'bytea', (column) => column.primaryKey())
      .addColumn('delete_hash', 'bytea', (column) => column.notNull().unique())
      .addColumn('sealed', 'bytea', (column) => column.notNull())
      .addColumn('made_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('stored_readings_expires_at').on('stored_readings').column('expires_at').execute();
  },
};
