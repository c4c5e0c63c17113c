import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseUtf8 } from './parse-utf8.ts';

test('law: round-trips every text without NUL, with a byte order mark or none', () => {
  const texts = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0') && !text.startsWith('\ufeff'));
  fc.assert(
    fc.property(texts, (text) => {
      const little = Buffer.from(`\ufeff${text}`, 'utf16le');
      assert.equal(parseUtf8(new TextEncoder().encode(text)), text);
      assert.equal(parseUtf8(new TextEncoder().encode(`\ufeff${text}`)), text);
      assert.equal(parseUtf8(little), text);
      assert.equal(parseUtf8(Buffer.from(little).swap16()), text);
    }),
  );
});

test('refuses what is not text', () => {
  for (const bytes of [
    [0x89, 0x50, 0x4e, 0x47],
    [0xff],
    [0xc0, 0xaf],
    [0xed, 0xa0, 0x80],
    [0x41, 0x00],
    [0xff, 0xfe, 0x00, 0xd8],
    [0xff, 0xfe, 0x41],
  ]) {
    assert.equal(parseUtf8(Uint8Array.from(bytes)), undefined);
  }
});
