/** A thread in which jsonld and rdf-canonize are as they come: a document in, its canonical N-Quads out; null = refused. */
import { parentPort } from 'node:worker_threads';
import jsonld from 'jsonld';
import rdfCanonize from 'rdf-canonize';
import { findContext, loadContext } from '../../packages/waymark/src/credential/index.ts';

parentPort?.on('message', async (json: unknown) => {
  try {
    const options = {
      ...({ base: null, safe: true, rdfDirection: 'i18n-datatype', produceGeneralizedRdf: false } as const),
      documentLoader: async (url: string) => {
        await loadContext(url);
        const document = findContext(url);
        if (!document) throw new Error('unknown context');
        return { contextUrl: null, documentUrl: url, document };
      },
    };
    const expanded = await jsonld.expand(json, options);
    const quads = await jsonld.toRDF(expanded, { ...options, skipExpansion: true });
    const canonical = await rdfCanonize.canonize(quads, { algorithm: 'RDFC-1.0', maxDeepIterations: 20_000 });
    parentPort?.postMessage(canonical);
  } catch {
    parentPort?.postMessage(null);
  }
});
