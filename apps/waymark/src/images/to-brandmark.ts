import sharp from 'sharp';
import { imageSize } from './image-size.ts';

/** Shown at 40 to 48 pixels, sharp on dense screens. */
const SIDE = 96;
const MAX_PIXELS = 16_000_000;
const MAX_BYTES = 4 * 1024 * 1024;
const TIMEOUT_SECONDS = 2;

/** A picture drawn anew as a small PNG `data:` URL: nothing of the original's bytes reaches a page. SVG and what is no picture give undefined. */
export async function toBrandmark(bytes: Uint8Array): Promise<string | undefined> {
  if (bytes.length > MAX_BYTES || imageSize(bytes) === undefined) return undefined;
  try {
    const png = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .timeout({ seconds: TIMEOUT_SECONDS })
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
      .png()
      .toBuffer();
    return `data:image/png;base64,${png.toString('base64')}`;
  } catch {
    return undefined;
  }
}
