import { type Kysely, type Migration, sql } from 'kysely';

/** The history of an organisation's identity, line by line: what everybody may read, and nobody may take back. */
export const didLog: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table did_log_entries (
      organisation_id uuid not null references organisations,
      number integer not null check (number >= 1),
      did text not null,
      version_id text not null,
      line text not null,
      made_at timestamptz not null,
      primary key (organisation_id, number))`.execute(db);
    await sql`alter table did_log_entries enable row level security`.execute(db);
    await sql`create policy did_log_entries_read on did_log_entries for select to waymark_tenant using (true)`.execute(
      db,
    );
    await sql`create policy did_log_entries_add on did_log_entries for insert to waymark_tenant
      with check (organisation_id = current_organisation())`.execute(db);
    await sql`grant select, insert on did_log_entries to waymark_tenant`.execute(db);
    await sql`create trigger did_log_entries_never_change before update or delete or truncate on did_log_entries
      for each statement execute function refuse_change()`.execute(db);
  },
};
