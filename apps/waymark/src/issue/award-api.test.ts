/** A program gives credentials with a token: once, however often it asks; and only what the token may. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { makeWorld, type World } from '../journeys/two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from '../journeys/waymark.test-server.ts';
import { asTenant, endAccessToken, findAccessTokens, storeAccessToken, type TokenScope } from '../store/index.ts';

const DAY_MS = 86_400_000;
let server: TestServer;
let world: World;
let other: World;
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
  world = await makeWorld(server, 'north');
  other = await makeWorld(server, 'south');
});
after(() => server.stop());

const tokenFor = (of: World, scopes: readonly TokenScope[], days = 1) =>
  asTenant(server.store.db, of.institution, (scope) =>
    storeAccessToken(scope, { name: 'test', scopes, expiresAt: new Date(Date.now() + days * DAY_MS), now: new Date() }),
  );
const ask = async (path: string, token: string | undefined, body?: unknown) => {
  const answer = await fetch(`${server.address}/api/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, json: text.startsWith('{') ? JSON.parse(text) : undefined };
};
const awardsOf = (of: World) => `${of.institution.slug}/definitions/${of.definitions.published}/awards`;

describe('a program with a token', () => {
  it('gives to many at once, again without doubling, and sees what became of it', async () => {
    const token = await tokenFor(world, ['award', 'read']);
    const awards = [
      { name: 'Bea', email: 'bea@mail.example', awardedOn: '2026-11-02', levels: { 1: 'Alone' }, narrative: 'Pruned.' },
      { name: 'Cleo', evidence: ['https://work.example/cleo'] },
    ];
    const first = await ask(awardsOf(world), token, { awards });
    assert.deepEqual([first.status, first.json.new, first.json.awards.length], [202, 2, 2]);
    const again = await ask(awardsOf(world), token, { awards: [...awards].reverse() });
    assert.deepEqual([again.status, again.json.new], [202, 0]);
    const ids = (answer: typeof first) => answer.json.awards.map(({ id }: { id: string }) => id);
    assert.deepEqual(ids(again), ids(first).reverse());
    let seen = await ask(`${world.institution.slug}/awards/${ids(first)[0]}`, token);
    for (let time = 0; time < 50 && seen.json.state === 'waiting'; time += 1) {
      await new Promise((later) => setTimeout(later, 100));
      seen = await ask(`${world.institution.slug}/awards/${ids(first)[0]}`, token);
    }
    assert.equal(seen.json.state, 'signed');
    const credential = JSON.parse(seen.json.credential);
    assert.equal(credential.id, seen.json.credentialId);
    assert.equal(credential.credentialSubject.narrative, 'Pruned.');
    assert.equal(credential.credentialSubject.result.length, 1);
  });
  it('is told of every fault by index and member, and then nobody got anything', async () => {
    const token = await tokenFor(world, ['award']);
    const awards = [
      { name: 'Dan' },
      { email: 'eva at mail' },
      { name: 'Fay', levels: { 1: 'best', 2: 'Alone' }, awardedOn: 'soon' },
    ];
    const { status, json } = await ask(awardsOf(world), token, { awards });
    assert.equal(status, 422);
    assert.deepEqual(json.faults, [
      { index: 1, member: 'email', problem: 'email' },
      { index: 2, member: 'awardedOn', problem: 'date' },
      { index: 2, member: 'levels.1', problem: 'level' },
      { index: 2, member: 'levels.2', problem: 'level' },
    ]);
    const dan = await ask(awardsOf(world), token, { awards: [{ name: 'Dan' }] });
    assert.equal(dan.json.new, 1);
  });
  it('that sends anything else is refused whole', async () => {
    const token = await tokenFor(world, ['award']);
    for (const body of [
      'nonsense',
      '[]',
      {},
      { awards: [] },
      { awards: ['Ana'] },
      { awards: [{ name: 7 }] },
      { awards: [{ name: 'A\u0000na' }] },
      { awards: [{ name: 'Ana', evidence: 'https://a.example' }] },
      { awards: [{ name: 'Ana', levels: { first: 'Alone' } }] },
      { awards: Array.from({ length: 1_001 }, (_, n) => ({ name: `${n}` })) },
    ])
      assert.equal((await ask(awardsOf(world), token, body)).status, 400, JSON.stringify(body).slice(0, 40));
  });
  it('may do only what the token may, in its own organisation, while it is good', async () => {
    const body = { awards: [{ name: 'Ana' }] };
    const reading = await tokenFor(world, ['read']);
    const foreign = await tokenFor(other, ['award', 'read']);
    const ended = await tokenFor(world, ['award'], -1);
    for (const [token, path, status] of [
      [undefined, awardsOf(world), 401],
      ['waymark_0000000000000000000000000000', awardsOf(world), 401],
      [ended, awardsOf(world), 401],
      [reading, awardsOf(world), 403],
      [foreign, awardsOf(world), 404],
      [foreign, `${other.institution.slug}/definitions/${world.definitions.published}/awards`, 404],
      [
        await tokenFor(world, ['award']),
        `${world.institution.slug}/definitions/${world.definitions.draft}/awards`,
        404,
      ],
    ] as const) {
      const answer = await ask(path, token, body);
      assert.equal(answer.status, status, path);
      if (status === 401) assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
    }
    assert.equal((await ask(`${other.institution.slug}/awards/${world.awardId}`, foreign)).status, 404);
    // A cookie of a signed-in person opens nothing here.
    const cookie = { cookie: world.institution.cookie, 'sec-fetch-site': 'same-origin' };
    const init = { method: 'POST', headers: cookie, body: JSON.stringify(body) };
    assert.equal((await fetch(`${server.address}/api/${awardsOf(world)}`, init)).status, 401);
  });
  it('finds itself ended by its organisation, or when whoever made it is no administrator any more', async () => {
    const { db } = server.store;
    const token = await tokenFor(other, ['award']);
    const body = { awards: [{ name: 'Ana' }] };
    assert.equal((await ask(awardsOf(other), token, body)).status, 202);
    const [newest] = await asTenant(db, other.institution, (scope) => findAccessTokens(scope, { atMost: 1 }));
    assert.ok(newest?.usedAt);
    await asTenant(db, other.institution, (scope) => endAccessToken(scope, { tokenId: newest.id, now: new Date() }));
    assert.equal((await ask(awardsOf(other), token, body)).status, 401);
    const next = await tokenFor(other, ['award']);
    const { personId } = other.institution;
    await db
      .updateTable('memberships')
      .set({ roles: ['issuer'] })
      .where('person_id', '=', personId)
      .execute();
    assert.equal((await ask(awardsOf(other), next, body)).status, 401);
  });
});
