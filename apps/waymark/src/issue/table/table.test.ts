/** Tables as they come: in pieces, in other encodings, broken, far too long; and on through the steps that any process may do. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { makeWorld, type World } from '../../journeys/two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from '../../journeys/waymark.test-server.ts';
import { asTenant, findAwards, findBatch, findBatches } from '../../store/index.ts';

let server: TestServer;
let world: World;
let path = '';
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
  world = await makeWorld(server, 'north');
  path = `/issue/${world.institution.slug}/${world.definitions.published}`;
});
after(() => server.stop());

const request = (where: string, init: RequestInit = {}) =>
  fetch(`${server.address}${where}`, {
    ...{ redirect: 'manual' as const, method: 'POST' },
    ...init,
    headers: { cookie: world.institution.cookie, 'sec-fetch-site': 'same-origin', ...init.headers },
  });
const send = async (content: string | Uint8Array<ArrayBuffer>): Promise<string> => {
  const body = new FormData();
  body.set('file', new Blob([content]), 'people.csv');
  const answer = await request(`${path}/tables`, { body });
  assert.equal(answer.status, 303);
  return answer.headers.get('location') ?? '';
};
const batchAt = async (table: string) => {
  const batch = await asTenant(server.store.db, world.institution, (scope) =>
    findBatch(scope, { batchId: table.split('/').at(-1) ?? '' }),
  );
  assert.ok(batch);
  return batch;
};
const checked = async (table: string, columns: readonly string[]) => {
  const fields = Object.fromEntries(columns.map((field, index) => [`column-${index}`, field]));
  const body = new URLSearchParams({ ...fields, days: 'day-first', 'default-day': '2026-11-20' });
  assert.equal((await request(`${table}/plan`, { body })).status, 303);
  return await until(table, ['checked', 'refused']);
};
const until = async (table: string, states: readonly string[]) => {
  for (let time = 0; time < 200; time += 1) {
    const batch = await batchAt(table);
    if (states.includes(batch.state)) return batch;
    await new Promise((again) => setTimeout(again, 50));
  }
  assert.fail(`never ${states}`);
};

describe('a table that comes', () => {
  it('is told for what it is when it is none, and keeps nothing', async () => {
    for (const [content, why] of [
      ['', 'empty'],
      ['PK\u0003\u0004rest', 'spreadsheet'],
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'spreadsheet'],
      [new Uint8Array([0x4a, 0xe9, 0x72, 0x0a]), 'not-text'],
      [new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 'not-text'],
      ['name\nAna\0\n', 'not-text'],
      [' , ,\nAna', 'no-headings'],
      [`${'x,'.repeat(101)}\nAna`, 'no-headings'],
    ] as const) {
      const { state, refusedFor } = await batchAt(await send(content));
      assert.deepEqual([state, refusedFor], ['refused', why], JSON.stringify(content).slice(0, 30));
    }
  });
  it('is no table when it is no form, or a form without a file', async () => {
    for (const init of [
      { body: 'name\nAna', headers: { 'content-type': 'text/csv' } },
      { body: 'nonsense', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      { body: 'nonsense', headers: { 'content-type': 'multipart/form-data' } },
      { body: new URLSearchParams({ file: 'name' }) },
      { body: new FormData() },
    ] satisfies RequestInit[])
      assert.equal((await request(`${path}/tables`, init)).status, 400);
  });
  it('is read whole, though its characters are cut between pieces; a byte-order mark is no letter', async () => {
    const rows = Array.from(
      { length: 9_000 },
      (_, n) => `Ñandú 😀 ${n},,"a note\nof two lines, number ${n} — ${'ü'.repeat(n % 40)}"`,
    );
    const table = await send(`\ufeffname,email,note\r\n${rows.join('\r\n')}`);
    const batch = await checked(table, ['name', 'email', 'narrative']);
    assert.ok(batch.fileBytes > 2 * 262_144, 'several pieces');
    assert.deepEqual([batch.state, batch.rowsGood, batch.rowsFaulty, batch.rowsRead], ['checked', 9_000, 0, 9_000]);
    assert.equal((await request(`${table}/give`)).status, 303);
    const given = await until(table, ['asked']);
    assert.deepEqual([given.rowsAsked, given.rowsNew], [9_000, 9_000]);
    const awards = await asTenant(server.store.db, world.institution, (scope) =>
      findAwards(scope, { definitionId: world.definitions.published, atMost: 10_000 }),
    );
    const one = awards.find(({ person }) => person.name === 'Ñandú 😀 7');
    assert.equal(one?.said.narrative, `a note\nof two lines, number 7 — ${'ü'.repeat(7)}`);
    assert.equal(one?.awardedOn, '2026-11-20');
    const kept = await server.store.db
      .selectFrom('batch_pieces')
      .select('batch_id')
      .where('batch_id', '=', given.id)
      .execute();
    assert.deepEqual(kept, [], 'the file is gone');
  });
  it('names each fault once, keeps the numbers of its rows, and tells one who stands there twice', async () => {
    const table = await send('name,email\n\nAna,ana at mail\nBea,bea@mail.example\n,\n"Bea B",BEA@mail.example\n');
    const batch = await checked(table, ['name', 'email']);
    assert.deepEqual([batch.rowsGood, batch.rowsFaulty], [1, 2]);
    const page = await (await request(table, { method: 'GET' })).text();
    assert.match(page, /Row 2, column “email”: this is no mail address/);
    assert.match(page, /Row 5: the same person and day stand in an earlier row/);
    const file = await (await request(`${table}/faults.csv`, { method: 'GET' })).text();
    assert.match(file, /^row,column,fault\r\n2,email,this is no mail address\r\n5,,the same person/);
  });
  it('may have its columns said again; then it is checked anew', async () => {
    const table = await send('first,second\nAna,ana@mail.example\n');
    assert.equal((await checked(table, ['email', ''])).rowsFaulty, 1);
    const batch = await checked(table, ['name', 'email']);
    assert.deepEqual([batch.rowsGood, batch.rowsFaulty], [1, 0]);
    const nobody = new URLSearchParams({ 'column-0': 'narrative', 'default-day': '2026-11-20' });
    assert.equal((await request(`${table}/plan`, { body: nobody })).status, 400);
    const twice = new URLSearchParams({ 'column-0': 'name', 'column-1': 'name', 'default-day': '2026-11-20' });
    assert.equal((await request(`${table}/plan`, { body: twice })).status, 303);
  });
  it('with a row that never ends is refused when that is seen', async () => {
    const table = await send(`name,note\nAna,"${'x'.repeat(900_000)}\nBea,\n`);
    const { state, refusedFor } = await checked(table, ['name', 'narrative']);
    assert.deepEqual([state, refusedFor], ['refused', 'endless-row']);
  });
  it('is thrown away with everything of it, but not once it was given', async () => {
    const table = await send('name\nAna\n');
    await checked(table, ['name']);
    assert.equal((await request(`${table}/remove`)).status, 303);
    assert.equal((await request(table, { method: 'GET' })).status, 404);
    const given = await send('name\nAna again\n');
    await checked(given, ['name']);
    await request(`${given}/give`);
    await until(given, ['asked']);
    for (const step of ['give', 'remove', 'plan'])
      assert.equal(
        (await request(`${given}/${step}`, { body: new URLSearchParams({ 'default-day': '2026-11-20' }) })).status,
        step === 'plan' ? 400 : 409,
        step,
      );
  });
  it('that breaks off on the way is told as that', async () => {
    const text = '--x\r\nContent-Disposition: form-data; name="file"; filename="half.csv"\r\n\r\nname\nAna';
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    assert.equal((await request(`${path}/tables`, { body: text, headers })).status, 400);
    const [half] = await asTenant(server.store.db, world.institution, (scope) =>
      findBatches(scope, { definitionId: world.definitions.published, atMost: 1 }),
    );
    assert.deepEqual([half?.fileName, half?.state], ['half.csv', 'arriving']);
  });
  it('is not taken while ten others wait; the page says what to do', async () => {
    const body = new FormData();
    body.set('file', new Blob(['name\nAna\n']), 'people.csv');
    let answer = await request(`${path}/tables`, { body });
    for (let sent = 1; sent <= 10 && answer.status === 303; sent += 1)
      answer = await request(`${path}/tables`, { body });
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), /Ten tables wait already/);
  });
});
