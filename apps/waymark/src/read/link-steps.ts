import { type FindDatabase, reachStore } from '../http/reach-store.ts';
import { Refusal } from '../http/refusal.ts';
import {
  type Database,
  deleteReading,
  findReading,
  hasDeletable,
  type StoredReading,
  storeReading,
} from '../store/index.ts';
import { canKeepAlong } from './keep-along.ts';
import { isLinkDays } from './link-days.ts';
import type { Received } from './received.ts';

export interface LinkSteps {
  /** @throws Refusal `ERR_HTTP_TOO_LARGE_TO_KEEP`, `ERR_HTTP_BAD_REQUEST`, `ERR_HTTP_NO_STORE` */
  make(received: Received, days: number): Promise<{ secret: string; deleteSecret: string; expiresAt: Date }>;
  /** @throws Refusal `ERR_HTTP_LINK_GONE`, `ERR_HTTP_NO_STORE` */
  open(secret: string): Promise<StoredReading>;
  mayDelete(deleteSecret: string): Promise<boolean>;
  delete(deleteSecret: string): Promise<boolean>;
}

/** Storing happens here and nowhere else, and only when somebody asked. */
export function createLinkSteps(findDatabase: FindDatabase, clock: () => Date): LinkSteps {
  const withStore = <T>(ask: (db: Database) => Promise<T>): Promise<T> => reachStore(findDatabase, ask);
  return {
    async make(received, days) {
      if (!isLinkDays(days) || received.example !== undefined) throw new Refusal('ERR_HTTP_BAD_REQUEST');
      if (!canKeepAlong(received)) throw new Refusal('ERR_HTTP_TOO_LARGE_TO_KEEP');
      const { files, locale, recipient } = received;
      const input = { files, locale, ...(recipient === undefined ? {} : { recipient }) };
      return await withStore((db) => storeReading(db, { input, now: clock(), days }));
    },
    open: (secret) =>
      withStore(async (db) => {
        const found = await findReading(db, secret, clock());
        if (!found) throw new Refusal('ERR_HTTP_LINK_GONE');
        return found;
      }),
    mayDelete: (deleteSecret) => withStore((db) => hasDeletable(db, deleteSecret, clock())),
    delete: (deleteSecret) => withStore((db) => deleteReading(db, deleteSecret)),
  };
}
