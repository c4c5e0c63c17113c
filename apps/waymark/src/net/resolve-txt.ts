import { Resolver } from 'node:dns/promises';

/** `unreachable` = nobody answered, or not to this question; an empty list = the name servers say that there is none. */
export type TxtAnswer =
  | { readonly ok: true; readonly records: readonly string[] }
  | { readonly ok: false; readonly kind: 'unreachable' };
export type ResolveTxt = (name: string) => Promise<TxtAnswer>;

export interface ResolveTxtConfig {
  /** All tries together: a person is waiting. */
  readonly totalMs?: number;
  /** Tests only: a name server on this machine, `127.0.0.1:5353`. */
  readonly servers?: readonly string[];
}

const TOTAL_MS = 4_000;
const TRY_MS = 1_500;
/** Domains with many services have some dozens. */
const MAX_RECORDS = 100;
/** NXDOMAIN, and a name without such records. */
const NONE = new Set(['ENOTFOUND', 'ENODATA']);

/** TXT records of a name, asked of the machine's name servers, within a time limit. Never throws. */
export function createResolveTxt({ totalMs = TOTAL_MS, servers }: ResolveTxtConfig = {}): ResolveTxt {
  return async (name) => {
    const resolver = new Resolver({ timeout: Math.min(TRY_MS, totalMs), tries: 2 });
    if (servers) resolver.setServers(servers);
    const timer = setTimeout(() => resolver.cancel(), totalMs);
    try {
      const records = await resolver.resolveTxt(name);
      // A record comes in pieces of 255 bytes, which belong together.
      return { ok: true, records: records.slice(0, MAX_RECORDS).map((pieces) => pieces.join('')) };
    } catch (error) {
      return NONE.has((error as NodeJS.ErrnoException).code ?? '')
        ? { ok: true, records: [] }
        : { ok: false, kind: 'unreachable' };
    } finally {
      clearTimeout(timer);
    }
  };
}
