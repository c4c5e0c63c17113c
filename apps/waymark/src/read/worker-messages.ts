import type { Reading } from 'waymark/reading';
import type { ReadProgress, ReadRequest } from './read-request.ts';
import type { ShowAs } from './show-reading.ts';

/** What the pool tells a worker thread. */
export interface ToWorker {
  readonly id: number;
  readonly request: ReadRequest;
  readonly show?: ShowAs;
}

/** What a worker thread tells the pool. `crashed` is a bug of ours, without a word of what was read. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: ReadProgress }
  | { readonly kind: 'done'; readonly id: number; readonly reading: Reading; readonly shown?: string }
  | { readonly kind: 'crashed'; readonly id: number; readonly name: string; readonly frames: readonly string[] };
