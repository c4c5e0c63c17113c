import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Taking everything out and bringing it in elsewhere. A status list that was begun under another address stays as it was last signed: what
 * points at it asks there. And links that open awards are seen by whoever gave the awards, so that they can take them along.
 */
export const movingHouse: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table status_lists add column moved_from text`.execute(db);
    await sql`create index claims_award on claims (award_id)`.execute(db);
    for (const table of ['claims', 'shares', 'reminder_links']) {
      await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
      await sql`create policy ${sql.id(`${table}_read`)} on ${sql.table(table)} for select to waymark_tenant
        using (exists (select from awards a where a.id = award_id and a.organisation_id = current_organisation()))`.execute(
        db,
      );
      await sql`grant select on ${sql.table(table)} to waymark_tenant`.execute(db);
    }
    await sql`alter table reminder_stops enable row level security`.execute(db);
    await sql`create policy reminder_stops_read on reminder_stops for select to waymark_tenant
      using (organisation_id = current_organisation())`.execute(db);
    await sql`grant select on reminder_stops to waymark_tenant`.execute(db);
  },
};
