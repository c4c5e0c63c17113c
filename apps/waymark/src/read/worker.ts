/** The thread that reads bytes from strangers. It may be ended at any moment, so it holds nothing that anybody else needs. */
import { parentPort, workerData } from 'node:worker_threads';
import { composeOutside, type OutsideConfig } from './compose.ts';
import { read } from './read.ts';
import { showReading } from './show-reading.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

const outsideOf = composeOutside(workerData as OutsideConfig);
const tell = (message: FromWorker) => parentPort?.postMessage(message);

parentPort?.on('message', async ({ id, request, show }: ToWorker) => {
  try {
    const outside = outsideOf(request, (progress) => tell({ id, kind: 'progress', progress }));
    const reading = await read(request, outside);
    tell({ id, kind: 'done', reading, ...(show ? { shown: showReading(reading, request.input, show) } : {}) });
  } catch (error) {
    // A bug of ours. The message may quote the credential, so only the error's kind and the lines of code leave the thread.
    const { name, stack = '' } = error instanceof Error ? error : new Error('not an error');
    const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
    tell({ id, kind: 'crashed', name, frames });
  }
});
tell({ kind: 'ready' });
