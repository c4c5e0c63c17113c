import { type Kysely, type Migration, sql } from 'kysely';

/** Employers hold a definition where it stands while they answer; they have no right to lock another's row themselves. */
export const holdDefinitions: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create function hold_definition(asked uuid) returns void language plpgsql security definer
      set search_path from current
      as $$ begin perform from definitions where id = asked and has_seat(asked) for key share; end $$`.execute(db);
  },
};
