/** When an administrator takes everything out by the page, they have it; others have nothing. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { readArchive } from '../files/index.ts';
import { asTenant, updateMember } from '../store/index.ts';
import { unpacked } from './moving-house.test-tool.ts';
import { makeWorld, type World } from './two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from './waymark.test-server.ts';

let server: TestServer;
let world: World;
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
  world = await makeWorld(server, 'moving');
});
after(() => server.stop());

const ask = (path: string, { cookie = '', body }: { cookie?: string; body?: URLSearchParams } = {}) =>
  fetch(`${server.address}${path}`, {
    redirect: 'manual',
    headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin', cookie },
    ...(body ? { method: 'POST', body } : {}),
  });
const saved = async (answer: Response): Promise<string> => {
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/zip');
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="moving-college-[\w-]+\.zip"$/);
  const path = join(server.folder, 'got.zip');
  await writeFile(path, Buffer.from(await answer.arrayBuffer()));
  await readArchive(path);
  return path;
};
const steppedUp = (at: Date | null) => sql`update sessions set stepped_up_at = ${at}`.execute(server.store.db);

describe('the page', () => {
  const path = '/organise/moving-college/export';
  it('asks for a fresh sign-in', async () => {
    await steppedUp(new Date(0));
    const { cookie } = world.institution;
    const [page, file] = [await ask(path, { cookie }), await ask(path, { cookie, body: new URLSearchParams() })];
    assert.deepEqual([page.status, file.status], [303, 403]);
  });
  it('gives everything, keys only when they are ticked', async () => {
    await steppedUp(new Date());
    const { cookie } = world.institution;
    const { rows } = await sql<{ id: string }>`select id from awards
      where organisation_id = ${world.institution.organisationId}`.execute(server.store.db);
    const page = await (await ask(path, { cookie })).text();
    assert.ok(page.includes(`Credentials of people: ${rows.length}.`), page);
    const files = await unpacked(await saved(await ask(path, { cookie, body: new URLSearchParams() })));
    assert.ok(files.has(`credentials/${world.awardId}.json`) && files.has('README.txt'));
    assert.ok(![...files.values()].join().includes('AGE ENCRYPTED'));
    const withKeys = await saved(await ask(path, { cookie, body: new URLSearchParams({ keys: 'yes' }) }));
    assert.ok([...(await unpacked(withKeys)).values()].join().includes('AGE ENCRYPTED'));
  });
  it('all that were signed of one definition is one file, too', async () => {
    const { cookie } = world.institution;
    const files = await unpacked(
      await saved(await ask(`/issue/moving-college/${world.definitions.published}/all.zip`, { cookie })),
    );
    assert.deepEqual(
      [...files.keys()].filter((name) => !/endorsements|credentials/.test(name)),
      [
        'awards.ndjson',
        `definitions/${world.definitions.published}/v1.json`,
        `definitions/${world.definitions.published}/v1/statement.json`,
        'README.txt',
        'SHA256SUMS',
      ],
    );
    const { rows } = await sql<{ id: string }>`select id from awards where credential is not null
      and definition_id = ${world.definitions.published} order by id`.execute(server.store.db);
    assert.deepEqual(
      [...files.keys()].filter((name) => /^credentials/.test(name)),
      rows.map(({ id }) => `credentials/${id}.json`),
    );
  });
  it('says where lists stand that were begun elsewhere', async () => {
    await sql`update status_lists set moved_from = 'https://old.example'`.execute(server.store.db);
    const page = await (await ask(path, { cookie: world.institution.cookie })).text();
    assert.match(page, /signed at https:\/\/old\.example/);
  });
  it('is there for no employer, and for nobody who does not administer', async () => {
    const { employer, institution } = world;
    assert.equal((await ask('/organise/moving-orchards/export', { cookie: employer.cookie })).status, 404);
    const { personId, cookie } = institution;
    await sql`insert into memberships select organisation_id, (select person_id from memberships where organisation_id = ${employer.organisationId}),
      roles, signs_as, made_at from memberships where organisation_id = ${institution.organisationId}`.execute(
      server.store.db,
    );
    const said = await asTenant(server.store.db, institution, (scope) =>
      updateMember(scope, { personId, roles: ['author'], signsAs: [] }),
    );
    assert.equal(said, 'done');
    for (const body of [undefined, new URLSearchParams()])
      assert.equal((await ask(path, { cookie, ...(body ? { body } : {}) })).status, 403);
    assert.equal((await ask(`/issue/moving-college/${world.definitions.published}/all.zip`, { cookie })).status, 403);
  });
});
