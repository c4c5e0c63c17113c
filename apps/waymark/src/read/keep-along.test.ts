import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { canKeepAlong, parseKept, parseKeptValue, toKeptValue } from './keep-along.ts';
import { MAX_KEPT_BYTES } from './received.ts';

test('law: what is kept along comes back byte for byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.string(), (bytes, name) => {
      assert.deepEqual(parseKeptValue(toKeptValue({ name, bytes }), name), { name, bytes: new Uint8Array(bytes) });
    }),
  );
});

test('law: any text that somebody writes into the field is a file or nothing, never an error', () => {
  fc.assert(fc.property(fc.string(), (value) => void parseKeptValue(value, 'a')));
});

test('a small value that unpacks to much is refused', () => {
  const bomb = gzipSync(new Uint8Array(MAX_KEPT_BYTES + 1)).toString('base64');
  assert.ok(bomb.length < 1_000);
  assert.equal(parseKeptValue(bomb, 'a'), undefined);
});

test('several that are too large together are refused', () => {
  const half = { name: 'a', bytes: new Uint8Array(MAX_KEPT_BYTES - 1) };
  assert.ok(canKeepAlong({ files: [half] }));
  assert.ok(!canKeepAlong({ files: [half, half] }));
  assert.equal(
    parseKept((field) => (/^kept-[01]$/.test(field) ? toKeptValue(half) : undefined)),
    undefined,
  );
});
