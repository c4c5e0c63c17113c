/** The thread that draws a card. It may be ended at any moment. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { type CardContent, toCardSvg } from './card.ts';

// Sound: only `draw-card.ts` starts this thread.
const { content, mark } = workerData as { readonly content: CardContent; readonly mark?: Uint8Array };
await initWasm(await readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
parentPort?.postMessage(new Resvg(toCardSvg(content, mark)).render().asPng());
