import { Refusal } from '../http/refusal.ts';
import {
  type Database,
  deleteReading,
  findReading,
  hasDeletable,
  type StoredReading,
  StoreError,
  storeReading,
} from '../store/index.ts';
import { canKeepAlong } from './keep-along.ts';
import { isLinkDays } from './link-days.ts';
import type { Received } from './received.ts';

/** The database as it becomes ready; rejects while it cannot be had. */
export type FindDatabase = () => Promise<Database>;

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
  const withStore = async <T>(ask: (db: Database) => Promise<T>): Promise<T> => {
    try {
      return await ask(await findDatabase());
    } catch (cause) {
      if (cause instanceof Refusal) throw cause;
      if (cause instanceof StoreError || isConnectionError(cause)) throw new Refusal('ERR_HTTP_NO_STORE', { cause });
      throw cause;
    }
  };
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

/** PostgreSQL's class 08 and 57P, and the sockets' own codes: it is not there, rather than we asked nonsense. */
function isConnectionError(error: unknown): boolean {
  const code = String((error as { code?: unknown }).code ?? '');
  const message = error instanceof Error ? error.message : '';
  return (
    /^(08|57P|53|ECONN|ENOENT|EPIPE|ETIMEDOUT)/.test(code) ||
    /timeout|terminated|driver has already been destroyed/i.test(message)
  );
}
