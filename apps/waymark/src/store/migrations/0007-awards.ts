import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Awards: one row a person and version, from the moment it is asked for. A row waits, is signed once, and may be withdrawn by its place in a
 * status list. The key of a row is what makes two askings one: version, person, day.
 */
export const awards: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table status_lists (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      purpose text not null check (purpose in ('revocation', 'suspension')),
      used integer not null default 0,
      changed_at timestamptz not null,
      credential bytea,
      signed_at timestamptz)`.execute(db);
    await sql`create index status_lists_organisation on status_lists (organisation_id)`.execute(db);
    await sql`create table awards (
      id uuid primary key,
      organisation_id uuid not null,
      definition_id uuid not null,
      version_number integer not null,
      person_hash bytea not null,
      awarded_on date not null,
      person jsonb not null,
      said jsonb not null,
      state text not null check (state in ('waiting', 'signed')),
      list_id uuid references status_lists,
      list_index integer,
      credential bytea,
      signed_at timestamptz,
      claimed_at timestamptz,
      withdrawn_at timestamptz,
      withdrawn_reason text,
      asked_by uuid not null references people,
      made_at timestamptz not null,
      unique (definition_id, version_number, person_hash, awarded_on),
      unique (list_id, list_index),
      foreign key (definition_id, version_number) references versions,
      foreign key (definition_id, organisation_id) references definitions (id, organisation_id))`.execute(db);
    await sql`create index awards_waiting on awards (made_at) where state = 'waiting'`.execute(db);
    await sql`create index awards_organisation on awards (organisation_id, made_at desc)`.execute(db);
    await sql`create table claims (
      secret_hash bytea primary key,
      award_id uuid not null references awards on delete cascade,
      made_at timestamptz not null)`.execute(db);

    for (const table of ['awards', 'status_lists']) {
      await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
      await sql`create policy ${sql.id(`${table}_own`)} on ${sql.table(table)} to waymark_tenant
        using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`.execute(
        db,
      );
    }
    await sql`grant select, insert, update on awards, status_lists to waymark_tenant`.execute(db);
    // A signed credential is what its holder has: it is never signed again under the same id.
    await sql`create function keep_award() returns trigger language plpgsql as $$ begin
      if old.credential is not null and (old.credential, old.list_id, old.list_index, old.person_hash, old.definition_id, old.version_number)
        is distinct from (new.credential, new.list_id, new.list_index, new.person_hash, new.definition_id, new.version_number)
      then raise exception 'a signed credential is never changed'; end if;
      return new; end $$`.execute(db);
    await sql`create trigger awards_stay before update on awards for each row execute function keep_award()`.execute(
      db,
    );
  },
};
