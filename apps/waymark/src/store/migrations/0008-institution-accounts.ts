import { type Kysely, type Migration, sql } from 'kysely';

/** Whom the institution's own sign-in server means. One account there is one person here, and the other way about. */
export const institutionAccounts: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table institution_accounts (
      issuer text not null,
      subject text not null,
      person_id uuid not null references people on delete cascade,
      made_at timestamptz not null,
      primary key (issuer, subject),
      unique (person_id, issuer))`.execute(db);
  },
};
