import { type Kysely, type Migration, sql } from 'kysely';

/**
 * What happens to a credential after it was given. A step (revoke, suspend, lift, correct, undo) is a row that is only ever added; the awards
 * that it moved name it. A step takes effect when its window for second thoughts is over. A list for suspensions has its places in common
 * with one for revocations. And what an institution chooses about issuing.
 */
export const stepsAfterIssuing: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table award_steps (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      kind text not null check (kind in ('revoke', 'suspend', 'lift', 'correct', 'undo')),
      reason text not null,
      words text not null,
      awards integer not null,
      undoes uuid unique,
      person_id uuid not null references people,
      made_at timestamptz not null,
      takes_effect_at timestamptz not null,
      unique (id, organisation_id),
      foreign key (undoes, organisation_id) references award_steps (id, organisation_id))`.execute(db);
    await sql`create index award_steps_organisation on award_steps (organisation_id, made_at desc)`.execute(db);
    await sql`create trigger award_steps_stay before update or delete or truncate on award_steps
      for each statement execute function refuse_change()`.execute(db);

    await sql`alter table awards
      add column suspended_at timestamptz,
      add column withdrawn_step uuid,
      add column suspended_step uuid,
      add column purposes text[] not null default '{revocation}',
      add column refresh_hash bytea unique,
      add column correction integer not null default 0,
      add column corrects uuid,
      add unique (id, organisation_id)`.execute(db);
    await sql`alter table awards
      add foreign key (withdrawn_step, organisation_id) references award_steps (id, organisation_id) deferrable initially deferred,
      add foreign key (suspended_step, organisation_id) references award_steps (id, organisation_id) deferrable initially deferred,
      add foreign key (corrects, organisation_id) references awards (id, organisation_id),
      add unique (corrects),
      drop constraint awards_definition_id_version_number_person_hash_awarded_on_key,
      add unique (definition_id, version_number, person_hash, awarded_on, correction)`.execute(db);
    await sql`create index awards_suspended on awards (list_id) where suspended_at is not null`.execute(db);
    await sql`create index awards_steps on awards (withdrawn_step) where withdrawn_step is not null`.execute(db);
    await sql`create index awards_suspensions on awards (suspended_step) where suspended_step is not null`.execute(db);

    await sql`alter table status_lists add column twin_of uuid unique, add column due_at timestamptz`.execute(db);
    await sql`alter table status_lists add foreign key (twin_of, organisation_id) references status_lists (id, organisation_id)`.execute(
      db,
    );

    await sql`create table issuing_choices (
      organisation_id uuid primary key references organisations,
      form text not null check (form in ('rdfc', 'jcs', 'set', 'jwt')),
      naming text[] not null,
      purposes text[] not null,
      undo_minutes integer not null check (undo_minutes between 0 and 1440),
      has_refresh boolean not null,
      policy jsonb not null,
      changed_at timestamptz not null)`.execute(db);

    for (const table of ['award_steps', 'issuing_choices']) {
      await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
      await sql`create policy ${sql.id(`${table}_own`)} on ${sql.table(table)} to waymark_tenant
        using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`.execute(
        db,
      );
    }
    await sql`grant select, insert on award_steps to waymark_tenant`.execute(db);
    await sql`grant select, insert, update on issuing_choices to waymark_tenant`.execute(db);
  },
};
