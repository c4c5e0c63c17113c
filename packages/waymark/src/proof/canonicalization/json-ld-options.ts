import { findContext, loadContext } from '../../credential/index.ts';
import { UnknownContext } from './json-ld-fault.ts';

/** Never remote, never relative to anything: what every call of jsonld gets. */
export const JSON_LD_OPTIONS = {
  base: null,
  documentLoader: async (url: string) => {
    await loadContext(url);
    const document = findContext(url);
    if (!document) throw new UnknownContext(url);
    return { contextUrl: null, documentUrl: url, document, tag: 'static' as const };
  },
} as const;
