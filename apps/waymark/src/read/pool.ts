import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Reason } from 'waymark/finding';
import type { Reading } from 'waymark/reading';
import type { OutsideConfig } from './compose.ts';
import type { ReadProgress, ReadRequest } from './read-request.ts';
import type { ReadReason } from './reasons.ts';
import type { ShowAs } from './show-reading.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** A reading that is not done by then is ended: nothing honest takes a tenth of it. */
const WALL_MS = 5_000;
/** 512 MB of heap in all; the young generation's share is Node's own usual one. */
const OLD_SPACE_MB = 448;
const YOUNG_SPACE_MB = 64;
/** Recursion in a parser ends as an error inside the thread, long before this. */
const STACK_MB = 4;
/** Readings that wait. At a hundred a second that is some seconds; more people are better told to come back. */
const MAX_WAITING = 1_000;
/** Threads beyond this gain nothing for inputs of this size. */
const MAX_WORKERS = 8;
/** Loading our own source on a very busy machine. */
const START_MS = 60_000;

export interface ReadPoolConfig {
  readonly workers?: number;
  readonly outside?: OutsideConfig;
  readonly maxWaiting?: number;
  readonly wallMs?: number;
  /** Told when a thread was ended for time or memory, for counting; never shown to anybody else. */
  readonly onThreadEnded?: (code: ReadReason, input: string) => void;
  /** Another thread's file and its data, for tests of the limits. */
  readonly worker?: URL;
  readonly workerData?: unknown;
}

export interface ReadPool {
  /** @throws ReadPoolError `ERR_READ_BUSY` when too many wait, `ERR_READ_CLOSED` after `close`, `ERR_READ_CRASHED` for a bug of ours. */
  read(request: ReadRequest, onProgress?: (progress: ReadProgress) => void): Promise<Reading>;
  /** The same, and the reading put into a text in the thread that has the words loaded. */
  readAndShow(request: ReadRequest, show: ShowAs): Promise<{ readonly reading: Reading; readonly shown: string }>;
  /** Starts a thread before there is work. */
  warm(): void;
  /** Ends all threads; what was under way is rejected. */
  close(): Promise<void>;
}

/** Not about a credential: the pool is full or closed, or we have a bug. `frames` are lines of our code, without content. */
export class ReadPoolError extends Error {
  readonly code: 'ERR_READ_BUSY' | 'ERR_READ_CLOSED' | 'ERR_READ_CRASHED';
  readonly frames: readonly string[];
  constructor(code: ReadPoolError['code'], message: string, frames: readonly string[] = []) {
    super(message);
    this.name = 'ReadPoolError';
    this.code = code;
    this.frames = frames;
  }
}

interface Done {
  readonly reading: Reading;
  readonly shown: string;
}
interface Job {
  readonly id: number;
  readonly request: ReadRequest;
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
  readonly show?: ShowAs | undefined;
  readonly resolve: (done: Done | PromiseLike<Done>) => void;
  readonly reject: (error: ReadPoolError) => void;
}

/** Worker threads that read one input each at a time, with a limit on time and memory; a thread that passes one is ended and replaced. */
export function createReadPool(config: ReadPoolConfig = {}): ReadPool {
  const size = Math.min(config.workers ?? Math.max(1, availableParallelism() - 1), MAX_WORKERS);
  const wallMs = config.wallMs ?? WALL_MS;
  const waiting: Job[] = [];
  const threads = new Set<ReturnType<typeof startThread>>();
  let lastId = 0;
  let closed = false;

  function startThread() {
    const worker = new Worker(config.worker ?? new URL('./worker.ts', import.meta.url), {
      workerData: config.workerData ?? config.outside ?? {},
      resourceLimits: {
        maxOldGenerationSizeMb: OLD_SPACE_MB,
        maxYoungGenerationSizeMb: YOUNG_SPACE_MB,
        stackSizeMb: STACK_MB,
      },
      name: 'waymark-read',
    });
    let job: Job | undefined;
    let ready = false;
    let timer = setTimeout(() => end(crashed('a thread did not start')), START_MS);
    timer.unref();

    /** The thread is gone or must go; its job is told why. */
    function end(why: Reason<ReadReason> | ReadPoolError) {
      if (!threads.delete(thread)) return;
      clearTimeout(timer);
      void worker.terminate();
      // A thread that did not even start takes one waiting job down with it, so that a broken installation ends instead of looping.
      const ended = job ?? (ready ? undefined : waiting.shift());
      job = undefined;
      if (why instanceof ReadPoolError) ended?.reject(why);
      else if (ended) {
        config.onThreadEnded?.(why.code, ended.request.input);
        ended.resolve(explain(why, ended));
      }
      next();
    }
    function begin(given: Job) {
      job = given;
      worker.ref();
      timer = setTimeout(() => end(tooLong(wallMs)), wallMs);
      const { id, request, show } = given;
      worker.postMessage({ id, request, ...(show ? { show } : {}) } satisfies ToWorker);
    }
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'ready') {
        ready = true;
        clearTimeout(timer);
        worker.unref();
        return next();
      }
      if (message.id !== job?.id) return;
      if (message.kind === 'progress') return job.onProgress?.(message.progress);
      const finished = job;
      job = undefined;
      clearTimeout(timer);
      worker.unref();
      if (message.kind === 'done') finished.resolve({ reading: message.reading, shown: message.shown ?? '' });
      else
        finished.reject(new ReadPoolError('ERR_READ_CRASHED', `reading failed with ${message.name}`, message.frames));
      next();
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(outOfMemory ? { code: 'read.took-too-much-memory' } : crashed(`a thread failed with ${error.name}`));
    });
    worker.on('exit', () => end(crashed('a thread ended')));
    const thread = { worker, begin, end, isFree: () => ready && job === undefined, isStarting: () => !ready };
    threads.add(thread);
    return thread;
  }

  function next(): void {
    if (closed) return;
    for (const thread of threads) {
      if (waiting.length === 0) return;
      if (!thread.isFree()) continue;
      const job = waiting.shift();
      if (job) thread.begin(job);
    }
    const starting = [...threads].filter((thread) => thread.isStarting()).length;
    const wanted = Math.min(size - threads.size, waiting.length - starting);
    for (let started = 0; started < wanted; started += 1) startThread();
  }

  function enqueue(given: Pick<Job, 'request' | 'onProgress' | 'show'>): Promise<Done> {
    return new Promise((resolve, reject) => {
      if (closed) return reject(new ReadPoolError('ERR_READ_CLOSED', 'the pool is closed'));
      if (waiting.length >= (config.maxWaiting ?? MAX_WAITING)) {
        return reject(new ReadPoolError('ERR_READ_BUSY', 'too many readings are waiting'));
      }
      lastId += 1;
      waiting.push({ id: lastId, ...given, resolve, reject });
      next();
    });
  }

  return {
    read: async (request, onProgress) => (await enqueue({ request, onProgress })).reading,
    readAndShow: (request, show) => enqueue({ request, show }),
    warm() {
      if (threads.size === 0 && !closed) startThread();
    },
    async close() {
      closed = true;
      const why = new ReadPoolError('ERR_READ_CLOSED', 'the pool is closed');
      for (const job of waiting.splice(0)) job.reject(why);
      const ending = [...threads];
      for (const thread of ending) thread.end(why);
      await Promise.all(ending.map(({ worker }) => worker.terminate()));
    },
  };
}

const tooLong = (wallMs: number): Reason<ReadReason> => ({
  code: 'read.took-too-long',
  values: { seconds: `${wallMs / 1_000}` },
});

const crashed = (message: string) => new ReadPoolError('ERR_READ_CRASHED', message);

/** The thread cannot say it any more, so this one does. Loaded only then: a command that reads one file never needs it here. */
async function explain(reason: Reason<ReadReason>, { request, show }: Pick<Job, 'request' | 'show'>): Promise<Done> {
  const { unreadable } = await import('waymark/reading');
  const { showReading } = await import('./show-reading.ts');
  const reading = unreadable(reason, { locale: request.locale });
  return { reading, shown: show ? showReading(reading, request.input, show) : '' };
}
