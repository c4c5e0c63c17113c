import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Credentials on their way into wallets. An offer opens one award once and shortly, by six digits beside it or (an
 * authorization) by six in a letter; what it is exchanged for (a token) asks for copies; a nonce makes the wallet show its key anew each time; a copy is told of by the name of its key, so that an institution knows who took it.
 */
export const wallets: Migration = {
  async up(db: Kysely<unknown>) {
    // A row here is about an award of the same organisation, whatever a function of ours forgets.
    const award = sql`organisation_id uuid not null,
      award_id uuid not null,
      foreign key (award_id, organisation_id) references awards (id, organisation_id) on delete cascade`;
    await sql`create table wallet_offers (
      code_hash bytea primary key,
      state_hash bytea not null unique,
      tx_hash bytea not null,
      tries_left integer not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      ${award})`.execute(db);
    await sql`create table wallet_authorizations (
      session_hash bytea primary key,
      digits_hash bytea not null,
      tries_left integer not null,
      client_id text not null,
      redirect_uri text not null,
      code_challenge text not null,
      state text,
      code_hash bytea unique,
      expires_at timestamptz not null,
      ${award})`.execute(db);
    await sql`create table wallet_tokens (
      token_hash bytea primary key,
      uses_left integer not null,
      expires_at timestamptz not null,
      ${award})`.execute(db);
    await sql`create table wallet_nonces (
      nonce_hash bytea primary key,
      expires_at timestamptz not null,
      organisation_id uuid not null references organisations)`.execute(db);
    await sql`create table wallet_copies (
      id uuid primary key,
      holder_did text not null,
      format text not null,
      made_at timestamptz not null,
      ${award})`.execute(db);
    for (const table of ['wallet_offers', 'wallet_authorizations', 'wallet_tokens', 'wallet_copies'])
      await sql`create index ${sql.id(`${table}_award`)} on ${sql.table(table)} (award_id)`.execute(db);
    for (const table of ['wallet_offers', 'wallet_authorizations', 'wallet_tokens', 'wallet_nonces'])
      await sql`create index ${sql.id(`${table}_ends`)} on ${sql.table(table)} (organisation_id, expires_at)`.execute(
        db,
      );
    for (const table of ['wallet_offers', 'wallet_authorizations', 'wallet_tokens', 'wallet_nonces', 'wallet_copies']) {
      await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
      await sql`create policy ${sql.id(`${table}_own`)} on ${sql.table(table)} to waymark_tenant
        using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`.execute(
        db,
      );
    }
    await sql`grant select, insert, delete on wallet_offers, wallet_authorizations, wallet_tokens, wallet_nonces
      to waymark_tenant`.execute(db);
    await sql`grant update (tries_left, used_at) on wallet_offers to waymark_tenant`.execute(db);
    await sql`grant update (tries_left, code_hash) on wallet_authorizations to waymark_tenant`.execute(db);
    await sql`grant update (uses_left) on wallet_tokens to waymark_tenant`.execute(db);
    // Who took one is written once, and never otherwise.
    await sql`grant select, insert on wallet_copies to waymark_tenant`.execute(db);
  },
};
