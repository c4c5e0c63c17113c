import { Worker } from 'node:worker_threads';
import type { Reading } from 'waymark/reading';
import { Refusal } from '../http/refusal.ts';
import type { PdfAnswer, PdfRequest } from './pdf/pdf-worker.ts';

/** Nobody waits longer for a print copy; the page itself can be printed. */
const WALL_MS = 20_000;
const OLD_SPACE_MB = 448;
/** Print copies that wait; each takes half a second. */
const MAX_WAITING = 20;

export interface PdfMaker {
  /** @throws Refusal `ERR_HTTP_BUSY` when too many wait */
  make(reading: Reading, options: { readonly checkedAt: Date }): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** One thread, started at the first print copy, that makes one after the other; one that takes too long is ended. */
export function createPdfMaker(): PdfMaker {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let lastId = 0;

  const end = () => {
    void worker?.terminate();
    worker = undefined;
  };
  const makeNow = (reading: Reading, checkedAt: Date) =>
    new Promise<Uint8Array>((made, failed) => {
      worker ??= new Worker(new URL('./pdf/pdf-worker.ts', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: OLD_SPACE_MB },
        name: 'waymark-pdf',
      });
      const current = worker;
      lastId += 1;
      const id = lastId;
      const settle = (act: () => void) => {
        clearTimeout(late);
        current.off('message', answered).off('error', broken).off('exit', broken);
        current.unref();
        act();
      };
      const fail = (name: string) => settle(() => failed(new Error(`a print copy failed with ${name}`)));
      const broken = (error: unknown) => {
        end();
        fail(error instanceof Error ? error.name : 'an ended thread');
      };
      const answered = (answer: PdfAnswer) => {
        if (answer.id !== id) return;
        if ('bytes' in answer) settle(() => made(answer.bytes));
        else fail(answer.failed);
      };
      const late = setTimeout(() => {
        end();
        settle(() => failed(new Refusal('ERR_HTTP_BUSY')));
      }, WALL_MS);
      current.on('message', answered).on('error', broken).on('exit', broken);
      current.ref();
      current.postMessage({ id, reading, checkedAt } satisfies PdfRequest);
    });

  return {
    make(reading, { checkedAt }) {
      if (waiting >= MAX_WAITING) return Promise.reject(new Refusal('ERR_HTTP_BUSY'));
      waiting += 1;
      const made = last
        .then(() => makeNow(reading, checkedAt))
        .finally(() => {
          waiting -= 1;
        });
      last = made.catch(() => undefined);
      return made;
    },
    close: async () => void (await worker?.terminate()),
  };
}
