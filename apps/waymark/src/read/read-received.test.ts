import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reason } from 'waymark/finding';
import { unreadable } from 'waymark/reading';
import type { ReadPool } from './pool.ts';
import { createReadReceived } from './read-received.ts';

test('many files of one request stand in the queue two at a time, and come back in their order', async () => {
  let [under, most] = [0, 0];
  const pool: ReadPool = {
    read: async ({ input, locale }) => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setTimeout(resolve, Number(input) % 3));
      under -= 1;
      const reason: Reason = { code: 'read.link-chain' };
      return { ...unreadable(reason, { locale }), verdictLabel: input };
    },
    readAndShow: () => assert.fail('nobody asked for it'),
    warm: () => {},
    close: async () => {},
  };
  const readReceived = createReadReceived({ pool, offline: true, clock: () => new Date(0) });
  const files = Array.from({ length: 9 }, (_, at) => ({ name: `${at}`, bytes: new Uint8Array() }));
  const told: number[] = [];
  const reading = await readReceived({ files, locale: 'en' }, ({ done }) => told.push(done));
  assert.deepEqual(
    reading.parts.map(({ verdictLabel }) => verdictLabel),
    files.map(({ name }) => name),
  );
  assert.deepEqual([most, told.at(-1)], [2, 9]);
});
