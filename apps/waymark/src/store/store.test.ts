import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import {
  claimFolder,
  deleteExpired,
  deleteReading,
  findReading,
  hasDeletable,
  openStore,
  type Store,
  StoreError,
  storeReading,
} from './index.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const DAY_MS = 86_400_000;
const input = { files: [{ name: 'a.json', bytes: new TextEncoder().encode('{"name":"Ana Ruiz"}') }], locale: 'en' };

const folder = await mkdtemp(join(tmpdir(), 'waymark-store-'));
let store: Store;
before(async () => {
  store = await openStore({ dataDir: folder });
});
after(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

test('what is stored comes back by its secret alone, until its end', async () => {
  const { secret, expiresAt } = await storeReading(store.db, { input, now: NOW, days: 7 });
  assert.match(secret, /^[\w-]{32}$/);
  const found = await findReading(store.db, secret, NOW);
  assert.deepEqual(
    found?.input.files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]),
    [['a.json', '{"name":"Ana Ruiz"}']],
  );
  assert.equal(found?.expiresAt.getTime(), NOW.getTime() + 7 * DAY_MS);
  assert.equal(await findReading(store.db, secret, expiresAt), undefined);
  assert.equal(await findReading(store.db, `${secret}x`, NOW), undefined);
});

test('the tables show neither the content nor a secret', async () => {
  const { secret, deleteSecret } = await storeReading(store.db, { input, now: NOW, days: 1 });
  const { rows } = await sql<{
    all: string;
  }>`select encode(sealed, 'escape') || encode(link_hash, 'escape') as all from stored_readings`.execute(store.db);
  const everything = rows.map((row) => row.all).join();
  for (const hidden of ['Ana Ruiz', 'a.json', secret, deleteSecret]) assert.ok(!everything.includes(hidden), hidden);
});

test('only the maker’s secret deletes', async () => {
  const { secret, deleteSecret } = await storeReading(store.db, { input, now: NOW, days: 1 });
  assert.equal(await deleteReading(store.db, secret), false);
  assert.equal(await hasDeletable(store.db, deleteSecret, NOW), true);
  assert.equal(await deleteReading(store.db, deleteSecret), true);
  assert.equal(await findReading(store.db, secret, NOW), undefined);
  assert.equal(await deleteReading(store.db, deleteSecret), false);
});

test('what has ended is purged, what has not stays', async () => {
  const later = new Date(NOW.getTime() + 2 * DAY_MS);
  const { secret } = await storeReading(store.db, { input, now: NOW, days: 30 });
  assert.ok((await deleteExpired(store.db, later)) > 0);
  assert.ok(await findReading(store.db, secret, later));
});

test('a second claim on a folder is refused in one sentence, and granted after release', async () => {
  const claim = await claimFolder(folder);
  await assert.rejects(claimFolder(folder), (error) => error instanceof StoreError && error.message.includes(folder));
  await claim.release();
  await (await claimFolder(folder)).release();
});

test('what was stored before kill -9 is there after the next start, and the folder is free again', async (t) => {
  const place = await mkdtemp(join(tmpdir(), 'waymark-kill-'));
  t.after(() => rm(place, { recursive: true, force: true }));
  const first = await startAlone(place);
  await assert.rejects(claimFolder(place), StoreError);
  first.child.kill('SIGKILL');
  await new Promise((gone) => first.child.once('exit', gone));
  const claim = await claimFolder(place);
  const again = await openStore({ dataDir: place });
  assert.ok(await findReading(again.db, first.secret, NOW));
  await again.close();
  await claim.release();
});

/** A process that claims the folder, stores one reading, says its secret and waits to be killed. */
async function startAlone(place: string): Promise<{ child: ChildProcess; secret: string }> {
  const child = fork(new URL('./killed.test-process.ts', import.meta.url), [place], {
    execArgv: ['--conditions=waymark-source'],
  });
  const secret = await new Promise<string>((told, failed) => {
    child.once('message', (message) => told(String(message)));
    child.once('exit', () => failed(new Error('the process ended by itself')));
  });
  return { child, secret };
}

test('when the process is killed, its PostgreSQL ends by itself', async (t) => {
  const place = await mkdtemp(join(tmpdir(), 'waymark-orphan-'));
  t.after(() => rm(place, { recursive: true, force: true }));
  const { child } = await startAlone(place);
  const [pid = ''] = (await readFile(join(place, 'postgres/postmaster.pid'), 'utf8')).split('\n');
  child.kill('SIGKILL');
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
    if (!isAlive(Number(pid))) return;
    await new Promise((again) => setTimeout(again, 50));
  }
  assert.fail('it is still running');
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
