import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { inflate } from './inflate.ts';

const PACKERS = [
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate-raw', deflateRawSync],
] as const;

/** Random enough not to shrink, repeated enough to fill several pieces. */
const text = new TextEncoder().encode(Array.from({ length: 20_000 }, (_, at) => (at * 2654435761) % 4294967296).join());

test('law: round-trips at the cap and refuses one byte below it', async () => {
  const property = fc.asyncProperty(
    fc.constantFrom(...PACKERS),
    fc.uint8Array({ minLength: 1 }),
    async ([format, pack], bytes) => {
      const packed = pack(bytes);
      assert.deepEqual(await inflate(packed, { format, maxBytes: bytes.length }), bytes);
      assert.equal(await inflate(packed, { format, maxBytes: bytes.length - 1 }), undefined);
    },
  );
  await fc.assert(property, { numRuns: 30 });
});

test('reads what spans several pieces', async () => {
  for (const [format, pack] of PACKERS) assert.deepEqual(await inflate(pack(text), { format, maxBytes: 1e6 }), text);
});

test('refuses what is cut short, followed by junk, of another format, or nothing', async () => {
  const packed = gzipSync(text);
  const caps = { format: 'gzip', maxBytes: 1e6 } as const;
  assert.equal(await inflate(packed.subarray(0, packed.length / 2), caps), undefined);
  assert.equal(await inflate(Buffer.concat([packed, Buffer.from('junk')]), caps), undefined);
  assert.equal(await inflate(deflateSync(text), caps), undefined);
  assert.equal(await inflate(new Uint8Array(0), caps), undefined);
});

test('law: never throws for damaged input', async () => {
  const packed = gzipSync(text.subarray(0, 4000));
  const property = fc.asyncProperty(fc.nat(packed.length - 1), fc.nat(255), async (at, byte) => {
    const damaged = Uint8Array.from(packed);
    damaged[at] = byte;
    await inflate(damaged, { format: 'gzip', maxBytes: 1e6 });
  });
  await fc.assert(property, { numRuns: 200 });
});

test('stops early at a bomb: far less is made than was packed', async () => {
  const bomb = gzipSync(new Uint8Array(256 * 1024 * 1024), { level: 1 });
  const before = process.memoryUsage().rss;
  assert.equal(await inflate(bomb, { format: 'gzip', maxBytes: 1024 * 1024 }), undefined);
  assert.ok(process.memoryUsage().rss - before < 64 * 1024 * 1024);
});
