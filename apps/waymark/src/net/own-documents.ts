import type { DocumentLoader, LoadResult } from 'waymark/document';

/** What this installation publishes for everybody who checks: status lists, versions and what was signed about them, keys of organisations. */
const PUBLISHED =
  /^\/(?:status\/[0-9a-f-]{36}|definitions\/[0-9a-f-]{36}\/v\d{1,4}(?:\/(?:endorsed|statement)\.json|\/endorsements\/[0-9a-f-]{36}\.json)?|organisations\/[a-z0-9-]{1,63}\/(?:did\.jsonl?|withdrawn\.json))$/;
/** As much as the network may bring. */
const MAX_BYTES = 8 * 1_048_576;
const TOTAL_MS = 2_000;

export interface OwnAddress {
  /** What it is called outside. */
  readonly baseUrl: string;
  /** Where it listens on this machine, `http://localhost:4180`. */
  readonly listensAt: string;
}

/**
 * Answers what this very installation publishes, by asking itself: no other machine, and only addresses that are public anyway. So its own
 * credentials can be read where it has no address that others can reach, and behind a proxy without going out and in again.
 */
export function withOwnDocuments({ baseUrl, listensAt }: OwnAddress, others: DocumentLoader): DocumentLoader {
  return async (url, purpose) => {
    const [address = ''] = url.split('#');
    const path = address.startsWith(`${baseUrl}/`) ? address.slice(baseUrl.length) : '';
    if (!PUBLISHED.test(path)) return await others(url, purpose);
    return await askSelf(url, `${listensAt}${path}`);
  };
}

async function askSelf(url: string, own: string): Promise<LoadResult> {
  try {
    const headers = { accept: 'application/vc, application/ld+json, application/json' };
    const answer = await fetch(own, { headers, redirect: 'error', signal: AbortSignal.timeout(TOTAL_MS) });
    if (answer.status === 404) return { ok: false, kind: 'not-found' };
    if (!answer.ok) return { ok: false, kind: 'unreachable' };
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (bytes.length > MAX_BYTES) return { ok: false, kind: 'too-large' };
    const mediaType = answer.headers.get('content-type')?.split(';')[0] ?? 'application/json';
    return { ok: true, document: { url, finalUrl: url, mediaType, bytes } };
  } catch {
    return { ok: false, kind: 'timeout' };
  }
}
