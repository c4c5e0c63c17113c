import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { bakePng } from './bake-png.ts';
import { bakeSvg } from './bake-svg.ts';
import { unbake } from './unbake.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const chunk = (type: string, data: Uint8Array | string) => {
  const body = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)]);
};
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const IHDR = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const png = (...chunks: Buffer[]) => new Uint8Array(Buffer.concat([SIGNATURE, IHDR, ...chunks, chunk('IEND', '')]));
const CREDENTIAL = '{"type":["VerifiableCredential"],"name":"é"}';
const codesOf = async (input: Uint8Array) => (await unbake(input)).findings.map(({ code }) => code);
const textsOf = async (input: Uint8Array) => (await unbake(input)).items.map(({ text }) => text);

describe('PNG', () => {
  for (const keyword of ['openbadges', 'openbadgecredential'] as const) {
    it(`reads iTXt under ${keyword}, plain and compressed, tEXt and zTXt`, async () => {
      const ascii = CREDENTIAL.replace('é', 'e');
      assert.deepEqual(await textsOf(bakePng(png(), CREDENTIAL, keyword)), [CREDENTIAL]);
      assert.deepEqual(
        await textsOf(
          png(chunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\u0001\0\0\0`), deflateSync(CREDENTIAL)]))),
        ),
        [CREDENTIAL],
      );
      assert.deepEqual(await textsOf(png(chunk('tEXt', `${keyword}\0${ascii}`))), [ascii]);
      assert.deepEqual(
        await textsOf(png(chunk('zTXt', Buffer.concat([Buffer.from(`${keyword}\0\0`), deflateSync(ascii)])))),
        [ascii],
      );
    });
  }
  it('refuses two baked credentials, a cut file, a bomb; tells a picture without any', async () => {
    assert.deepEqual(await codesOf(png(chunk('tEXt', 'openbadges\0{}'), chunk('tEXt', 'openbadgecredential\0{}'))), [
      'carrier.png-two-baked',
    ]);
    assert.throws(() => bakePng(bakePng(png(), CREDENTIAL, 'openbadges'), CREDENTIAL, 'openbadgecredential'), {
      code: 'ERR_CREDENTIAL_ARGUMENT',
    });
    assert.deepEqual(await codesOf(bakePng(png(), CREDENTIAL, 'openbadges').subarray(0, 80)), ['carrier.png-broken']);
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
    assert.deepEqual(await codesOf(png(chunk('zTXt', Buffer.concat([Buffer.from('openbadges\0\0'), bomb])))), [
      'carrier.png-text-refused',
    ]);
    assert.deepEqual(await codesOf(png()), ['carrier.png-nothing-baked']);
  });
  it('law: what is baked is unbaked', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (name) => {
        const text = JSON.stringify({ name });
        assert.deepEqual(await textsOf(bakePng(png(), text, 'openbadgecredential')), [text]);
        assert.deepEqual(
          await textsOf(
            bytes(bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', JSON.stringify({ name: `${name}]]>\r` }))),
          ),
          [JSON.stringify({ name: `${name}]]>\r` })],
        );
      }),
    ));
});

describe('SVG', () => {
  const svg = (inside: string, before = '') =>
    bytes(
      `<?xml version="1.0"?>${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:ob="http://openbadges.org" xmlns:n="https://purl.imsglobal.org/ob/v3p0">${inside}</svg>`,
    );
  it('reads both namespaces, CDATA, text and the verify attribute; the text is fuller than a link', async () => {
    assert.deepEqual(await textsOf(svg(`<ob:assertion><![CDATA[ ${CREDENTIAL} ]]></ob:assertion>`)), [CREDENTIAL]);
    assert.deepEqual(await textsOf(svg('<n:credential verify="eyJh.eyJi.c2ln"/>')), ['eyJh.eyJi.c2ln']);
    assert.deepEqual(await textsOf(svg(`<ob:assertion verify="https://a.example/1">${CREDENTIAL}</ob:assertion>`)), [
      CREDENTIAL,
    ]);
    assert.deepEqual(
      (await unbake(svg('<ob:assertion verify="https://a.example/1"/>'))).items.map(({ kind }) => kind),
      ['url'],
    );
  });
  it('refuses entities, two of them, broken XML; a plain DOCTYPE is passed over', async () => {
    const xxe = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    assert.deepEqual(await codesOf(svg('<n:credential>&x;</n:credential>', xxe)), ['carrier.svg-declares-entities']);
    assert.deepEqual(await codesOf(svg('<n:credential>{}</n:credential><n:credential>{}</n:credential>')), [
      'carrier.svg-two-baked',
    ]);
    assert.deepEqual(await codesOf(svg('<n:credential>')), ['carrier.svg-broken']);
    assert.deepEqual(await codesOf(svg('')), ['carrier.svg-nothing-baked']);
    assert.equal(
      (
        await textsOf(
          svg(
            `<n:credential>${CREDENTIAL}</n:credential>`,
            '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
          ),
        )
      ).length,
      1,
    );
  });
});

describe('ZIP, arrays, lines, links', () => {
  it('reads each file of a ZIP by its content, tells what it passed over, and keeps names harmless', async () => {
    const { items, findings } = await unbake(
      zipSync({
        'a/1.txt': strToU8(CREDENTIAL),
        'b.png': bakePng(png(), CREDENTIAL, 'openbadges'),
        'read\u202eme.md': strToU8('# hello'),
        '__MACOSX/x': strToU8('{}'),
      }),
    );
    assert.deepEqual(
      items.map(({ carriers, name }) => `${name} ${carriers.join('>')}`),
      ['a/1.txt zip>text', 'b.png zip>png>text'],
    );
    assert.deepEqual(
      findings.map(({ code, severity, values }) => [code, severity, values?.name]),
      [['carrier.zip-entry-skipped', 'info', 'read\ufffdme.md']],
    );
  });
  it('refuses bombs, too many files, and ZIPs in ZIPs in ZIPs', async () => {
    assert.deepEqual(await codesOf(zipSync({ 'a.json': new Uint8Array(32 * 1024 * 1024) })), [
      'carrier.zip-inflates-too-far',
    ]);
    assert.deepEqual(
      await codesOf(zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`${n}`, strToU8('{}')])))),
      ['carrier.zip-too-many'],
    );
    const nested = zipSync({ 'c.zip': zipSync({ 'b.zip': zipSync({ 'a.json': strToU8(CREDENTIAL) }) }) });
    assert.deepEqual(await codesOf(nested), ['carrier.file-unreadable', 'carrier.zip-too-deep']);
  });
  it('reads an array of several, tokens a line each, and a link', async () => {
    assert.equal((await textsOf(bytes(`[${CREDENTIAL},${CREDENTIAL},"eyJh.eyJi.c2ln",7]`))).length, 3);
    assert.equal((await textsOf(bytes('eyJh.eyJi.c2ln\n\neyJh.eyJi.c2lo\n'))).length, 2);
    assert.deepEqual((await unbake(bytes(' https://northfield.example/a.json\n'))).items, [
      { text: 'https://northfield.example/a.json', carriers: ['url'], kind: 'url' },
    ]);
    assert.deepEqual(await codesOf(bytes('  ')), ['carrier.nothing']);
  });
  it('keeps each member of an array as it was written', async () => {
    const written = '{"type" : ["VerifiableCredential"], "n": 1.0, "n": 2, "s": "],[\\"{"}';
    assert.deepEqual(await textsOf(bytes(`[ ${written} , ${CREDENTIAL} ]`)), [written, CREDENTIAL]);
  });
  it('law: no bytes make it throw', () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => void (await unbake(noise)))));
  it('law: no mutation of a baked picture or ZIP makes it throw', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(bakePng(png(), CREDENTIAL, 'openbadges'), zipSync({ 'a.json': strToU8(CREDENTIAL) })),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
        async (whole, changes) => {
          const changed = whole.slice();
          for (const [at, byte] of changes) changed[at % changed.length] = byte;
          await unbake(changed);
        },
      ),
    ));
});
