import type { Resolution } from '../controller-document.ts';
import { parseMultikey } from '../keys/parse-multikey.ts';
import type { DidMethod } from './did-method.ts';

/** did:key: the identifier is the key. @see https://w3c-ccg.github.io/did-key-spec/ */
export const didKey: DidMethod = {
  prefix: 'did:key:',
  resolve: async (did): Promise<Resolution> => {
    const multikey = did.slice(didKey.prefix.length);
    const parsed = parseMultikey(multikey);
    if (!parsed.ok) return { ok: false, kind: parsed.kind, reason: parsed.reason };
    const id = `${did}#${multikey}`;
    return {
      ok: true,
      document: {
        id: did,
        verificationMethods: [{ id, controller: did, key: parsed.key }],
        assertionMethod: [id],
        authentication: [id],
        alsoKnownAs: [],
        tiedTo: { kind: 'key' },
        json: {
          id: did,
          verificationMethod: [{ id, type: 'Multikey', controller: did, publicKeyMultibase: multikey }],
          assertionMethod: [id],
          authentication: [id],
        },
      },
    };
  },
};
