import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { imageSize } from './image-size.ts';

/** A phone's photograph has 12 to 50 megapixels; decoded, 24 take 100 MB, which a thread of 512 MB can spare. */
const MAX_PIXELS = 24_000_000;
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_CODES = 20;

let ready: Promise<void> | undefined;

/** The decoder's own bytes come from the package on disk; left alone it would ask a content network for them. */
async function prepare(): Promise<void> {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer }, fireImmediately: true });
}

/** Texts of the QR codes in a PNG, JPEG, WebP or GIF; none when it is too large or no picture. Never throws for what is in it. */
export async function decodeQr(bytes: Uint8Array): Promise<readonly string[]> {
  const size = imageSize(bytes);
  if (!size || size.width * size.height > MAX_PIXELS || bytes.length > MAX_BYTES) return [];
  ready ??= prepare();
  await ready;
  try {
    const found = await readBarcodes(isWebp(bytes) ? await toPng(bytes) : bytes, {
      formats: ['QRCode', 'MicroQRCode'],
      tryHarder: true,
      maxNumberOfSymbols: MAX_CODES,
    });
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  } catch {
    return [];
  }
}

const isWebp = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(8, 12)) === 'WEBP';
/** The decoder does not know WebP. */
const toPng = async (bytes: Uint8Array) =>
  new Uint8Array(await sharp(bytes, { limitInputPixels: MAX_PIXELS }).png().toBuffer());
