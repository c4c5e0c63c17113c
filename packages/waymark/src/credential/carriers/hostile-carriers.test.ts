import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { unbake } from './unbake.ts';

const CREDENTIAL = '{"type":["VerifiableCredential"],"name":"é"}';
const bytes = (text: string) => new TextEncoder().encode(text);
const codesOf = async (input: Uint8Array) => (await unbake(input)).findings.map(({ code }) => code);
const svg = (inside: string) =>
  bytes(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:n="https://purl.imsglobal.org/ob/v3p0">${inside}</svg>`);

/** Well under the five seconds that a person waits, on a slow machine too. */
const MAX_MS = 3_000;
const quickly = async (input: Uint8Array): Promise<readonly string[]> => {
  const started = performance.now();
  const codes = await codesOf(input);
  const took = performance.now() - started;
  assert.ok(took < MAX_MS, `took ${took.toFixed(0)} ms`);
  return codes;
};

describe('hostile carriers', () => {
  it('stops at drawings nested to tire a parser', async () => {
    assert.deepEqual(await quickly(svg('<g>'.repeat(400_000))), ['carrier.svg-too-large']);
    const prefixed = Array.from({ length: 20_000 }, (_, n) => `<p${n}:g xmlns:p${n}="u${n}">`).join('');
    assert.deepEqual(await quickly(svg(prefixed)), ['carrier.svg-too-large']);
    const attributes = Array.from({ length: 250_000 }, (_, n) => `a${n}=""`).join(' ');
    assert.deepEqual(await quickly(svg(`<g ${attributes}/>`)), ['carrier.svg-too-large']);
  });
  it('counts a credential baked inside another as a second one', async () => {
    const nested = `<n:credential>${CREDENTIAL}<n:credential>${CREDENTIAL}</n:credential></n:credential>`;
    assert.deepEqual(await codesOf(svg(nested)), ['carrier.svg-two-baked']);
    const beside = `<n:credential verify="eyJh.eyJi.c2ln">${CREDENTIAL}</n:credential>`;
    assert.deepEqual(await codesOf(svg(beside)), ['carrier.svg-two-baked']);
  });
  it('gives a ZIP of ZIPs one purse', async () => {
    const many = Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`${n}.bin`, noise(1_400_000 + n)]));
    const inner = zipSync(many, { level: 0 });
    const outer = Object.fromEntries(Array.from({ length: 3 }, (_, n) => [`${n}.zip`, inner]));
    assert.ok((await quickly(zipSync(outer, { level: 0 }))).length > 0);
  });
  it('inflates no more than the list of contents declares', async () => {
    const zip = zipSync({ 'a.json': strToU8(CREDENTIAL + ' '.repeat(100_000)) });
    const view = new DataView(zip.buffer, zip.byteOffset);
    const directory = view.getUint32(zip.length - 22 + 16, true);
    view.setUint32(directory + 24, 10, true);
    assert.deepEqual(await codesOf(zip), ['carrier.file-unreadable']);
  });
  it('refuses entries that share their bytes, as only bombs do', async () => {
    const zip = zipSync({ 'a.json': noise(1000), 'b.json': noise(1001) }, { level: 0 });
    const view = new DataView(zip.buffer, zip.byteOffset);
    const directory = view.getUint32(zip.length - 22 + 16, true);
    const second = directory + 46 + 6;
    view.setUint32(second + 42, 0, true);
    assert.ok((await codesOf(zip)).length > 0);
  });
  it('reads the first thousand of a million and says so', async () => {
    const lists = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [`${n}.json`, strToU8(`[${`${CREDENTIAL},`.repeat(400)}${CREDENTIAL}]`)]),
    );
    const { items, findings } = await unbake(zipSync(lists));
    assert.equal(items.length, 1000);
    assert.ok(findings.some(({ code }) => code === 'carrier.too-many'));
  });
  it('tells a picture whose decoder fails, and searches only so many', async () => {
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
    let searched = 0;
    const decodeQr = async () => {
      searched += 1;
      throw new Error('broken');
    };
    const { findings } = await unbake(jpeg, { decodeQr });
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['carrier.image-not-searched'],
    );
    await unbake(zipSync(Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${n}.jpg`, jpeg]))), { decodeQr });
    assert.equal(searched, 13);
  });
});

/** Bytes that do not pack, and are nothing. */
function noise(length: number): Uint8Array {
  const made = new Uint8Array(length);
  let state = length;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    made[at] = state >>> 24;
  }
  return made;
}
