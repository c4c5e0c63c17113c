import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { assessSvg } from './assess-svg.ts';
import { createDrawMark } from './draw-mark.ts';

const draw = createDrawMark({ wallMs: 20_000 });
const svg = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20"${more}>${inside}</svg>`;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const SHAPES =
  '<defs><linearGradient id="a"><stop stop-color="#123456"/></linearGradient></defs>' +
  '<style>.b{fill:url(#a)}</style><rect class="b" width="40" height="20"/>';
const photograph = sharp({ create: { width: 900, height: 300, channels: 3, background: '#123456' } });
const whyOf = async (bytes: Uint8Array) => {
  const drawn = await draw(bytes);
  return drawn.ok ? 'drawn' : drawn.why;
};
/** What it was drawn as: never the bytes that came. */
async function drawnOf(bytes: Uint8Array) {
  const drawn = await draw(bytes);
  assert.ok(drawn.ok, JSON.stringify(drawn));
  const { format, width, height } = await sharp(drawn.png).metadata();
  const { dominant } = await sharp(drawn.png).stats();
  return { png: drawn.png, format, width, height, dominant };
}

describe('a brand-mark', () => {
  for (const format of ['png', 'jpeg', 'webp'] as const)
    it(`is drawn anew from ${format}, at most 512 pixels`, async () => {
      const drawn = await drawnOf(new Uint8Array(await photograph.clone().toFormat(format).toBuffer()));
      assert.deepEqual([drawn.format, drawn.width, drawn.height], ['png', 512, 171]);
    });
  it('is drawn from shapes, gradients and styles', async () => {
    const { format, width, height, dominant } = await drawnOf(bytesOf(svg(SHAPES)));
    assert.deepEqual([format, width, height], ['png', 512, 256]);
    assert.ok(dominant.b > dominant.r);
  });
  it('is drawn behind the heading of common drawing programs', async () => {
    const head =
      '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    assert.equal((await drawnOf(bytesOf(head + svg(SHAPES)))).width, 512);
  });
});

describe('what comes to do harm', () => {
  it('is refused when it is a drawing that runs, asks or quotes', async () => {
    const hostile = {
      script: '<script>alert(1)</script>',
      handler: '<rect onload="alert(1)"/>',
      html: '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">x</div></foreignObject>',
      picture: '<image href="https://elsewhere.example/x.png"/>',
      'picture of a file': '<image xlink:href="/etc/hostname.png"/>',
      'picture inside': '<image href="data:image/png;base64,AAAA"/>',
      use: '<use href="https://elsewhere.example/x.svg#a"/>',
      'use of a file': '<use xlink:href="file:///etc/passwd#a"/>',
      link: '<a href="javascript:alert(1)"><rect/></a>',
      import: '<style>@import "https://elsewhere.example/x.css";</style>',
      'import, spelt otherwise': '<style>@\\69mport "https://elsewhere.example/x.css";</style>',
      style: '<rect style="fill:url(https://elsewhere.example/x.svg#a)"/>',
      attribute: '<rect fill="url( \'//elsewhere.example/x#a\' )"/>',
      animation: '<rect><animate attributeName="href" to="https://elsewhere.example"/></rect>',
      filter: '<filter id="f"><feImage href="#a"/></filter>',
    };
    for (const [name, inside] of Object.entries(hostile))
      assert.equal(assessSvg(svg(inside + SHAPES)), 'not-allowed', name);
    assert.equal(assessSvg(`<?xml-stylesheet href="https://elsewhere.example/x.css"?>${svg(SHAPES)}`), 'not-allowed');
    assert.equal(assessSvg(svg('<text>Northfield</text>')), 'has-text');
    assert.equal(await whyOf(bytesOf(svg('<script>alert(1)</script>'))), 'not-allowed');
  });
  it('asks nobody while it is drawn', async (t) => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    t.after(() => server.close());
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
    for (const inside of [`<image href="${at}"/>`, `<use href="${at}#a"/>`, `<style>@import url(${at});</style>`])
      assert.equal(await whyOf(bytesOf(svg(inside))), 'not-allowed');
    assert.equal(asked, 0);
  });
  it('is refused when it is a bomb of entities', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
      .split('')
      .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
      .join('')}]>${svg('<title>&j;</title>')}`;
    assert.equal(assessSvg(bomb), 'not-allowed');
    assert.equal(
      assessSvg(`<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<title>&x;</title>')}`),
      'not-allowed',
    );
    assert.equal(assessSvg(svg('<title>&j;</title>')), 'not-a-picture');
  });
  it('is refused when it repeats itself without end, or nearly', () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `<g id="l${at + 1}">${`<use href="#l${at}"/>`.repeat(10)}</g>`,
    ).join('');
    assert.equal(assessSvg(svg(`<rect id="l0"/>${levels}`)), 'too-complex');
    assert.equal(assessSvg(svg('<g id="a"><use href="#a"/></g>')), 'too-complex');
    assert.equal(assessSvg(svg('<rect/>'.repeat(5_001))), 'too-complex');
    assert.equal(assessSvg(svg('<g>'.repeat(200) + '</g>'.repeat(200))), 'too-complex');
  });
  it('ends with its time when a renderer is kept busy', async () => {
    const layers = Array.from({ length: 12 }, (_, at) => {
      const before = at === 0 ? '' : ` clip-path="url(#c${at - 1})"`;
      return `<clipPath id="c${at}">${`<rect width="40" height="20"${before}/>`.repeat(8)}</clipPath>`;
    }).join('');
    const began = performance.now();
    const drawn = await createDrawMark({ wallMs: 2_000 })(
      bytesOf(svg(`${layers}<rect width="40" height="20" clip-path="url(#c11)"/>`)),
    );
    assert.ok(performance.now() - began < 15_000);
    assert.deepEqual(drawn, { ok: false, why: 'took-too-long' });
  });
  it('is refused as a picture of 30,000 pixels square in a few bytes', async () => {
    assert.equal(await whyOf(rasterBomb(30_000)), 'too-large');
    assert.equal(await whyOf(bytesOf(svg(SHAPES, ' width="1e9" height="1e9"'))), 'drawn');
    assert.equal(await whyOf(new Uint8Array(4 * 1024 * 1024 + 1)), 'too-large');
    assert.equal(await whyOf(bytesOf(svg(`<!--${'x'.repeat(300_000)}-->`))), 'too-large');
  });
  it('loses what else it is: a page or an archive behind a picture', async () => {
    const page = '<script>alert(1)</script><svg onload=alert(1)>PK\x03\x04';
    const png = Buffer.concat([await photograph.clone().png().toBuffer(), Buffer.from(page)]);
    const { png: drawn } = await drawnOf(new Uint8Array(png));
    assert.ok(!Buffer.from(drawn).includes('script') && !Buffer.from(drawn).includes('PK\x03\x04'));
    const exif = await photograph
      .clone()
      .withExif({ IFD0: { ImageDescription: page } })
      .jpeg()
      .toBuffer();
    assert.ok(exif.includes('alert(1)'));
    assert.ok(!Buffer.from((await drawnOf(new Uint8Array(exif))).png).includes('alert'));
  });
  it('is no picture: other kinds, halves, and one kind that says it is another', async () => {
    const gif = await photograph.clone().gif().toBuffer();
    const png = await photograph.clone().png().toBuffer();
    for (const bytes of [
      gif,
      png.subarray(0, png.length / 2),
      Buffer.from('GIF89a<svg xmlns="http://www.w3.org/2000/svg"/>'),
      Buffer.from(
        'RIFFxxxxWEBPVP8 xxxxxxxxxx\x01\x00\x01\x00<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>',
      ),
      Buffer.from('%PDF-1.7'),
      Buffer.from('<html><svg xmlns="http://www.w3.org/2000/svg"/></html>'),
      Buffer.alloc(0),
    ])
      assert.equal(await whyOf(new Uint8Array(bytes)), 'not-a-picture', bytes.subarray(0, 20).toString('latin1'));
  });
});

/** A PNG with true checksums whose rows are all zero: some kilobytes that decode to gigabytes. */
function rasterBomb(side: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(side * (Math.ceil(side / 8) + 1)));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      chunk('IDAT', rows),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}
