/** The thread that reads a stranger's picture. It may be ended at any moment. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import sharp from 'sharp';
import { parseUtf8, toHex } from 'waymark/encoding';
import { assessSvg } from './assess-svg.ts';
import type { DrawnMark } from './draw-mark.ts';
import { imageSize } from './image-size.ts';

/** Sharp on any screen, and small enough to be embedded. */
const SIDE = 512;
const MAX_PIXELS = 16_000_000;
const MAX_SVG_BYTES = 256 * 1024;
const TIMEOUT_SECONDS = 3;

/** By their first bytes; whatever else a file also is, it is not read as that. */
const KINDS = [
  { kind: 'png', starts: '89504e470d0a1a0a', goesOn: '' },
  { kind: 'jpeg', starts: 'ffd8ff', goesOn: '' },
  { kind: 'webp', starts: '52494646', goesOn: '57454250565038' },
] as const;
/** WebP's second mark stands behind four bytes of length. */
const GOES_ON_AT = 8;

// Picture libraries read more kinds than we want read, in this process or another thread of it.
sharp.block({ operation: ['VipsForeignLoadSvg', 'VipsForeignLoadPdf', 'VipsForeignLoadMagick'] });

async function draw(bytes: Uint8Array): Promise<DrawnMark> {
  const hexFrom = (at: number) => toHex(bytes.subarray(at, at + 8));
  const { kind } =
    KINDS.find(({ starts, goesOn }) => hexFrom(0).startsWith(starts) && hexFrom(GOES_ON_AT).startsWith(goesOn)) ?? {};
  return kind ? await drawRaster(bytes, kind) : await drawSvg(bytes);
}

async function drawRaster(bytes: Uint8Array, kind: string): Promise<DrawnMark> {
  const size = imageSize(bytes);
  if (!size) return { ok: false, why: 'not-a-picture' };
  if (size.width * size.height > MAX_PIXELS) return { ok: false, why: 'too-large' };
  const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
  if ((await picture.metadata()).format !== kind) return { ok: false, why: 'not-a-picture' };
  return {
    ok: true,
    png: new Uint8Array(
      await picture
        .timeout({ seconds: TIMEOUT_SECONDS })
        .autoOrient()
        .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
        .png()
        .toBuffer(),
    ),
  };
}

async function drawSvg(bytes: Uint8Array): Promise<DrawnMark> {
  if (bytes.length > MAX_SVG_BYTES) return { ok: false, why: 'too-large' };
  const text = parseUtf8(bytes);
  if (text === undefined) return { ok: false, why: 'not-a-picture' };
  const fault = assessSvg(text);
  if (fault) return { ok: false, why: fault };
  await initWasm(await readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
  const { width, height } = new Resvg(text);
  const mode = width >= height ? 'width' : 'height';
  const drawn = new Resvg(text, { fitTo: { mode, value: SIDE } }).render();
  return { ok: true, png: drawn.asPng() };
}

// What its libraries refuse, they refuse by throwing.
const drawn = await draw(workerData as Uint8Array).catch((): DrawnMark => ({ ok: false, why: 'not-a-picture' }));
parentPort?.postMessage(drawn);
