/** A thread that misbehaves on request: the request's `input` says how. */
import { parentPort } from 'node:worker_threads';
import type { Reading } from 'waymark/reading';
import type { FromWorker, ToWorker } from './worker-messages.ts';

const tell = (message: FromWorker) => parentPort?.postMessage(message);

parentPort?.on('message', ({ id, request }: ToWorker) => {
  if (request.input === 'hang') for (;;);
  if (request.input === 'silent') return;
  if (request.input === 'eat') {
    const eaten: unknown[] = [];
    for (;;) eaten.push(new Array(100_000).fill(eaten.length));
  }
  if (request.input === 'exit') process.exit(3);
  if (request.input === 'throw') throw new Error('the credential of Ada');
  if (request.input === 'crash') return tell({ id, kind: 'crashed', name: 'TypeError', frames: ['    at here'] });
  tell({ id, kind: 'progress', progress: { done: 0, total: 1 } });
  // Only what the test looks at; the pool passes it on without looking.
  tell({ id, kind: 'done', reading: { verdict: 'genuine', why: request.input } as Reading });
});
tell({ kind: 'ready' });
