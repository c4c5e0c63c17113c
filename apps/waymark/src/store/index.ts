/**
 * The only SQL of the product. Comes in: plain data; goes out: plain data. Must never: log a statement's values, or hand out a
 * query builder to a slice. Start reading at open-store.ts.
 */
export { claimFolder } from './claim-folder.ts';
export { type Database, openStore, type Store } from './open-store.ts';
export { StoreError } from './store-error.ts';
export * from './stored-readings.ts';
