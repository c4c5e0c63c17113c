import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { writeArchive } from '../files/index.ts';
import { makeWorld, type World } from '../journeys/two-worlds.test-tool.ts';
import { startWaymark } from '../journeys/waymark.test-server.ts';
import { writeExport } from '../organise/export/write-export.ts';
import { type Database, openStore } from '../store/index.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'waymark-moving-'));
const file = join(folder, 'house.zip');
const keystoreFile = join(folder, 'keystore');
/** Enough that a death finds it in the middle. */
const AWARDS = 3_000;
let world: World;
let baseUrl = '';
let dataDir = '';
let given = 0;
let ahead = 0;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
/** `killAfter` milliseconds it dies as by `kill -9`. */
const waymark = (args: readonly string[], env: Record<string, string>, killAfter?: number) =>
  new Promise<Ended>((ended) => {
    const child = spawn(process.execPath, ['--conditions=waymark-source', MAIN, ...args], {
      env: { ...process.env, BASE_URL: baseUrl, KEYSTORE_FILE: keystoreFile, ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      err += text;
    });
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('close', (code) => ended({ code, out, err }));
  });

/** How many rows and files are written when nobody reads any. */
async function writtenUnread(db: Database): Promise<number> {
  const archive = writeArchive({ madeAt: new Date() });
  archive.stream.on('error', () => undefined);
  let [written, seen] = [0, -1];
  const parts = { db, baseUrl, listIds: async () => [], refreshList: async () => undefined };
  const ended = writeExport(parts, world.institution, archive, {
    ...{ withKeys: false, now: new Date() },
    onWritten: (done) => {
      written = done;
    },
  }).catch((error: Error) => error.message);
  while (written !== seen) {
    seen = written;
    await new Promise((again) => setTimeout(again, 300));
  }
  archive.fail(new Error('nobody reads it'));
  assert.equal(await ended, 'nobody reads it');
  return written;
}

before(async () => {
  dataDir = join(folder, 'old');
  const server = await startWaymark({ DATA_DIR: dataDir });
  world = await makeWorld(server, 'moving');
  baseUrl = server.address;
  cpSync(join(server.folder, 'keystore'), keystoreFile);
  // As many as a small institution has, each as large as a real one.
  await sql`insert into awards (id, organisation_id, definition_id, version_number, person_hash, awarded_on, person, said, state,
      list_id, list_index, credential, signed_at, asked_by, made_at)
    select gen_random_uuid(), organisation_id, definition_id, version_number, sha256(n::text::bytea), awarded_on,
      jsonb_build_object('name', 'Ana ' || n), said, state, list_id, n, credential || repeat(md5(n::text), 800)::bytea, signed_at, asked_by, made_at
    from awards, generate_series(1, ${AWARDS}) n
    where id = ${world.awardId} and n <> list_index`.execute(server.store.db);
  const { rows } = await sql<{ count: string }>`select count(*) from awards`.execute(server.store.db);
  given = Number(rows[0]?.count);
  ahead = await writtenUnread(server.store.db);
  await server.stop();
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('waymark export', () => {
  const args = ['export', '--organisation', 'moving-college', '--to', file];
  it('writes a file that only its owner may read, and tells how much is in it', async () => {
    const { code, out, err } = await waymark([...args, '--with-keys'], { DATA_DIR: dataDir });
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^3\d\d\d files are in .*Keep the two apart\.\n$/);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(folder).sort(), ['house.zip', 'keystore', 'old']);
  });
  it('writes over nothing, and knows whom it does not know', async () => {
    const again = await waymark(args, { DATA_DIR: dataDir });
    assert.deepEqual([again.code, again.err], [64, `waymark: ${file} is there already; choose another name.\n`]);
    const nobody = await waymark(['export', '--organisation', 'nobody', '--to', `${file}2`], { DATA_DIR: dataDir });
    assert.deepEqual([nobody.code, nobody.err], [64, 'waymark: There is no institution nobody here.\n']);
  });
});

describe('an export that nobody reads', () => {
  it('waits, and holds no more than some rows', () => {
    assert.ok(ahead > 0 && ahead < AWARDS, `${ahead}`);
  });
});

describe('waymark import', () => {
  const counted = async (place: string): Promise<readonly number[]> => {
    const store = await openStore({ dataDir: place });
    try {
      const { rows } = await sql<{ organisations: string; awards: string }>`select
        (select count(*) from organisations) as organisations, (select count(*) from awards) as awards`.execute(
        store.db,
      );
      return Object.values(rows[0] ?? {}).map(Number);
    } finally {
      await store.close();
    }
  };
  it('killed at any time leaves nothing or everything, and can be begun again', async () => {
    const place = join(folder, randomUUID());
    let left: readonly number[] = [0, 0];
    // The first makes the database, and checking the sums takes a second: the deaths lie about where rows are put in.
    for (const killAfter of [2_500, 1_500, 2_000, 2_500, 3_000]) {
      await waymark(['import', file], { DATA_DIR: place }, killAfter);
      left = await counted(place);
      assert.ok(left[0] === 0 ? left[1] === 0 : left[1] === given, `${left}`);
      if (left[0] !== 0) break;
    }
    const last = await waymark(['import', file], { DATA_DIR: place });
    if (left[0] === 0) assert.match(last.out, new RegExp(`^moving-college is here, with ${given} credentials`));
    else assert.match(last.err, /is here already/);
    assert.equal((await counted(place))[1], given);
  });
  it('of a broken file says so in one sentence', async () => {
    const { code, err } = await waymark(['import', MAIN], { DATA_DIR: join(folder, randomUUID()) });
    assert.equal(code, 1);
    assert.equal(err, 'waymark: This is not a whole ZIP file: copy it again from where it was written.\n');
  });
});
