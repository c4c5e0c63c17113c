import { sql, type Transaction } from 'kysely';
import type { Database } from './open-store.ts';
import type { Schema } from './schema.ts';

/** In whose name something is done. Made by the session, never from a request's own words. */
export interface Tenant {
  readonly organisationId: string;
  readonly personId: string;
}

/** A transaction of one organisation. Every function over an organisation's rows takes one, and names the organisation in its query too. */
export interface Scope extends Tenant {
  readonly tx: Transaction<Schema>;
}

/**
 * Runs as one organisation, in one transaction: as a role that row-level security binds, which sees the organisation's own rows and those
 * it has a seat at, should a query forget to say so. Durable when it returns; when `act` throws, nothing happened.
 */
export async function asTenant<T>(db: Database, tenant: Tenant, act: (scope: Scope) => Promise<T>): Promise<T> {
  return await db.transaction().execute(async (tx) => {
    await sql`select set_config('waymark.organisation', ${tenant.organisationId}, true)`.execute(tx);
    await sql`set local role waymark_tenant`.execute(tx);
    return await act({ ...tenant, tx });
  });
}
