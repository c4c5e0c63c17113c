/** The thread that reads fuzz cases: the real reader, with a network that records and must stay silent. */
import { Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { unbake } from 'waymark/credential';
import type { DocumentLoader } from 'waymark/document';
import { documentsLoader } from '../../apps/waymark/src/net/documents-loader.ts';
import { createGuardedFetcher } from '../../apps/waymark/src/net/guarded-fetcher.ts';
import { composeOutside } from '../../apps/waymark/src/read/compose.ts';
import { read } from '../../apps/waymark/src/read/read.ts';
import type { FromWorker, ToWorker } from '../../apps/waymark/src/read/worker-messages.ts';
import { contentOf, spellingOf } from './content-of.ts';
import { loadCorpus } from './corpus.ts';
import { makeCase } from './make-case.ts';

const { folders } = workerData as { folders: readonly string[] };
const corpus = loadCorpus(folders);
const given = documentsLoader(corpus.documents);
/** What the name servers say inside this thread: every name leads home. */
const guarded = createGuardedFetcher({
  resolveHost: async () => [{ address: '127.0.0.1', family: 4 }],
  linkedResources: true,
});
const outsideOf = composeOutside();
const tell = (message: FromWorker) => parentPort?.postMessage(message);

let connections: string[] = [];
Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
  connections.push(JSON.stringify(args[0]).slice(0, 200));
  this.destroy();
  return this;
} as Socket['connect'];
globalThis.fetch = async (address) => {
  connections.push(String(address).slice(0, 200));
  throw new Error('no fetch');
};

/** What is allowed to be genuine: what somebody really signed, as it was spelled and as what it says. */
const texts = (await Promise.all(corpus.files.map(({ bytes }) => textsIn(bytes)))).flat();
const spellings = new Set(texts.map(spellingOf));
const contents = new Set(await Promise.all(texts.map(contentOf)));

async function textsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const outside = outsideOf({ input: '', bytes, locale: 'en', at: new Date(0), offline: true });
  const { items } = await unbake(bytes, { decodeQr: outside.decodeQr });
  return items.filter(({ kind }) => kind !== 'url').map(({ text }) => text);
}

parentPort?.on('message', async ({ id, request }: ToWorker) => {
  const [seed = 0, index = 0] = request.input.split(':').map(Number);
  const { bytes } = makeCase(corpus, seed, index);
  connections = [];
  try {
    // Every second case meets the guarded fetcher, where nothing may come through; the others are answered from the given documents.
    const documents: DocumentLoader = index % 2 === 0 ? given : guarded;
    const reading = await read({ ...request, bytes }, { ...outsideOf({ ...request, bytes }), documents });
    if (connections.length > 0) throw violation(`a connection to ${connections[0]}`);
    if (reading.verdict === 'genuine') {
      // The spelling first: comparing what a large record says takes seconds, and the reader is not to blame for those.
      for (const text of await textsIn(bytes)) {
        if (spellings.has(spellingOf(text)) || contents.has(await contentOf(text))) continue;
        throw violation('called genuine, though nobody signed this');
      }
    }
    tell({ id, kind: 'done', reading });
  } catch (error) {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    tell({ id, kind: 'crashed', name: `${name}: ${message}`, frames: stack.split('\n').slice(1, 8) });
  }
});
tell({ kind: 'ready' });

function violation(what: string): Error {
  return Object.assign(new Error(what), { name: 'Violation' });
}
