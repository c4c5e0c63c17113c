/** Runs in a thread of its own: setting a long reading takes a processor for seconds, and the text is a stranger's. */
import { parentPort } from 'node:worker_threads';
import type { Reading } from 'waymark/reading';
import { makePdf } from './make-pdf.ts';

export interface PdfRequest {
  readonly id: number;
  readonly reading: Reading;
  readonly checkedAt: Date;
}
export type PdfAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly failed: string };

parentPort?.on('message', async ({ id, reading, checkedAt }: PdfRequest) => {
  try {
    const bytes = await makePdf(reading, { checkedAt });
    parentPort?.postMessage({ id, bytes } satisfies PdfAnswer, [bytes.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort?.postMessage({ id, failed: error instanceof Error ? error.name : 'unknown' } satisfies PdfAnswer);
  }
});
