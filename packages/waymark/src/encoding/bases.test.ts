import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MAX_BASE58_BYTES, parseBase58, toBase58 } from './base58.ts';
import { parseBase64, parseBase64Url, toBase64, toBase64Url } from './base64.ts';
import { parseHex, toHex } from './hex.ts';
import { parseMultibase, toMultibase } from './multibase.ts';

const bytes = fc.uint8Array({ maxLength: 300 });
const ascii = (text: string) => new TextEncoder().encode(text);

test('law: every base round-trips, and agrees with Node where Node has it', () => {
  fc.assert(
    fc.property(bytes, (input) => {
      assert.equal(toHex(input), Buffer.from(input).toString('hex'));
      assert.equal(toBase64(input), Buffer.from(input).toString('base64'));
      assert.equal(toBase64Url(input), Buffer.from(input).toString('base64url'));
      assert.deepEqual(parseHex(toHex(input)), input);
      assert.deepEqual(parseHex(toHex(input).toUpperCase()), input);
      assert.deepEqual(parseBase64(toBase64(input)), input);
      assert.deepEqual(parseBase64Url(toBase64Url(input)), input);
      assert.deepEqual(parseBase58(toBase58(input)), input);
      assert.deepEqual(parseMultibase(toMultibase(input, 'z')), input);
      assert.deepEqual(parseMultibase(toMultibase(input, 'u')), input);
      assert.deepEqual(parseMultibase(`m${toBase64(input).replace(/=+$/, '')}`), input);
      assert.deepEqual(parseMultibase(`M${toBase64(input)}`), input);
      assert.deepEqual(parseMultibase(`f${toHex(input)}`), input);
    }),
  );
});

test('law: one text for each value: whatever is read is written the same way again', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (text) => {
      for (const [parse, write] of [
        [parseBase58, toBase58],
        [parseBase64Url, toBase64Url],
      ] as const) {
        const read = parse(text);
        if (read) assert.equal(write(read), text);
      }
    }),
  );
});

test('vectors: base 58 (draft-msporny-base58 section 5), with leading zeros', () => {
  assert.equal(toBase58(ascii('Hello World!')), '2NEpo7TZRRrLZSi2U');
  assert.equal(
    toBase58(ascii('The quick brown fox jumps over the lazy dog.')),
    'USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z',
  );
  assert.equal(toBase58(Uint8Array.of(0, 0, 0x28, 0x7f, 0xb4, 0xcd)), '11233QC4');
  assert.deepEqual(parseBase58('11233QC4'), Uint8Array.of(0, 0, 0x28, 0x7f, 0xb4, 0xcd));
  assert.deepEqual(parseBase58(''), new Uint8Array(0));
});

test('vectors: multibase "yes mani !" (multiformats)', () => {
  for (const text of [
    'z7paNL19xttacUY',
    'ueWVzIG1hbmkgIQ',
    'meWVzIG1hbmkgIQ',
    'MeWVzIG1hbmkgIQ==',
    'f796573206d616e692021',
    'bpfsxgidnmfxgsibb',
  ]) {
    assert.deepEqual(parseMultibase(text), ascii('yes mani !'), text);
  }
});

test('refuses broken texts', () => {
  for (const text of ['0', 'O', 'I', 'l', 'a b', 'ä']) assert.equal(parseBase58(text), undefined, text);
  for (const text of ['a', 'YQ==', 'YR', 'Y+8', 'YW J', 'ä']) assert.equal(parseBase64Url(text), undefined, text);
  for (const text of ['YQ=', 'YR==', 'Y-8=', '=', 'YQ==YQ==', 'YWJj===='])
    assert.equal(parseBase64(text), undefined, text);
  for (const text of ['', 'x123', 'F00', 'f0', 'fAB', 'mYQ==', 'MYQ', 'bb', 'b1', 'bpF', 'u=', '__proto__']) {
    assert.equal(parseMultibase(text), undefined, text);
  }
});

test('base64 skips the line breaks of PEM and may go without padding', () => {
  assert.deepEqual(parseBase64('SGVs\r\nbG8='), ascii('Hello'));
  assert.deepEqual(parseBase64('SGVsbG8'), ascii('Hello'));
});

test('base 58 is for short values', () => {
  const longest = new Uint8Array(MAX_BASE58_BYTES).fill(255);
  assert.deepEqual(parseBase58(toBase58(longest)), longest);
  assert.throws(() => toBase58(new Uint8Array(MAX_BASE58_BYTES + 1)), { code: 'ERR_ENCODING_TOO_LONG' });
  assert.equal(parseBase58('z'.repeat(1_000_000)), undefined);
});
