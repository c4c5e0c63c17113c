import type { Reading } from 'waymark/reading';
import type { ReadProgress, ReadRequest } from './read-request.ts';

/** What the pool tells a worker thread. */
export interface ToWorker {
  readonly id: number;
  readonly request: ReadRequest;
}

/** What a worker thread tells the pool. `crashed` is a bug of ours, without a word of what was read. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: ReadProgress }
  | { readonly kind: 'done'; readonly id: number; readonly reading: Reading }
  | { readonly kind: 'crashed'; readonly id: number; readonly name: string; readonly frames: readonly string[] };
