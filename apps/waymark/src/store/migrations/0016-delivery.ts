import { type Kysely, type Migration, sql } from 'kysely';

/**
 * How credentials reach people: letters that also look like something, reminders that are counted and can be stopped, and pages that a
 * holder shows to others for as long as they like.
 */
export const delivery: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table letters add column html text, add column stop_url text`.execute(db);

    await sql`alter table awards add column reminded integer not null default 0`.execute(db);
    // Whoever looks for those who are due reads those and no others, however many have no address or were reminded already.
    await sql`create index awards_unclaimed on awards (reminded, signed_at)
      where state = 'signed' and claimed_at is null and withdrawn_at is null and person->>'email' <> ''`.execute(db);
    await sql`create table reminder_links (
      secret_hash bytea primary key,
      award_id uuid not null references awards on delete cascade,
      made_at timestamptz not null)`.execute(db);
    await sql`create table reminder_stops (
      organisation_id uuid not null references organisations,
      recipient_hash bytea not null,
      made_at timestamptz not null,
      primary key (organisation_id, recipient_hash))`.execute(db);

    await sql`create table delivery_choices (
      organisation_id uuid primary key references organisations,
      reminds boolean not null,
      changed_at timestamptz not null)`.execute(db);
    await sql`alter table delivery_choices enable row level security`.execute(db);
    await sql`create policy delivery_choices_own on delivery_choices to waymark_tenant
      using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`.execute(
      db,
    );
    await sql`grant select, insert, update on delivery_choices to waymark_tenant`.execute(db);

    await sql`create table shares (
      award_id uuid primary key references awards on delete cascade,
      secret_hash bytea not null unique,
      nonce bytea not null,
      made_at timestamptz not null)`.execute(db);
  },
};
