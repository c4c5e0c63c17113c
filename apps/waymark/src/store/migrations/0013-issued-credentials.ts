import { type Kysely, type Migration, sql } from 'kysely';

/** Credentials that a program had signed as they came: kept as they left, with a place in a list of their own kind. */
export const issuedCredentials: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table status_lists add column of_programs boolean not null default false`.execute(db);
    await sql`create table issued_credentials (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      credential_id text,
      credential bytea not null,
      list_id uuid,
      list_index integer,
      purposes text[] not null,
      withdrawn_at timestamptz,
      suspended_at timestamptz,
      issued_by uuid not null references people,
      made_at timestamptz not null,
      unique (list_id, list_index),
      foreign key (list_id, organisation_id) references status_lists (id, organisation_id))`.execute(db);
    await sql`create index issued_credentials_organisation on issued_credentials (organisation_id, made_at desc)`.execute(
      db,
    );
    await sql`create index issued_credentials_id on issued_credentials (organisation_id, credential_id)`.execute(db);
    await sql`alter table issued_credentials enable row level security`.execute(db);
    await sql`create policy issued_credentials_own on issued_credentials to waymark_tenant
      using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`.execute(
      db,
    );
    await sql`grant select, insert on issued_credentials to waymark_tenant`.execute(db);
    await sql`grant update (withdrawn_at, suspended_at) on issued_credentials to waymark_tenant`.execute(db);
  },
};
