import type { DocumentLoader, LoadFailureKind, LoadPurpose, LoadResult } from 'waymark/document';
import { acceptByPurpose, maxBytesByPurpose } from './accept-by-purpose.ts';
import { DocumentCache } from './document-cache.ts';
import { HostGate } from './host-gate.ts';
import { requestOnce } from './request-once.ts';
import { type ResolveHost, resolveHost } from './resolve-host.ts';
import { isLoopback, isPublicAddress } from './vet-address.ts';
import { hostOf, isThroughDoor, type LoopbackDoor, vetUrl } from './vet-url.ts';

/** Name, connection, redirects and body together: a person is waiting. */
const TOTAL_MS = 5_000;
/** Content moves once or twice; four is a loop or a tracker. */
const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** What a person's own document is about is not kept, even in memory; and whoever has just put a proof there wants it looked at now. */
const NEVER_CACHED: ReadonlySet<LoadPurpose> = new Set(['input', 'hosted-assertion', 'domain-proof']);

export interface GuardedFetcherConfig {
  /**
   * Fetch resources a credential links to (evidence, criteria) to compare their digests. Their addresses are often one person's own, so
   * asking tells their host which credential is being read: only when the reader says so.
   */
  readonly linkedResources?: boolean;
  readonly totalMs?: number;
  readonly resolveHost?: ResolveHost;
  /** Tests only, and only by passing it here: https on these loopback ports, with this certificate authority. */
  readonly loopback?: LoopbackDoor;
  readonly now?: () => number;
}

const failed = (kind: LoadFailureKind): LoadResult => ({ ok: false, kind });

/**
 * The one socket that leaves: https on port 443 to public addresses that are looked up once, vetted and pinned; at most three
 * redirects, each vetted anew; five seconds and a size cap; nothing sent but address, Accept and our name. Answers are kept in
 * memory for minutes. Never throws.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function createGuardedFetcher(config: GuardedFetcherConfig = {}): DocumentLoader {
  const cache = new DocumentCache(config.now);
  const gate = new HostGate();
  const underway = new Map<string, Promise<LoadResult>>();

  return async (address, purpose) => {
    if (purpose === 'linked-resource' && config.linkedResources !== true) return failed('refused');
    const url = vetUrl(address, config.loopback);
    if (!url) return failed('refused');
    if (NEVER_CACHED.has(purpose)) return await load(url, purpose, config, gate);
    const key = `${purpose} ${url.href}`;
    const known = cache.get(key) ?? underway.get(key);
    if (known) return withUrl(await known, address);
    const loading = load(url, purpose, config, gate);
    underway.set(key, loading);
    try {
      const result = await loading;
      cache.put(key, result);
      return withUrl(result, address);
    } finally {
      underway.delete(key);
    }
  };
}

/** The document under the address the caller used (with its fragment, which never left). */
function withUrl(result: LoadResult, url: string): LoadResult {
  return result.ok && result.document.url !== url ? { ok: true, document: { ...result.document, url } } : result;
}

async function load(
  first: URL,
  purpose: LoadPurpose,
  config: GuardedFetcherConfig,
  gate: HostGate,
): Promise<LoadResult> {
  const signal = AbortSignal.timeout(config.totalMs ?? TOTAL_MS);
  let url = first;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const step = await stepTo(url, purpose, config, gate, signal);
    if (!('location' in step)) {
      return step.ok ? { ok: true, document: { ...step.document, url: first.href } } : step;
    }
    const next = URL.canParse(step.location, url.href) ? new URL(step.location, url.href).href : '';
    const vetted = vetUrl(next, config.loopback);
    if (!vetted) return failed('refused');
    url = vetted;
  }
  return failed('refused');
}

async function stepTo(
  url: URL,
  purpose: LoadPurpose,
  config: GuardedFetcherConfig,
  gate: HostGate,
  signal: AbortSignal,
): Promise<LoadResult | { readonly location: string }> {
  if (!(await gate.enter(url.host, signal))) return failed(signal.aborted ? 'timeout' : 'unreachable');
  try {
    const looked = await beforeAbort((config.resolveHost ?? resolveHost)(hostOf(url)), signal, []).catch(() => []);
    if (signal.aborted) return failed('timeout');
    if (looked.length === 0) return failed('unreachable');
    const throughDoor = isThroughDoor(url, config.loopback);
    // One bad address among good ones is refused whole: an honest host has none.
    if (!looked.every(({ address }) => (throughDoor ? isLoopback(address) : isPublicAddress(address))))
      return failed('refused');
    const ca = throughDoor ? config.loopback?.ca : undefined;
    const answer = await requestOnce({
      url,
      accept: acceptByPurpose(purpose),
      maxBytes: maxBytesByPurpose(purpose),
      addresses: looked,
      signal,
      ...(ca === undefined ? {} : { ca }),
    });
    if (!answer.ok) return answer;
    if (REDIRECTS.has(answer.status) && answer.location !== undefined) return { location: answer.location };
    if (answer.status === 404) return failed('not-found');
    if (answer.status === 410) return failed('gone');
    if (answer.status !== 200) return failed('unreachable');
    const { bytes, mediaType } = answer;
    return {
      ok: true,
      document: { url: url.href, finalUrl: url.href, bytes, ...(mediaType === undefined ? {} : { mediaType }) },
    };
  } finally {
    gate.leave(url.host);
  }
}

/** The promise's value, or `late` when time is up first. */
async function beforeAbort<T>(promise: Promise<T>, signal: AbortSignal, late: T): Promise<T> {
  if (signal.aborted) return late;
  let stop = () => {};
  const aborted = new Promise<T>((resolve) => {
    stop = () => resolve(late);
    signal.addEventListener('abort', stop, { once: true });
  });
  return await Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', stop));
}
