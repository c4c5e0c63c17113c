import type { DocumentLoader, LoadResult } from 'waymark/document';

/** A credential page is small; more than this is not shown on somebody else's page. */
const MAX_BYTES = 2 * 1024 * 1024;
const TIMEOUT_MS = 5_000;

/** Without cookies, and without saying which page asks (beyond the origin that every browser names to another site). */
const quietly = () =>
  ({ credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(TIMEOUT_MS) }) as const;

/** Fetches a document. Another site must allow it (CORS). Never throws. */
export async function load(url: string): Promise<LoadResult> {
  try {
    const response = await fetch(url, quietly());
    if (response.status === 404) return { ok: false, kind: 'not-found' };
    if (response.status === 410) return { ok: false, kind: 'gone' };
    if (!response.ok || !response.body) return { ok: false, kind: 'unreachable' };
    const bytes = await readCapped(response.body);
    return bytes ? { ok: true, document: { url, finalUrl: response.url, bytes } } : { ok: false, kind: 'too-large' };
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return { ok: false, kind: isLate ? 'timeout' : 'unreachable' };
  }
}

/** Whether a site that could not be read answers all the same: then it keeps its documents from other sites' pages. */
export async function isClosed(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { ...quietly(), method: 'HEAD', mode: 'no-cors' })).type === 'opaque';
  } catch {
    return false;
  }
}

async function readCapped(body: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (const reader = body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MAX_BYTES) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const all = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}

/** What the checks ask for: only over https; the credential itself may come from the page's own site. */
export const documents: DocumentLoader = async (url) =>
  url.startsWith('https://') ? load(url) : { ok: false, kind: 'refused' };
