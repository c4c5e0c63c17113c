/** What programs ask, over HTTP, of the whole product. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { startWaymark, type TestServer } from '../journeys/waymark.test-server.ts';
import { toChecks } from './vc-api-routes.ts';

const CASES = new URL('../../../../fixtures/', import.meta.url);
const caseOf = async (id: string) => ({
  input: JSON.parse(await readFile(new URL(`${id}/input.json`, CASES), 'utf8')) as object,
  documents: JSON.parse(await readFile(new URL(`${id}/documents.json`, CASES), 'utf8').catch(() => '{}')) as object,
});
const ATTENDED = 'open-badges-3.0/attended-a-day';

let server: TestServer;
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
});
after(() => server.stop());

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(`${server.address}${path}`, { method: 'POST', body, headers });
const postJson = async (path: string, body: unknown) => {
  const answer = await post(path, JSON.stringify(body), { 'content-type': 'application/json' });
  return {
    status: answer.status,
    data: (await answer.json()) as Record<string, unknown> & { problemDetails?: { detail: string }[] },
  };
};

test('a credential is read however it is sent: bare, in our JSON, as bytes, in a form', async () => {
  const { input } = await caseOf(ATTENDED);
  const text = JSON.stringify(input);
  const form = new FormData();
  form.set('file', new File([text], 'badge.json'));
  const answers = await Promise.all([
    post('/api/read', text, { 'content-type': 'application/json' }),
    post('/api/read', JSON.stringify({ credential: input }), { 'content-type': 'application/json' }),
    post('/api/read', JSON.stringify({ text }), { 'content-type': 'application/json; charset=utf-8' }),
    post('/api/read', text, { 'content-type': 'application/octet-stream' }),
    post('/api/read', text, { 'content-type': 'application/x-www-form-urlencoded-not' }),
    // What curl says of any file.
    post('/api/read', text, { 'content-type': 'application/x-www-form-urlencoded' }),
    post('/api/read', `text=${encodeURIComponent(text)}&locale=en`, {
      'content-type': 'application/x-www-form-urlencoded',
    }),
    post('/api/read', form),
  ]);
  for (const answer of answers) {
    assert.equal(answer.status, 200);
    assert.equal(((await answer.json()) as { verdict: string }).verdict, 'genuine');
  }
});

test('documents, the moment and the address are taken from our JSON', async () => {
  const { input, documents } = await caseOf('open-badges-3.0/gas-chromatography-expired');
  const at = (moment: string) => postJson('/api/read', { credential: input, documents, at: moment });
  assert.equal((await at('2026-11-23T12:00:00Z')).data.verdict, 'expired');
  assert.notEqual((await at('2023-11-23T12:00:00Z')).data.verdict, 'expired');
});

test('the same request answers a page when that is preferred', async () => {
  const { input } = await caseOf(ATTENDED);
  const answer = await post('/api/read', JSON.stringify(input), {
    'content-type': 'application/json',
    accept: 'text/html',
  });
  assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
  assert.match(await answer.text(), /<h1>/);
});

test('two ways at once, no way, or rubbish in our own members are refused as problems', async () => {
  for (const body of [
    { text: 'a', url: 'https://issuer.example' },
    { url: 'http://issuer.example' },
    { text: 'a', at: 'yesterday' },
  ]) {
    assert.equal((await postJson('/api/read', body)).status, 400, JSON.stringify(body));
  }
  assert.equal((await post('/api/read', '')).status, 400);
});

test('something unreadable is a reading that says so', async () => {
  const answer = await post('/api/read', new Uint8Array([0, 1, 2, 3]), { 'content-type': 'application/octet-stream' });
  assert.equal(answer.status, 200);
  assert.equal(((await answer.json()) as { verdict: string }).verdict, 'unreadable');
});

test('a good credential is verified with 200; an altered one is not, with reasons', async () => {
  const { input } = await caseOf(ATTENDED);
  const options = { checks: ['proof'] };
  const good = await postJson('/credentials/verify', { verifiableCredential: input, options });
  assert.equal(good.status, 200);
  assert.equal(good.data.verified, true);
  const altered = await postJson('/credentials/verify', {
    verifiableCredential: { ...input, name: 'Chief Engineer' },
    options,
  });
  assert.equal(altered.status, 400);
  assert.equal(altered.data.verified, false);
  assert.ok((altered.data.problemDetails ?? []).length > 0);
});

test('without a proof there is no yes, also when only other checks are asked for by a name nobody knows', async () => {
  const { input } = await caseOf('open-badges-3.0/proof-removed');
  for (const options of [undefined, {}, { checks: ['proof'] }, { checks: ['nonsense'] }]) {
    const { status, data } = await postJson('/credentials/verify', { verifiableCredential: input, options });
    assert.equal(status, 400, JSON.stringify(options));
    assert.equal(data.verified, false);
  }
});

test('where only the proof is judged, a stranger’s good proof is a yes that warns; by default it is a no', async () => {
  const { input } = await caseOf('open-badges-3.0/signed-by-a-stranger');
  const judged = await postJson('/credentials/verify', { verifiableCredential: input, options: { checks: ['proof'] } });
  assert.equal(judged.status, 200);
  assert.equal((judged.data.warnings as { check: string }[])[0]?.check, 'issuer-key');
  const strict = await postJson('/credentials/verify', { verifiableCredential: input });
  assert.equal(strict.status, 400);
});

test('a body without a credential is a bad request, not a verdict', async () => {
  for (const body of [{}, { verifiableCredential: 7 }, [], 'x']) {
    assert.equal((await postJson('/credentials/verify', body)).status, 400);
    assert.equal((await postJson('/presentations/verify', body)).status, 400);
  }
});

test('the names of checks mean ours, never without the rules of the kind', () => {
  assert.deepEqual(toChecks(['proof']), ['proof', 'model']);
  assert.equal(toChecks([]), undefined);
  assert.equal(toChecks(['proof', 'nonsense']), undefined);
});

test('the description names every path that programs may ask', async () => {
  const document = (await (await fetch(`${server.address}/api`)).json()) as { openapi: string; paths: object };
  assert.equal(document.openapi, '3.1.0');
  // Nothing is described that is not there.
  const routes = new Set(
    server.routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`),
  );
  for (const [path, item] of Object.entries(document.paths))
    for (const method of Object.keys(item as object))
      assert.ok(routes.has(`${method.toUpperCase()} ${path}`), `${method} ${path}`);
  for (const path of [
    '/api/read',
    '/credentials/verify',
    '/presentations/verify',
    '/api/{organisation}/credentials/issue',
  ])
    assert.ok(Object.hasOwn(document.paths, path), path);
});

test('the element for other people’s pages may be loaded by them', async () => {
  const answer = await fetch(`${server.address}/waymark-reading.js`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  assert.equal(answer.headers.get('cross-origin-resource-policy'), 'cross-origin');
});

test('a reading with its styles stays within 30 KB compressed', async () => {
  const get = (path: string) =>
    fetch(`${server.address}${path}`, { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } });
  const page = await get('/examples/open-badges-3.0/gas-chromatography');
  const html = await page.text();
  const styles = await (await get(/href="(\/assets\/[0-9a-f]+\.css)"/.exec(html)?.[1] ?? '')).text();
  const { gzipSync } = await import('node:zlib');
  assert.ok(gzipSync(html).length + gzipSync(styles).length < 30 * 1_024);
});

test('a member that stands twice in JSON of ours is no question that can be answered', async () => {
  const { input } = await caseOf(ATTENDED);
  const twice = (member: string) =>
    JSON.stringify({ [member]: input }).replace('"issuer":', '"issuer":{"id":"did:example:other"},"issuer":');
  const headers = { 'content-type': 'application/json' };
  assert.equal((await post('/credentials/verify', twice('verifiableCredential'), headers)).status, 400);
  assert.equal((await post('/api/read', twice('credential'), headers)).status, 400);
});
