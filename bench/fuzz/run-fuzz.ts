import { availableParallelism } from 'node:os';
import { createReadPool, ReadPoolError } from '../../apps/waymark/src/read/pool.ts';
import { loadCorpus } from './corpus.ts';
import { makeCase } from './make-case.ts';

export interface FuzzOptions {
  readonly cases: number;
  readonly seed: number;
  /** Folders whose files are mutated. */
  readonly folders: readonly string[];
  /** First case; with `cases: 1` this makes one case again. */
  readonly first?: number;
  readonly onProgress?: (done: number) => void;
}
export interface FuzzFailure {
  readonly index: number;
  readonly from: string;
  readonly what: string;
  readonly frames: readonly string[];
}
export interface FuzzResult {
  readonly cases: number;
  readonly files: number;
  readonly verdicts: Readonly<Record<string, number>>;
  readonly failures: readonly FuzzFailure[];
  readonly slowest: readonly { readonly index: number; readonly from: string; readonly ms: number }[];
}
/** One case a thread at a time, so that what it took is its own time. */
const THREADS = Math.min(availableParallelism(), 8);
/** After so many failures the rest says nothing new. */
const ENOUGH_FAILURES = 50;

/**
 * Reads mutated credentials in the product's own pool, under its own limits. A failure is a crash, a thread ended for time or memory,
 * any connection at all, or a `genuine` for content that nobody signed.
 */
export async function runFuzz(options: FuzzOptions): Promise<FuzzResult> {
  const { seed, folders, cases, first = 0 } = options;
  const corpus = loadCorpus(folders);
  const failures: FuzzFailure[] = [];
  const verdicts: Record<string, number> = {};
  const times: { index: number; from: string; ms: number }[] = [];
  const pool = createReadPool({
    worker: new URL('./fuzz-worker.ts', import.meta.url),
    workerData: { folders },
    workers: THREADS,
    onThreadEnded: (code, input) => fail(Number(input.split(':')[1]), code, []),
  });
  function fail(index: number, what: string, frames: readonly string[]) {
    failures.push({ index, from: makeCase(corpus, seed, index).from, what, frames });
  }
  let next = first;
  let done = 0;
  const takeCases = async () => {
    while (next < first + cases && failures.length < ENOUGH_FAILURES) {
      const index = next++;
      const began = performance.now();
      try {
        const request = {
          input: `${seed}:${index}`,
          bytes: new Uint8Array(),
          locale: index % 3 === 0 ? 'es' : 'en',
          at: AT,
          offline: false,
        };
        const { verdict } = await pool.read(request);
        verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
      } catch (error) {
        if (!(error instanceof ReadPoolError)) throw error;
        fail(index, error.message, error.frames);
      }
      noteTime(index, performance.now() - began);
      done += 1;
      options.onProgress?.(done);
    }
  };
  function noteTime(index: number, ms: number) {
    // The first case of a thread waits for the thread to start.
    if (index >= first + THREADS) times.push({ index, from: '', ms });
    if (times.length < 1_000) return;
    times.sort((one, other) => other.ms - one.ms);
    times.length = 5;
  }
  try {
    await Promise.all(Array.from({ length: THREADS }, takeCases));
  } finally {
    await pool.close();
  }
  times.sort((one, other) => other.ms - one.ms);
  const slowest = times.slice(0, 5).map((time) => ({ ...time, from: makeCase(corpus, seed, time.index).from }));
  return { cases: done, files: corpus.files.length, verdicts, failures, slowest };
}
/** The clock that the fixtures are judged by. */
const AT = new Date('2026-11-23T12:00:00Z');
