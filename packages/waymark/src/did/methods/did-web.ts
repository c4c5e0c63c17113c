import type { Resolution } from '../controller-document.ts';
import { loadJson } from '../load-json.ts';
import { toControllerDocument } from '../to-controller-document.ts';
import type { DidMethod } from './did-method.ts';
import { toWebLocation } from './web-location.ts';

/** did:web: the document is at the domain that the identifier names. @see https://w3c-ccg.github.io/did-method-web/ */
export const didWeb: DidMethod = {
  prefix: 'did:web:',
  resolve: async (did, { documents }): Promise<Resolution> => {
    const location = toWebLocation(did.slice(didWeb.prefix.length));
    if (!location) {
      return {
        ok: false,
        kind: 'malformed',
        reason: { code: 'did.identifier-malformed', values: { id: did.slice(0, 80) } },
      };
    }
    const url = `${location.directory}/did.json`;
    const loaded = await loadJson(url, 'did-document', documents);
    if (!loaded.ok) return loaded;
    if (loaded.json.id !== did)
      return { ok: false, kind: 'malformed', reason: { code: 'did.id-mismatch', values: { url } } };
    if (loaded.json.deactivated === true)
      return { ok: false, kind: 'malformed', reason: { code: 'did.deactivated', values: { id: did } } };
    return {
      ok: true,
      document: toControllerDocument(loaded.json, { id: did, tiedTo: { kind: 'domain', domain: location.domain } }),
    };
  },
};
