import { type Kysely, type Migration, sql } from 'kysely';

/**
 * What an organisation may do to rows, should a function of ours forget to ask: no more than the product ever does. Columns that say whose
 * a row is, or what was said, are written once; people are seen by those who work with them; what happens inside an institution stays there.
 */
export const closerRights: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`revoke update on proposals, bloc_members from waymark_tenant`.execute(db);
    await sql`grant update (status, answer, decided_at) on proposals to waymark_tenant`.execute(db);
    await sql`grant update (joined_at) on bloc_members to waymark_tenant`.execute(db);

    const owner = sql`organisation_id = current_organisation()`;
    await sql`alter policy sign_offs_read on sign_offs using (${owner})`.execute(db);
    await sql`alter policy activities_read on activities
      using (${owner} or (kind not in ('asked-inside', 'signed-off', 'refused') and has_seat(definition_id)))`.execute(
      db,
    );

    // Each of these tables is read under its own rules: whoever sees none of a person's rows does not see the person.
    const isSeenIn = (table: string) => sql`exists (select from ${sql.table(table)} t where t.person_id = people.id)`;
    const tables = ['memberships', 'activities', 'drafts', 'proposals', 'answers', 'sign_offs'];
    await sql`alter table people enable row level security`.execute(db);
    await sql`create policy people_read on people for select to waymark_tenant
      using (${sql.join(tables.map(isSeenIn), sql` or `)})`.execute(db);
    for (const table of tables.slice(1))
      await sql`create index ${sql.id(`${table}_person`)} on ${sql.table(table)} (person_id)`.execute(db);
    await sql`revoke select on people from waymark_tenant`.execute(db);
    await sql`grant select (id, name) on people to waymark_tenant`.execute(db);
    // Where one's own members get their letters; nobody else's, though one works with them.
    await sql`create function member_email(asked uuid) returns text language sql stable security definer
      set search_path from current
      as $$ select email from people p join memberships m on m.person_id = p.id
        where p.id = asked and m.organisation_id = current_organisation() $$`.execute(db);

    // A place in a list is one in the organisation's own.
    await sql`alter table status_lists add unique (id, organisation_id)`.execute(db);
    await sql`alter table awards drop constraint awards_list_id_fkey,
      add foreign key (list_id, organisation_id) references status_lists (id, organisation_id)`.execute(db);

    await sql`create or replace function keep_endorsement() returns trigger language plpgsql as $$ begin
      if tg_op <> 'UPDATE' or old.withdrawn_at is not null
        or to_jsonb(old) - '{withdrawn_at,withdrawn_reason}'::text[] <> to_jsonb(new) - '{withdrawn_at,withdrawn_reason}'::text[]
      then raise exception 'a signed endorsement is only ever withdrawn'; end if;
      return new; end $$`.execute(db);
    await sql`create trigger endorsements_are_kept before delete on endorsements
      for each row execute function keep_endorsement()`.execute(db);
    await sql`create trigger endorsements_are_not_emptied before truncate on endorsements
      for each statement execute function refuse_change()`.execute(db);
  },
};
