import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Definitions, from the first line to published versions. A row belongs to the organisation that promises; employers with a seat see it,
 * and write only in their own name. Every row names its definition and whose that is together, so nobody hangs a row of theirs on another's
 * definition. What is published is never changed or deleted: the database itself refuses.
 */
export const definitions: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table definitions (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      state text not null,
      draft_number integer not null,
      latest_version integer not null default 0,
      deadline timestamptz,
      retired_at timestamptz,
      made_at timestamptz not null,
      changed_at timestamptz not null,
      unique (id, organisation_id))`.execute(db);
    await sql`create index definitions_organisation on definitions (organisation_id, changed_at desc)`.execute(db);
    await sql`create table seats (
      definition_id uuid not null,
      organisation_id uuid not null,
      employer_id uuid not null references organisations,
      bloc_id uuid references organisations,
      asked_at timestamptz not null,
      primary key (definition_id, employer_id),
      foreign key (definition_id, organisation_id) references definitions (id, organisation_id) on delete cascade)`.execute(
      db,
    );
    await sql`create index seats_employer on seats (employer_id)`.execute(db);
    await sql`create table drafts (
      definition_id uuid not null,
      number integer not null,
      organisation_id uuid not null,
      content jsonb not null,
      changed_lines text[] not null,
      credited_to uuid not null references organisations,
      person_id uuid not null references people,
      note text not null default '',
      made_at timestamptz not null,
      primary key (definition_id, number),
      foreign key (definition_id, organisation_id) references definitions (id, organisation_id) on delete cascade)`.execute(
      db,
    );
    await sql`create table sign_offs (
      id uuid primary key,
      definition_id uuid not null,
      organisation_id uuid not null,
      draft_number integer not null,
      signs_as text not null,
      decision text not null check (decision in ('signed', 'refused')),
      reason text not null default '',
      person_id uuid not null references people,
      made_at timestamptz not null,
      foreign key (definition_id, organisation_id) references definitions (id, organisation_id) on delete cascade)`.execute(
      db,
    );
    await sql`create index sign_offs_definition on sign_offs (definition_id)`.execute(db);
    await sql`create table proposals (
      id uuid primary key,
      definition_id uuid not null,
      organisation_id uuid not null,
      by_organisation_id uuid not null references organisations,
      person_id uuid not null references people,
      line text not null,
      draft_number integer not null,
      kind text not null check (kind in ('wording', 'comment')),
      text text not null,
      reason text not null default '',
      status text not null check (status in ('open', 'taken', 'adapted', 'answered', 'withdrawn')),
      answer text not null default '',
      decided_at timestamptz,
      made_at timestamptz not null,
      foreign key (definition_id, organisation_id) references definitions (id, organisation_id) on delete cascade)`.execute(
      db,
    );
    await sql`create index proposals_definition on proposals (definition_id)`.execute(db);
    await sql`create table answers (
      id uuid primary key,
      definition_id uuid not null,
      organisation_id uuid not null,
      by_organisation_id uuid not null references organisations,
      person_id uuid not null references people,
      draft_number integer not null,
      answer text not null check (answer in ('accept', 'object', 'abstain')),
      reason text not null default '',
      made_at timestamptz not null,
      foreign key (definition_id, organisation_id) references definitions (id, organisation_id) on delete cascade)`.execute(
      db,
    );
    await sql`create index answers_definition on answers (definition_id)`.execute(db);
    await sql`create table versions (
      definition_id uuid not null,
      number integer not null,
      organisation_id uuid not null,
      bytes bytea not null,
      digest_multibase text not null,
      digest_sri text not null,
      definition jsonb not null,
      statement bytea not null,
      facts jsonb not null,
      review_due timestamptz not null,
      published_at timestamptz not null,
      primary key (definition_id, number),
      foreign key (definition_id, organisation_id) references definitions (id, organisation_id))`.execute(db);
    await sql`create unique index versions_digest on versions (digest_multibase)`.execute(db);
    await sql`create table endorsements (
      id uuid primary key,
      definition_id uuid not null,
      version_number integer not null,
      organisation_id uuid not null,
      endorser_id uuid not null references organisations,
      person_id uuid not null references people,
      credential bytea not null,
      deed text not null,
      comment text not null,
      valid_until timestamptz not null,
      made_at timestamptz not null,
      withdrawn_at timestamptz,
      withdrawn_reason text,
      foreign key (definition_id, version_number) references versions,
      foreign key (definition_id, organisation_id) references definitions (id, organisation_id))`.execute(db);
    await sql`create index endorsements_version on endorsements (definition_id, version_number)`.execute(db);
    await sql`create index endorsements_endorser on endorsements (endorser_id)`.execute(db);
    await sql`create table activities (
      id bigint generated always as identity primary key,
      organisation_id uuid not null,
      definition_id uuid not null,
      by_organisation_id uuid not null,
      person_id uuid not null references people,
      kind text not null,
      facts jsonb not null,
      made_at timestamptz not null,
      foreign key (definition_id, organisation_id) references definitions (id, organisation_id) on delete cascade)`.execute(
      db,
    );
    await sql`create index activities_definition on activities (definition_id, id)`.execute(db);

    // Runs as its owner, whom no row-level security binds: otherwise the rules of seats would need themselves.
    await sql`create function has_seat(asked uuid) returns boolean language sql stable security definer
      set search_path from current
      as $$ select exists (select from seats where definition_id = asked and employer_id = current_organisation()) $$`.execute(
      db,
    );
    const owner = sql`organisation_id = current_organisation()`;
    const own = async (table: string, seen: ReturnType<typeof sql>) => {
      const policy = (name: string) => sql.id(`${table}_${name}`);
      await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
      await sql`create policy ${policy('read')} on ${sql.table(table)} for select to waymark_tenant using (${owner} or ${seen})`.execute(
        db,
      );
      return policy;
    };
    for (const table of ['definitions', 'drafts', 'sign_offs', 'seats']) {
      const seen = table === 'definitions' ? sql`has_seat(id)` : sql`has_seat(definition_id)`;
      const policy = await own(table, seen);
      await sql`create policy ${policy('write')} on ${sql.table(table)} to waymark_tenant using (${owner}) with check (${owner})`.execute(
        db,
      );
    }
    const byOwn = sql`by_organisation_id = current_organisation() and (${owner} or has_seat(definition_id))`;
    for (const table of ['proposals', 'answers', 'activities']) {
      const policy = await own(table, sql`has_seat(definition_id)`);
      await sql`create policy ${policy('add')} on ${sql.table(table)} for insert to waymark_tenant with check (${byOwn})`.execute(
        db,
      );
    }
    // The owner decides about a proposal; whoever made it may withdraw it.
    await sql`create policy proposals_change on proposals for update to waymark_tenant
      using (${owner} or by_organisation_id = current_organisation())
      with check (${owner} or (by_organisation_id = current_organisation() and status = 'withdrawn'))`.execute(db);
    await sql`alter table versions enable row level security`.execute(db);
    await sql`create policy versions_read on versions for select to waymark_tenant using (true)`.execute(db);
    await sql`create policy versions_add on versions for insert to waymark_tenant with check (${owner})`.execute(db);
    await sql`alter table endorsements enable row level security`.execute(db);
    await sql`create policy endorsements_read on endorsements for select to waymark_tenant using (true)`.execute(db);
    await sql`create policy endorsements_add on endorsements for insert to waymark_tenant
      with check (endorser_id = current_organisation() and has_seat(definition_id))`.execute(db);
    await sql`create policy endorsements_withdraw on endorsements for update to waymark_tenant
      using (endorser_id = current_organisation()) with check (endorser_id = current_organisation())`.execute(db);

    await sql`grant select, insert, update on definitions, proposals to waymark_tenant`.execute(db);
    await sql`grant select, insert, delete on seats to waymark_tenant`.execute(db);
    await sql`grant select, insert on drafts, sign_offs, answers, versions, endorsements, activities to waymark_tenant`.execute(
      db,
    );
    await sql`grant update (withdrawn_at, withdrawn_reason) on endorsements to waymark_tenant`.execute(db);

    await sql`create function refuse_change() returns trigger language plpgsql
      as $$ begin raise exception 'what was published is never changed'; end $$`.execute(db);
    await sql`create trigger versions_never_change before update or delete or truncate on versions
      for each statement execute function refuse_change()`.execute(db);
    await sql`create function keep_endorsement() returns trigger language plpgsql as $$ begin
      if (old.credential, old.definition_id, old.version_number, old.endorser_id, old.made_at, old.valid_until)
        is distinct from (new.credential, new.definition_id, new.version_number, new.endorser_id, new.made_at, new.valid_until)
        or old.withdrawn_at is not null
      then raise exception 'a signed endorsement is only ever withdrawn'; end if;
      return new; end $$`.execute(db);
    await sql`create trigger endorsements_stay before update on endorsements
      for each row execute function keep_endorsement()`.execute(db);
  },
};
