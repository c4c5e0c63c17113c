import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Who is here, and in the name of which organisation. `waymark_tenant` is the role under which everything of one organisation is read
 * and written; it owns nothing, so row-level security binds it. Which organisation it is, the transaction says.
 */
export const peopleAndOrganisations: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`do $$ begin
      if not exists (select from pg_roles where rolname = 'waymark_tenant') then create role waymark_tenant nologin; end if;
      execute format('grant waymark_tenant to %I', current_user);
      execute format('grant usage on schema %I to waymark_tenant', current_schema());
    end $$`.execute(db);
    await sql`create function current_organisation() returns uuid language sql stable
      as $$ select nullif(current_setting('waymark.organisation', true), '')::uuid $$`.execute(db);

    await sql`create table people (
      id uuid primary key,
      email text not null unique check (email = lower(email)),
      name text not null,
      locale text not null,
      is_operator boolean not null default false,
      digest_every_hours integer not null default 24,
      digest_sent_at timestamptz,
      made_at timestamptz not null)`.execute(db);
    await sql`create table sessions (
      secret_hash bytea primary key,
      person_id uuid not null references people on delete cascade,
      stepped_up_at timestamptz,
      made_at timestamptz not null,
      seen_at timestamptz not null,
      expires_at timestamptz not null)`.execute(db);
    await sql`create index sessions_person on sessions (person_id)`.execute(db);
    // One row opens one thing once: a mailed link, the first administrator's link, a code to step up.
    await sql`create table one_time_secrets (
      secret_hash bytea primary key,
      purpose text not null,
      email text,
      person_id uuid references people on delete cascade,
      content jsonb not null,
      tries_left integer not null,
      made_at timestamptz not null,
      expires_at timestamptz not null)`.execute(db);
    await sql`create table letters (
      id uuid primary key,
      recipient text not null,
      subject text not null,
      body text not null,
      made_at timestamptz not null,
      sent_at timestamptz,
      tries integer not null default 0,
      next_try_at timestamptz not null)`.execute(db);
    await sql`create index letters_waiting on letters (next_try_at) where sent_at is null`.execute(db);

    await sql`create table organisations (
      id uuid primary key,
      slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
      kind text not null check (kind in ('institution', 'employer', 'bloc', 'agency')),
      names jsonb not null,
      language text not null,
      region text not null default '',
      industry text not null default '',
      url text not null default '',
      domain text,
      domain_token text not null,
      domain_proven_at timestamptz,
      brandmark bytea,
      charter jsonb not null default '{}',
      policy jsonb not null default '{}',
      made_at timestamptz not null)`.execute(db);
    await sql`create table memberships (
      organisation_id uuid not null references organisations on delete cascade,
      person_id uuid not null references people on delete cascade,
      roles text[] not null,
      signs_as text[] not null default '{}',
      made_at timestamptz not null,
      primary key (organisation_id, person_id))`.execute(db);
    await sql`create index memberships_person on memberships (person_id)`.execute(db);
    await sql`create table bloc_members (
      organisation_id uuid not null references organisations on delete cascade,
      member_id uuid not null references organisations on delete cascade,
      asked_at timestamptz not null,
      joined_at timestamptz,
      primary key (organisation_id, member_id))`.execute(db);
    await sql`create table signing_keys (
      id uuid primary key,
      organisation_id uuid not null references organisations on delete cascade,
      purpose text not null,
      algorithm text not null,
      public_multikey text not null,
      sealed_private_key text not null,
      made_at timestamptz not null,
      retired_at timestamptz)`.execute(db);
    await sql`create index signing_keys_organisation on signing_keys (organisation_id)`.execute(db);

    await sql`alter table organisations enable row level security`.execute(db);
    // What an organisation is called is no secret: everybody whom it asks, and everybody who reads, sees it.
    await sql`create policy organisations_read on organisations for select to waymark_tenant using (true)`.execute(db);
    await sql`create policy organisations_write on organisations for update to waymark_tenant
      using (id = current_organisation()) with check (id = current_organisation())`.execute(db);
    for (const table of ['memberships', 'signing_keys']) {
      await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
      await sql`create policy ${sql.id(`${table}_own`)} on ${sql.table(table)} to waymark_tenant
        using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`.execute(
        db,
      );
    }
    await sql`alter table bloc_members enable row level security`.execute(db);
    await sql`create policy bloc_members_read on bloc_members for select to waymark_tenant using (true)`.execute(db);
    await sql`create policy bloc_members_ask on bloc_members for insert to waymark_tenant
      with check (organisation_id = current_organisation() and joined_at is null)`.execute(db);
    await sql`create policy bloc_members_join on bloc_members for update to waymark_tenant
      using (member_id = current_organisation()) with check (member_id = current_organisation())`.execute(db);
    await sql`create policy bloc_members_leave on bloc_members for delete to waymark_tenant
      using (organisation_id = current_organisation() or member_id = current_organisation())`.execute(db);

    await sql`grant select on people to waymark_tenant`.execute(db);
    await sql`grant select, update on organisations to waymark_tenant`.execute(db);
    await sql`grant select, insert, update, delete on memberships, bloc_members, signing_keys to waymark_tenant`.execute(
      db,
    );
  },
};
