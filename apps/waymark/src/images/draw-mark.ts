import { Worker } from 'node:worker_threads';
import type { SvgFault } from './assess-svg.ts';

/** A drawing or a photograph of a mark. */
export const MAX_MARK_BYTES = 4 * 1024 * 1024;
/** Loading the renderer on a busy machine takes most of it; drawing takes milliseconds. */
const WALL_MS = 8_000;
/** Marks are few; whoever sends the third at one time is told to come back. */
const MAX_UNDER_WAY = 2;
const OLD_SPACE_MB = 128;

export type MarkFault = SvgFault | 'too-large' | 'took-too-long' | 'busy';
export type DrawnMark =
  | { readonly ok: true; readonly png: Uint8Array }
  | { readonly ok: false; readonly why: MarkFault };
export type DrawMark = (bytes: Uint8Array) => Promise<DrawnMark>;

/**
 * Draws a brand-mark anew as a PNG of at most 512 pixels, from PNG, JPEG, WebP or SVG: nothing of the original's bytes remains. In a thread
 * of its own with a limit on time and memory. The renderer of drawings is WebAssembly: it reaches no file, and a thread in it can be ended.
 */
export function createDrawMark({ wallMs = WALL_MS }: { readonly wallMs?: number } = {}): DrawMark {
  let underWay = 0;
  return async (bytes) => {
    if (bytes.length > MAX_MARK_BYTES) return { ok: false, why: 'too-large' };
    if (underWay >= MAX_UNDER_WAY) return { ok: false, why: 'busy' };
    underWay += 1;
    const worker = new Worker(new URL('./mark-worker.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: OLD_SPACE_MB },
      name: 'waymark-mark',
    });
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<DrawnMark>((tell) => {
        timer = setTimeout(() => tell({ ok: false, why: 'took-too-long' }), wallMs);
        worker.on('message', tell);
        worker.on('error', () => tell({ ok: false, why: 'too-complex' }));
        worker.on('exit', () => tell({ ok: false, why: 'too-complex' }));
      });
    } finally {
      clearTimeout(timer);
      await worker.terminate();
      underWay -= 1;
    }
  };
}
