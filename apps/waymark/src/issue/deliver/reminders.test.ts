/** Who is reminded, how often, and how it ends. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { makeWorld, type World } from '../../journeys/two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from '../../journeys/waymark.test-server.ts';
import { openKeystore } from '../../keys/keystore.ts';
import { asTenant, findAwards, findLetters, markClaimed, storeAwards, withdrawAwards } from '../../store/index.ts';
import { signWaiting } from '../sign-awards.ts';
import { remindSome } from './remind-claims.ts';

let server: TestServer;
let world: World;
let person = 0;
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
  world = await makeWorld(server, 'north');
});
after(() => server.stop());

/** An address with so many credentials that were signed just now. */
const signFor = async (email: string, days: readonly string[] = ['2026-11-23']) => {
  const { db } = server.store;
  const now = new Date();
  const { institution, definitions } = world;
  await asTenant(db, institution, (scope) =>
    storeAwards(scope, {
      ...{ definitionId: definitions.published, versionNumber: 1, now },
      awards: days.map((awardedOn) => ({ person: { name: 'Bea', email }, said: {}, awardedOn })),
    }),
  );
  const keystore = await openKeystore({ file: `${server.folder}/keystore` });
  const sign: typeof keystore.sign = (key, data) => keystore.sign(key, data);
  while ((await signWaiting(db, { baseUrl: server.address, sign, now })) > 0);
  const all = await asTenant(db, institution, (scope) =>
    findAwards(scope, { definitionId: definitions.published, atMost: 100 }),
  );
  return all.filter((award) => award.person.email === email);
};
const remindAfter = async (days: number) => {
  const now = new Date(Date.now() + days * 86_400_000 + 60_000);
  while ((await remindSome(server.store.db, { baseUrl: server.address, now })) > 0);
};
const remindersTo = async (email: string) =>
  (await findLetters(server.store.db, { atMost: 500 })).filter(
    ({ recipient, stopUrl }) => recipient === email && stopUrl !== null,
  );

describe('a reminder', () => {
  let email = '';
  beforeEach(() => {
    person += 1;
    email = `bea-${person}@mail.example`;
  });

  it('comes after 3 days and after 14, and never more', async () => {
    await signFor(email);
    const counts: number[] = [];
    for (const days of [0, 2, 3, 3, 10, 14, 14, 20, 27, 90]) {
      await remindAfter(days);
      counts.push((await remindersTo(email)).length);
    }
    assert.deepEqual(counts, [0, 0, 1, 1, 1, 2, 2, 2, 2, 2]);
    const [last, first] = await remindersTo(email);
    assert.match(first?.body ?? '', /one more letter at most/);
    assert.match(last?.body ?? '', /the last reminder/);
    // Its link opens what it is about.
    const url = /http\S+\/claim\/\S+/.exec(last?.body ?? '')?.[0] ?? '';
    assert.equal((await fetch(url)).status, 200);
  });
  it('is only one where the first time passed while the server was away, and none when it is old news', async () => {
    await signFor(email);
    await remindAfter(15);
    await remindAfter(16);
    assert.equal((await remindersTo(email)).length, 1);
    const late = `late-${email}`;
    await signFor(late);
    await remindAfter(40);
    assert.equal((await remindersTo(late)).length, 0);
  });
  it('does not come of what was taken, or withdrawn', async () => {
    const [award] = await signFor(email);
    assert.ok(award);
    await markClaimed(server.store.db, { awardId: award.id, now: new Date() });
    const gone = `gone-${email}`;
    const [withdrawn] = await signFor(gone);
    assert.ok(withdrawn);
    const now = new Date();
    const step = { kind: 'revoke', reason: 'in-error', words: '', now, takesEffectAt: now } as const;
    await asTenant(server.store.db, world.institution, (scope) =>
      withdrawAwards(scope, { ...step, awardIds: [withdrawn.id] }),
    );
    await remindAfter(4);
    assert.deepEqual([...(await remindersTo(email)), ...(await remindersTo(gone))], []);
  });
  it('is one letter about all that one person has not taken, also when two processes remind', async () => {
    await signFor(email, ['2026-11-21', '2026-11-22']);
    await Promise.all([remindAfter(4), remindAfter(4), remindAfter(4)]);
    const letters = await remindersTo(email);
    assert.equal(letters.length, 1);
    assert.equal(letters[0]?.body.match(/\/claim\//g)?.length, 2);
  });
  it('stops by one request of a mail program; looking stops nothing', async () => {
    await signFor(email);
    await remindAfter(4);
    const [letter] = await remindersTo(email);
    const url = letter?.stopUrl ?? '';
    const looked = await fetch(url, { headers: { 'accept-language': 'en' } });
    assert.equal(looked.headers.get('x-robots-tag'), 'noindex, nofollow, noarchive');
    const page = await looked.text();
    assert.match(page, /<button type="submit">Stop reminders<\/button>/);
    assert.ok(!page.includes(email));
    const other = `other-${email}`;
    await signFor(other);
    await signFor(email, ['2026-11-20']);
    // RFC 8058, section 3.1: the body says this and nothing else; there are no cookies.
    const body = 'List-Unsubscribe=One-Click';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const _ of [1, 2]) assert.equal((await fetch(url, { method: 'POST', headers, body })).status, 200);
    await remindAfter(15);
    assert.deepEqual([(await remindersTo(email)).length, (await remindersTo(other)).length], [1, 1]);
    assert.match(await (await fetch(url, { headers: { 'accept-language': 'en' } })).text(), /Stopped\./);
  });
  it('has a link that opens nothing but itself', async () => {
    assert.equal((await fetch(`${server.address}/reminders/nothing`)).status, 404);
    assert.equal((await fetch(`${server.address}/reminders/nothing`, { method: 'POST' })).status, 404);
    await signFor(email);
    await remindAfter(4);
    const secret = (await remindersTo(email))[0]?.stopUrl?.split('/').at(-1);
    assert.equal((await fetch(`${server.address}/claim/${secret}`)).status, 404);
  });
  it('comes from no institution that wants none', async () => {
    const path = `${server.address}/issue/${world.institution.slug}`;
    const headers = { cookie: world.institution.cookie, 'sec-fetch-site': 'same-origin', 'accept-language': 'en' };
    const choose = (reminds: string) =>
      fetch(`${path}/reminders`, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ reminds }),
        redirect: 'manual',
      });
    assert.equal((await choose('perhaps')).status, 400);
    assert.equal((await choose('no')).status, 303);
    assert.match(await (await fetch(path, { headers })).text(), /Nobody is reminded/);
    await signFor(email);
    await remindAfter(4);
    assert.equal((await remindersTo(email)).length, 0);
    assert.equal((await choose('yes')).status, 303);
    await remindAfter(15);
    assert.equal((await remindersTo(email)).length, 1);
  });
});
