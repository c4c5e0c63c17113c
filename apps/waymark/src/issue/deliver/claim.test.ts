/** What a holder's link shows and hands over, and what a holder shows to others. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { unbake } from 'waymark/credential';
import { makeWorld, SECRET, type World } from '../../journeys/two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from '../../journeys/waymark.test-server.ts';
import {
  asTenant,
  findAward,
  findAwards,
  findLetters,
  storeAwards,
  storeClaims,
  withdrawAwards,
} from '../../store/index.ts';

let server: TestServer;
let world: World;
let claim = '';
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
  world = await makeWorld(server, 'north');
  const [letter] = (await findLetters(server.store.db, { atMost: 50 })).filter(({ recipient }) =>
    /^ana-/.test(recipient),
  );
  claim = /http\S+\/claim\/\S+/.exec(letter?.body ?? '')?.[0] ?? '';
});
after(() => server.stop());

const LANGUAGE = { 'accept-language': 'en' };
const get = (url: string) => fetch(url, { headers: LANGUAGE, redirect: 'manual' });
const post = (url: string) =>
  fetch(url, { method: 'POST', headers: { ...LANGUAGE, 'sec-fetch-site': 'same-origin' }, redirect: 'manual' });
const award = () =>
  asTenant(server.store.db, world.institution, (scope) => findAward(scope, { awardId: world.awardId }));
const sharedUrl = async () => /http[^"<]+\/shared\/[^"<]+/.exec(await (await get(claim)).text())?.[0];
const withdraw = () => {
  const now = new Date();
  const step = { kind: 'revoke', reason: 'in-error', words: '', now, takesEffectAt: now } as const;
  return asTenant(server.store.db, world.institution, (scope) =>
    withdrawAwards(scope, { ...step, awardIds: [world.awardId] }),
  );
};
/** As no function of the product can: what was revoked stays so. */
const giveBack = async () => {
  const never = { withdrawn_at: null, withdrawn_step: null, withdrawn_reason: null };
  await server.store.db.updateTable('awards').set(never).where('id', '=', world.awardId).execute();
  await server.store.db.updateTable('status_lists').set({ signed_at: null }).execute();
};

describe('a holder’s page', () => {
  it('shows the reading first, then what can be done with it; looking is not taking', async () => {
    const answer = await get(claim);
    assert.equal(answer.headers.get('x-robots-tag'), 'noindex, nofollow, noarchive');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const page = await answer.text();
    assert.ok(page.indexOf('waymark-reading') < page.indexOf('Take it along'));
    for (const said of ['As a file (JSON)', 'On paper (PDF)', 'Make a link', 'not supported yet'])
      assert.ok(page.includes(said));
    assert.ok(page.includes(`href="${new URL(claim).pathname}/wallet"`));
    await get(`${claim}/card.png`);
    assert.equal((await award())?.claimedAt, null);
  });
  it('hands over the same credential as a file, a picture and a drawing, and counts it once', async () => {
    const json = await post(`${claim}/json`);
    assert.equal(json.headers.get('content-disposition'), 'attachment; filename="credential.json"');
    const text = await json.text();
    const claimedAt = (await award())?.claimedAt;
    assert.ok(claimedAt);
    for (const [kind, type] of [
      ['png', 'image/png'],
      ['svg', 'image/svg+xml'],
    ] as const) {
      const answer = await post(`${claim}/${kind}`);
      assert.equal(answer.headers.get('content-type'), type);
      assert.match(answer.headers.get('content-security-policy') ?? '', /sandbox/);
      const { items } = await unbake(new Uint8Array(await answer.arrayBuffer()));
      assert.equal(items[0]?.text, text, kind);
    }
    const pdf = Buffer.from(await (await post(`${claim}/pdf`)).arrayBuffer());
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    assert.deepEqual((await award())?.claimedAt, claimedAt);
  });
  it('draws a card without the holder’s name, and says it in words', async () => {
    const { format, width, height } = await sharp(
      Buffer.from(await (await get(`${claim}/card.png`)).arrayBuffer()),
    ).metadata();
    assert.deepEqual([format, width, height], ['png', 1080, 1350]);
    const alt = /<pre class="copy">([^<]*)<\/pre>/.exec(await (await get(claim)).text())?.[1];
    assert.match(
      alt ?? '',
      /^Can published \w+\. Signed by north-college, \p{L}+ 20\d\d\. Employers who agreed .*north-orchards\.$/u,
    );
  });
  it('says at the top that it is withdrawn; then there is no card', async () => {
    await withdraw();
    const page = await (await get(claim)).text();
    assert.ok(page.indexOf('north-college has withdrawn this') < page.indexOf('waymark-reading'));
    assert.ok(page.includes('role="alert"') && !page.includes('card.png'));
    assert.equal((await get(`${claim}/card.png`)).status, 404);
    await giveBack();
    assert.ok(!(await (await get(claim)).text()).includes('has withdrawn this'));
  });
  it('says that it waits while it does, looks again by itself, and hands over nothing', async () => {
    const { db } = server.store;
    const now = new Date();
    const { definitionId, versionNumber } = { definitionId: world.definitions.published, versionNumber: 1 };
    // The server signs every two seconds: one of these is seen before it is.
    for (let day = 1; ; day += 1) {
      const awardedOn = `2026-10-0${day}`;
      const path = await asTenant(db, world.institution, async (scope) => {
        await storeAwards(scope, {
          ...{ definitionId, versionNumber, now },
          awards: [{ person: { name: 'Cleo' }, said: {}, awardedOn }],
        });
        const all = await findAwards(scope, { definitionId, atMost: 50 });
        return all.find((one) => one.awardedOn === awardedOn)?.id ?? '';
      }).then(async (id) => `${server.address}/claim/${(await storeClaims(db, { awardIds: [id], now })).get(id)}`);
      const taken = await post(`${path}/json`);
      const answer = await get(path);
      const page = await answer.text();
      if (!page.includes('It is being signed') && day < 9) continue;
      assert.match(page, /It is being signed.*north-college/s);
      assert.deepEqual([answer.status, answer.headers.get('refresh'), taken.status], [200, '5', 409]);
      for (let time = 0; time < 40 && (await (await get(path)).text()).includes('It is being signed'); time += 1)
        await new Promise((later) => setTimeout(later, 250));
      assert.equal((await post(`${path}/json`)).status, 200);
      return;
    }
  });
});

describe('a page that a holder shows', () => {
  it('is there from when it is switched on until it is switched off, and never again at the same address', async () => {
    assert.equal(await sharedUrl(), undefined);
    assert.equal((await post(`${claim}/share`)).status, 303);
    const url = (await sharedUrl()) ?? '';
    assert.equal((await get(url)).status, 200);
    assert.equal((await post(`${claim}/share`)).status, 303);
    assert.equal((await get(url)).status, 404, 'a new link ends the one before');
    const second = (await sharedUrl()) ?? '';
    assert.notEqual(second, url);
    assert.equal((await post(`${claim}/share/end`)).status, 303);
    for (const gone of [second, `${second}/card.png`]) assert.equal((await get(gone)).status, 404);
    assert.equal(await sharedUrl(), undefined);
  });
  it('shows the reading first, names no mail address, and opens neither the holder’s page nor its files', async () => {
    await post(`${claim}/share`);
    const url = (await sharedUrl()) ?? '';
    const answer = await get(url);
    assert.equal(answer.headers.get('x-robots-tag'), 'noindex, nofollow, noarchive');
    const page = await answer.text();
    assert.ok(page.includes(SECRET) && page.indexOf('waymark-reading') < page.indexOf('About this page'));
    assert.ok(!page.includes('@one.example') && !page.includes('/claim/'));
    const secret = url.split('/').at(-1);
    assert.equal((await get(`${server.address}/claim/${secret}`)).status, 404);
    assert.equal((await post(`${server.address}/claim/${secret}/json`)).status, 404);
    assert.equal((await get(`${server.address}/shared/${claim.split('/').at(-1)}`)).status, 404);
  });
  it('has a preview of words and a card; of what is withdrawn it has none', async () => {
    const url = (await sharedUrl()) ?? '';
    const page = await (await get(url)).text();
    const meta = (name: string) => new RegExp(`<meta property="${name}" content="([^"]*)">`).exec(page)?.[1];
    assert.equal(meta('og:image'), `${url}/card.png`);
    assert.match(meta('og:image:alt') ?? '', /^Can published/);
    assert.equal((await get(meta('og:image') ?? '')).headers.get('content-type'), 'image/png');
    await withdraw();
    assert.ok(!(await (await get(url)).text()).includes('og:image'));
    assert.equal((await get(`${url}/card.png`)).status, 404);
    await giveBack();
  });
  it('can be ended and made anew from another letter, which cannot say its address', async () => {
    const { db } = server.store;
    const other = (await storeClaims(db, { awardIds: [world.awardId], now: new Date() })).get(world.awardId);
    const path = `${server.address}/claim/${other}`;
    const page = await (await get(path)).text();
    assert.ok(page.includes('made from another letter') && !page.includes('/shared/'));
    assert.equal((await post(`${path}/share/end`)).status, 303);
    assert.equal(await sharedUrl(), undefined);
  });
  it('is switched by no other site’s page', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    assert.equal((await fetch(`${claim}/share`, { method: 'POST', headers })).status, 403);
  });
});
