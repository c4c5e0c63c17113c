import { type Database, StoreError } from '../store/index.ts';
import { Refusal } from './refusal.ts';

/** The database as it becomes ready; rejects while it cannot be had. */
export type FindDatabase = () => Promise<Database>;

/** Asks the database; one that cannot be reached is told as that. @throws Refusal `ERR_HTTP_NO_STORE` */
export async function reachStore<T>(findDatabase: FindDatabase, ask: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await ask(await findDatabase());
  } catch (cause) {
    if (isAway(cause)) throw new Refusal('ERR_HTTP_NO_STORE', { cause });
    throw cause;
  }
}

/** PostgreSQL's class 08 and 57P, and the sockets' own codes: it is not there, rather than we asked nonsense. */
export function isAway(error: unknown): boolean {
  if (error instanceof StoreError) return true;
  const code = String((error as { code?: unknown } | undefined)?.code ?? '');
  const message = error instanceof Error ? error.message : '';
  return (
    /^(08|57P|53|ECONN|ENOENT|EPIPE|ETIMEDOUT)/.test(code) ||
    /timeout|terminated|driver has already been destroyed/i.test(message)
  );
}
