import { type Kysely, type Migration, sql } from 'kysely';

/** Passkeys of people. Nothing here is secret: a public key, and what its keeper calls it. */
export const passkeys: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table passkeys (
      id uuid primary key,
      person_id uuid not null references people on delete cascade,
      credential_id text not null unique check (length(credential_id) <= 1400),
      public_key bytea not null,
      counter bigint not null check (counter >= 0),
      transports text[] not null,
      name text not null,
      made_at timestamptz not null,
      used_at timestamptz)`.execute(db);
    await sql`create index passkeys_person on passkeys (person_id)`.execute(db);
  },
};
