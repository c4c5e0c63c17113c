import type { DocumentLoader, LoadResult } from '../document.ts';

/** A record of many issuers needs a key and a list of each; beyond this it is a request machine. */
const MAX_REQUESTS = 300;

/** One loader for everything inside one credential: asks for each address once, and for no more than a capped number. */
export function shareDocuments(documents: DocumentLoader): DocumentLoader {
  const asked = new Map<string, Promise<LoadResult>>();
  return (url, purpose) => {
    const key = `${purpose} ${url}`;
    const known = asked.get(key);
    if (known) return known;
    if (asked.size >= MAX_REQUESTS) return Promise.resolve({ ok: false, kind: 'refused' });
    const answer = documents(url, purpose);
    asked.set(key, answer);
    return answer;
  };
}
