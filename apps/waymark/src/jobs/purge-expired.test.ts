import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findReading, openStore, storeReading } from '../store/index.ts';
import { startPurge } from './purge-expired.ts';

test('what has ended is deleted at the start; what fails is told and does not end the process', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-purge-'));
  const store = await openStore({ dataDir: folder });
  t.after(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const began = new Date('2026-11-23T12:00:00Z');
  const later = new Date('2026-11-25T12:00:00Z');
  const input = { files: [{ name: 'a', bytes: new Uint8Array([1]) }], locale: 'en' };
  const short = await storeReading(store.db, { input, now: began, days: 1 });
  const long = await storeReading(store.db, { input, now: began, days: 30 });

  const count = await new Promise<number>((purged, failed) => {
    const purge = startPurge({
      findDatabase: async () => store.db,
      clock: () => later,
      onPurged: purged,
      onFailed: failed,
    });
    t.after(() => purge.stop());
  });
  assert.equal(count, 1);
  assert.equal(await findReading(store.db, short.secret, began), undefined);
  assert.ok(await findReading(store.db, long.secret, later));

  const error = await new Promise<Error>((failed) => {
    const findDatabase = () => Promise.reject(new Error('gone'));
    const purge = startPurge({ findDatabase, clock: () => later, onPurged: () => undefined, onFailed: failed });
    t.after(() => purge.stop());
  });
  assert.equal(error.message, 'gone');
});
