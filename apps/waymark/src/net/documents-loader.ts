import type { DocumentLoader, LoadResult } from 'waymark/document';

/**
 * Answers from a given map, URL → document, and from nothing else. Objects are sent as JSON, texts (JWTs, PEM keys) as they are. What
 * is not in the map is `offline`: nobody asked, so nobody may conclude that it does not exist. `null` in the map is `gone`.
 */
export function documentsLoader(documents: Readonly<Record<string, unknown>>): DocumentLoader {
  const texts = new Map<string, Uint8Array>();
  return async (url): Promise<LoadResult> => {
    const found = [url, withoutFragment(url)].find((candidate) => Object.hasOwn(documents, candidate));
    if (found === undefined) return { ok: false, kind: 'offline' };
    const value = documents[found];
    if (value === null) return { ok: false, kind: 'gone' };
    const isText = typeof value === 'string';
    const bytes = texts.get(found) ?? new TextEncoder().encode(isText ? value : JSON.stringify(value));
    texts.set(found, bytes);
    const mediaType = isText ? 'text/plain' : 'application/json';
    return { ok: true, document: { url, finalUrl: found, mediaType, bytes } };
  };
}

function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
