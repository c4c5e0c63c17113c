import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { decodeQr } from './decode-qr.ts';
import { imageSize } from './image-size.ts';
import { toBrandmark } from './to-brandmark.ts';

const TEXT = 'https://northfield.example/r/Zm9v';
const qrPng = () => QRCode.toBuffer(TEXT, { scale: 6 });

describe('pictures', () => {
  for (const format of ['png', 'jpeg', 'webp', 'gif'] as const) {
    it(`reads the size and the QR code of a ${format}`, async () => {
      const bytes = new Uint8Array(
        await sharp(await qrPng())
          .toFormat(format)
          .toBuffer(),
      );
      const { width = 0 } = await sharp(bytes).metadata();
      assert.equal(imageSize(bytes)?.width, width);
      assert.deepEqual(await decodeQr(bytes), [TEXT]);
    });
  }
  it('says nothing of a picture without a code, of text, and of a picture that is too large', async () => {
    const blank = new Uint8Array(
      await sharp({ create: { width: 64, height: 64, channels: 3, background: 'white' } })
        .png()
        .toBuffer(),
    );
    assert.deepEqual(await decodeQr(blank), []);
    assert.deepEqual(await decodeQr(new TextEncoder().encode('not a picture')), []);
    const huge = new Uint8Array(await qrPng());
    new DataView(huge.buffer).setUint32(16, 60_000);
    new DataView(huge.buffer).setUint32(20, 60_000);
    assert.deepEqual(await decodeQr(huge), []);
  });
  it('draws a brand-mark anew, small, and never an SVG', async () => {
    const mark = await toBrandmark(
      new Uint8Array(
        await sharp(await qrPng())
          .resize(400)
          .toBuffer(),
      ),
    );
    assert.match(mark ?? '', /^data:image\/png;base64,/);
    const { width = 0 } = await sharp(Buffer.from((mark ?? '').split(',')[1] ?? '', 'base64')).metadata();
    assert.ok(width <= 96);
    assert.equal(await toBrandmark(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')), undefined);
  });
});
