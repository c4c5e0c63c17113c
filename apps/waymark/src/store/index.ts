/**
 * The only SQL of the product. Comes in: plain data; goes out: plain data. Must never: log a statement's values, or hand out a
 * query builder to a slice. Start reading at open-store.ts, then as-tenant.ts.
 */
export * from './access-tokens.ts';
export * from './activities.ts';
export * from './answers.ts';
export { asTenant, type Scope, type Tenant } from './as-tenant.ts';
export * from './award-steps.ts';
export * from './awards.ts';
export * from './batch-rows.ts';
export * from './batches.ts';
export * from './bloc-members.ts';
export { claimFolder } from './claim-folder.ts';
export * from './claims.ts';
export * from './corrections.ts';
export * from './definitions.ts';
export * from './did-log.ts';
export * from './drafts.ts';
export * from './endorsements.ts';
export * from './given.ts';
export * from './identity.ts';
export * from './institution-accounts.ts';
export * from './issued-credentials.ts';
export * from './issuing-choices.ts';
export * from './letters.ts';
export * from './memberships.ts';
export * from './one-time-secrets.ts';
export { type Database, openStore, type Queries, type Store } from './open-store.ts';
export * from './organisations.ts';
export * from './passkeys.ts';
export * from './people.ts';
export * from './proposals.ts';
export * from './reminders.ts';
export * from './seats.ts';
export * from './sessions.ts';
export * from './shares.ts';
export * from './sign-offs.ts';
export * from './signing-keys.ts';
export * from './signing-queue.ts';
export * from './standing.ts';
export * from './status-lists.ts';
export { StoreError } from './store-error.ts';
export * from './stored-readings.ts';
export * from './versions.ts';
export * from './waiting.ts';
export * from './withdrawal-list.ts';
export * from './workspace.ts';
