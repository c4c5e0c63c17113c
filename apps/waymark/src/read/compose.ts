/** Composition root of a reading: gives `read` the network, the QR decoder and the registries. Runs inside the worker thread. */
import type { DocumentLoader } from 'waymark/document';
import { noDocuments } from 'waymark/document';
import { documentsLoader } from '../net/documents-loader.ts';
import { createGuardedFetcher, type GuardedFetcherConfig } from '../net/guarded-fetcher.ts';
import { type OwnAddress, withOwnDocuments } from '../net/own-documents.ts';
import type { Outside, ReadProgress, ReadRequest } from './read-request.ts';
import { type KnownRegistry, loadRegistries } from './registries.ts';

/** A reading ends within five seconds; loading stops one second before, so that what was found can still be said. */
const LOADING_MS = 4_000;

/** Plain data, so that it crosses to a worker thread. */
export interface OutsideConfig {
  readonly registries?: readonly KnownRegistry[];
  /** Of a server: what it publishes itself it need not ask others for. */
  readonly own?: OwnAddress;
  /** Tests only: see `GuardedFetcherConfig`. */
  readonly loopback?: GuardedFetcherConfig['loopback'];
}

/** One maker a thread: its fetchers share their caches across readings. */
export function composeOutside(config: OutsideConfig = {}) {
  const { loopback, own, registries = [] } = config;
  const door = loopback === undefined ? {} : { loopback };
  const fetcher = createGuardedFetcher(door);
  const fetcherOfLinked = createGuardedFetcher({ ...door, linkedResources: true });

  return (request: ReadRequest, onProgress?: (progress: ReadProgress) => void): Outside => {
    const network = request.linkedResources === true ? fetcherOfLinked : fetcher;
    const others = request.offline ? noDocuments : untilDeadline(network, LOADING_MS);
    const asked = own ? withOwnDocuments(own, others) : others;
    const documents = request.documents === undefined ? asked : documentsLoader(request.documents);
    return {
      documents,
      decodeQr: async (bytes) => (await import('../images/decode-qr.ts')).decodeQr(bytes),
      loadRegistries: () => loadRegistries(registries, documents),
      ...(onProgress === undefined ? {} : { onProgress }),
    };
  };
}

/** Answers `timeout` once the whole reading's time for loading is spent, also for what is under way. */
function untilDeadline(load: DocumentLoader, ms: number): DocumentLoader {
  const deadline = Date.now() + ms;
  return async (url, purpose) => {
    const left = deadline - Date.now();
    if (left <= 0) return { ok: false, kind: 'timeout' };
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<{ ok: false; kind: 'timeout' }>((resolve) => {
      timer = setTimeout(() => resolve({ ok: false, kind: 'timeout' }), left);
    });
    return await Promise.race([load(url, purpose), late]).finally(() => clearTimeout(timer));
  };
}
