import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Tables of people: the file as it came, in pieces, so that any process can go on with it; its rows as they were checked; what was wrong.
 * Nothing is awarded of one before every row was checked and somebody said yes. And tokens by which machines ask in an organisation's name.
 */
export const tablesAndTokens: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table batches (
      id uuid primary key,
      organisation_id uuid not null,
      definition_id uuid not null,
      version_number integer not null,
      file_name text not null,
      file_bytes bigint not null default 0,
      state text not null check (state in ('arriving', 'arrived', 'checking', 'checked', 'asking', 'asked', 'refused')),
      /* what the columns mean, and how the file is written */
      plan jsonb not null default '{}',
      read_bytes bigint not null default 0,
      rows_read integer not null default 0,
      rows_good integer not null default 0,
      rows_faulty integer not null default 0,
      rows_asked integer not null default 0,
      rows_new integer not null default 0,
      refused_for text,
      asked_by uuid not null references people,
      made_at timestamptz not null,
      changed_at timestamptz not null,
      unique (id, organisation_id),
      foreign key (definition_id, version_number) references versions,
      foreign key (definition_id, organisation_id) references definitions (id, organisation_id))`.execute(db);
    await sql`create index batches_definition on batches (definition_id, made_at desc)`.execute(db);
    await sql`create index batches_moving on batches (changed_at) where state in ('checking', 'asking')`.execute(db);
    await sql`create table batch_pieces (
      batch_id uuid not null,
      organisation_id uuid not null,
      first_byte bigint not null,
      bytes bytea not null,
      primary key (batch_id, first_byte),
      foreign key (batch_id, organisation_id) references batches (id, organisation_id) on delete cascade)`.execute(db);
    await sql`create table batch_rows (
      batch_id uuid not null,
      organisation_id uuid not null,
      row_number integer not null,
      person_hash bytea not null,
      awarded_on date not null,
      person jsonb not null,
      said jsonb not null,
      primary key (batch_id, row_number),
      unique (batch_id, person_hash, awarded_on),
      foreign key (batch_id, organisation_id) references batches (id, organisation_id) on delete cascade)`.execute(db);
    await sql`create table batch_faults (
      batch_id uuid not null,
      organisation_id uuid not null,
      row_number integer not null,
      column_name text not null,
      problem text not null,
      foreign key (batch_id, organisation_id) references batches (id, organisation_id) on delete cascade)`.execute(db);
    await sql`create index batch_faults_batch on batch_faults (batch_id, row_number)`.execute(db);

    await sql`alter table awards add column batch_id uuid,
      add foreign key (batch_id, organisation_id) references batches (id, organisation_id)`.execute(db);
    await sql`drop index awards_waiting`.execute(db);
    await sql`create index awards_placed on awards (organisation_id, (batch_id is not null), made_at)
      where state = 'waiting' and list_id is not null`.execute(db);
    await sql`create index awards_without_place on awards (organisation_id, (batch_id is not null), made_at)
      where state = 'waiting' and list_id is null`.execute(db);
    await sql`create index awards_batch on awards (batch_id, state) where batch_id is not null`.execute(db);
    await sql`create index awards_withdrawn on awards (list_id) where withdrawn_at is not null`.execute(db);

    await sql`create table access_tokens (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      secret_hash bytea not null unique,
      name text not null,
      scopes text[] not null,
      made_by uuid not null references people,
      made_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      ended_at timestamptz)`.execute(db);
    await sql`create index access_tokens_organisation on access_tokens (organisation_id, made_at desc)`.execute(db);

    for (const table of ['batches', 'batch_pieces', 'batch_rows', 'batch_faults', 'access_tokens']) {
      await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
      await sql`create policy ${sql.id(`${table}_own`)} on ${sql.table(table)} to waymark_tenant
        using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`.execute(
        db,
      );
    }
    await sql`grant select, insert, update, delete on batches, batch_pieces, batch_rows, batch_faults to waymark_tenant`.execute(
      db,
    );
    await sql`grant select, insert on access_tokens to waymark_tenant`.execute(db);
    await sql`grant update (ended_at) on access_tokens to waymark_tenant`.execute(db);
  },
};
