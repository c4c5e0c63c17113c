/** Several signers at one table, and deaths in the middle: everybody gets one credential, nobody two. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isJsonObject, parseJson } from 'waymark/encoding';
import { makeWorld, type World } from '../journeys/two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from '../journeys/waymark.test-server.ts';
import { openKeystore } from '../keys/keystore.ts';
import { asTenant, findAwards, findLetters, type SignWith, storeAwards } from '../store/index.ts';
import { signWaiting } from './sign-awards.ts';

const PEOPLE = 150;
/** Signatures that are never given. Two are asked for each credential. */
const DEATHS = [30, 110, 170, 260];

let server: TestServer;
let world: World;
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
  world = await makeWorld(server, 'north');
});
after(async () => {
  await server.stop();
});

test(`${PEOPLE} awards, three signers that fail now and then, and the server's own beside them`, async () => {
  const { db } = server.store;
  const { institution, definitions } = world;
  const awards = Array.from({ length: PEOPLE }, (_, n) => ({
    person: { name: `Person ${n}`, ...(n % 10 === 0 ? { email: `p${n}@mail.example` } : {}) },
    said: {},
    awardedOn: '2026-11-23',
  }));
  // Asked for twice, as a table that was sent again.
  const at = { definitionId: definitions.published, versionNumber: 1, now: new Date() };
  const first = await asTenant(db, institution, (scope) => storeAwards(scope, { ...at, awards }));
  const again = await asTenant(db, institution, (scope) => storeAwards(scope, { ...at, awards }));
  assert.deepEqual([first, again], [PEOPLE, 0]);

  const keystore = await openKeystore({ file: `${server.folder}/keystore` });
  let asked = 0;
  // At some of the first signatures somebody dies, and with them everything that they had signed of that lot.
  const failing: SignWith = async (key, data) => {
    asked += 1;
    if (DEATHS.includes(asked)) throw new Error('killed');
    return await keystore.sign(key, data);
  };
  let deaths = 0;
  const signer = async () => {
    for (;;) {
      try {
        if ((await signWaiting(db, { baseUrl: server.address, sign: failing, now: new Date() })) === 0) return;
      } catch {
        deaths += 1;
      }
    }
  };
  await Promise.all([signer(), signer(), signer()]);
  // What another signer held when ours saw nothing waiting ends soon.
  const all = () =>
    asTenant(db, institution, (scope) => findAwards(scope, { definitionId: definitions.published, atMost: 1_000 }));
  for (let time = 0; time < 50 && (await all()).some(({ state }) => state === 'waiting'); time += 1)
    await new Promise((later) => setTimeout(later, 100));

  const signed = (await all()).filter(({ person }) => person.name.startsWith('Person '));
  assert.equal(signed.length, PEOPLE);
  assert.ok(signed.every(({ state, credential }) => state === 'signed' && credential !== null));
  assert.equal(new Set(signed.map(({ listId, listIndex }) => `${listId} ${listIndex}`)).size, PEOPLE);
  for (const { id, credential } of signed) {
    const parsed = parseJson(new TextDecoder().decode(credential ?? new Uint8Array()));
    assert.ok(parsed.ok && isJsonObject(parsed.value));
    assert.equal(parsed.value.id, `urn:uuid:${id}`);
  }
  const letters = (await findLetters(db, { atMost: 1_000 })).filter(({ recipient }) => /^p\d+@/.test(recipient));
  assert.equal(letters.length, PEOPLE / 10, 'one letter each');
  assert.ok(deaths > 0, 'somebody died');
});
