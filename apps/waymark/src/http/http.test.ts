import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { Hono } from 'hono';
import { readConfig } from '../config.ts';
import { HTTP_ERRORS } from '../pages/error-codes.ts';
import { PAGE_WORDS, toPageLocale } from '../pages/words/index.ts';
import { createAssets } from './assets.ts';
import { toNetwork } from './client-network.ts';
import { createApp } from './create-app.ts';
import { createLimits } from './limits.ts';
import { ListenError, listen } from './listen.ts';
import { createLog } from './log.ts';
import { ownOrigin } from './own-origin.ts';
import { preferredType } from './prefers.ts';
import type { RequestEnv } from './request-env.ts';
import { createTokenBuckets } from './token-buckets.ts';

const config = { ...readConfig({ LOG_LEVEL: 'silent', MAX_UPLOAD_BYTES: '2048', RATE_LIMIT: '3' }, '/') };
const log = createLog(config);

async function appWith(slice: Hono<RequestEnv>) {
  const assets = await createAssets({
    styles: [],
    pageScript: new URL('../pages/script/page-script.ts', import.meta.url),
    readingElement: new URL('../read/element/waymark-reading.ts', import.meta.url),
    log,
  });
  return createApp({ config, log, assets, now: () => 0, slices: [slice], sessions: async (_c, next) => await next() });
}

const limits = createLimits(config, () => 0);
const slice = new Hono<RequestEnv>();
slice.post('/form', ownOrigin(config.baseUrl), limits.body, async (c) =>
  c.text(`${(await c.req.arrayBuffer()).byteLength}`),
);
slice.get('/limited', limits.cost(1), (c) => c.text('ok'));
slice.get('/bug', () => {
  throw new Error('Ana Ruiz');
});
const app = await appWith(slice);

test('every answer forbids what pages never do: strangers’ scripts, frames, guessing types, referrers', async () => {
  for (const path of ['/healthz', '/checks', '/nothing', '/bug', '/assets/icon.svg']) {
    const { headers } = await app.request(path);
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'.*frame-ancestors 'none'/, path);
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', path);
  }
});

test('a bug answers 500 with a reference and without its message', async () => {
  const answer = await app.request('/bug', { headers: { accept: 'text/html' } });
  const text = await answer.text();
  assert.equal(answer.status, 500);
  assert.match(text, /reference [0-9a-f]{12}/);
  assert.ok(!text.includes('Ana Ruiz'));
});

test('programs get problem details, people get a page in their language', async () => {
  const problem = await app.request('/nothing', { headers: { accept: 'application/json' } });
  assert.equal(problem.headers.get('content-type'), 'application/problem+json');
  assert.equal(((await problem.json()) as { code: string }).code, 'ERR_HTTP_NOT_FOUND');
  const page = await app.request('/nothing', { headers: { accept: 'text/html', 'accept-language': 'es-MX,en;q=0.5' } });
  assert.match(await page.text(), /No hay nada en esta dirección/);
});

test('every error code and every check has its page in every locale', async () => {
  for (const locale of Object.keys(PAGE_WORDS)) {
    for (const code of Object.keys(HTTP_ERRORS))
      assert.equal((await app.request(`/errors/${code}?locale=${locale}`)).status, 200, code);
    for (const id of ['proof', 'lookalike'])
      assert.equal((await app.request(`/checks/${id}?locale=${locale}`)).status, 200, id);
  }
  assert.equal((await app.request('/errors/constructor')).status, 404);
});

test('a form from another site is refused; from our own pages and from programs it is taken', async () => {
  const post = (headers: Record<string, string>) => app.request('/form', { method: 'POST', body: 'a', headers });
  assert.equal((await post({})).status, 200);
  assert.equal((await post({ 'sec-fetch-site': 'same-origin', origin: 'null' })).status, 200);
  assert.equal((await post({ origin: config.baseUrl })).status, 200);
  assert.equal((await post({ 'sec-fetch-site': 'cross-site', origin: config.baseUrl })).status, 403);
  assert.equal((await post({ 'sec-fetch-site': 'same-site' })).status, 403);
  assert.equal((await post({ origin: 'https://evil.example' })).status, 403);
});

test('a body beyond the cap is refused, said beforehand or not', async () => {
  const large = 'x'.repeat(config.maxUploadBytes + 100_000);
  assert.equal(
    (await app.request('/form', { method: 'POST', body: large, headers: { 'content-length': `${large.length}` } }))
      .status,
    413,
  );
  const unsaid = new Request('http://localhost/form', {
    method: 'POST',
    body: new Blob([large]).stream(),
    duplex: 'half',
  } as RequestInit);
  assert.equal((await app.request(unsaid)).status, 413);
});

test('a network that asks for too much is told when to come back', async () => {
  for (let index = 0; index < 3; index += 1) assert.equal((await app.request('/limited')).status, 200);
  const answer = await app.request('/limited');
  assert.equal(answer.status, 429);
  assert.equal(answer.headers.get('retry-after'), '60');
});

test('law: a bucket never gives more than it holds and what a minute brings', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5_000), fc.integer({ min: 1, max: 5 })), { maxLength: 200 }), (steps) => {
      let at = 0;
      const buckets = createTokenBuckets(60, () => at);
      let given = 0;
      for (const [wait, cost] of steps) {
        at += wait;
        if (buckets.take('a', cost)) given += cost;
      }
      assert.ok(given <= 60 + at / 1_000 + 1e-6);
    }),
  );
});

test('buckets of many networks stay within their number', () => {
  const buckets = createTokenBuckets(60, () => 0, 10);
  for (let index = 0; index < 100; index += 1) buckets.take(`${index}`, 1);
  assert.ok(buckets.size <= 10);
});

test('an IPv6 network is its /64, an IPv4 in IPv6 clothes is an IPv4', () => {
  assert.equal(toNetwork('2001:db8:1:2:3:4:5:6'), toNetwork('2001:db8:1:2:ffff::1'));
  assert.notEqual(toNetwork('2001:db8:1:2::1'), toNetwork('2001:db8:1:3::1'));
  assert.equal(toNetwork('::ffff:192.0.2.1'), '192.0.2.1');
  assert.equal(toNetwork('rubbish'), 'unknown');
});

test('the preferred type is the one of highest quality, the first when nothing is said', () => {
  assert.equal(preferredType(undefined, ['application/json', 'text/html']), 'application/json');
  assert.equal(preferredType('*/*', ['application/json', 'text/html']), 'application/json');
  assert.equal(
    preferredType('text/html,application/xhtml+xml,*/*;q=0.8', ['application/json', 'text/html']),
    'text/html',
  );
  assert.equal(preferredType('application/json;q=0.1, text/*', ['application/json', 'text/html']), 'text/html');
});

test('law: any Accept-Language gives a language that we speak', () => {
  fc.assert(fc.property(fc.string(), (header) => assert.ok(toPageLocale(header) in PAGE_WORDS)));
  assert.equal(toPageLocale('de, es;q=0.8, en;q=0.9'), 'en');
});

test('a port that is taken is told in one sentence', async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  t.after(() => other.close());
  await new Promise((listening) => other.once('listening', listening));
  const { port } = other.address() as AddressInfo;
  await assert.rejects(
    listen(app, ['127.0.0.1'], port),
    (error) => error instanceof ListenError && error.message.includes(`Port ${port} is taken`),
  );
});

test('the page’s script is small and its address changes with its content', async () => {
  const page = await (await app.request('/checks')).text();
  const address = /src="(\/assets\/[0-9a-f]{16}\.js)"/.exec(page)?.[1] ?? '';
  const answer = await app.request(address);
  assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.ok((await answer.text()).length < 8_000);
});

test('the script for other people’s pages, and its parts, may be loaded by any page', async () => {
  const script = await app.request('/waymark-reading.js', { headers: { Origin: 'https://a.example' } });
  assert.equal(script.headers.get('cache-control'), 'public, max-age=300');
  const code = await script.text();
  const [part = ''] = /waymark-read-here-\w+\.js/.exec(code) ?? [];
  const plain = await app.request(`/${part}`);
  const small = await app.request(`/${part}`, { headers: { 'Accept-Encoding': 'gzip, br' } });
  for (const { status, headers } of [script, plain, small]) {
    assert.equal(status, 200);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.match(headers.get('content-type') ?? '', /^text\/javascript/);
  }
  assert.equal(plain.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal(small.headers.get('content-encoding'), 'br');
  assert.equal(brotliDecompressSync(await small.arrayBuffer()).toString(), await plain.text());
  const refused = await app.request(`/${part}`, { headers: { 'Accept-Encoding': 'br;q=0' } });
  assert.equal(refused.headers.get('content-encoding'), null);
  assert.equal((await app.request('/waymark-nothing-0.js')).status, 404);
});

test('slow requests of one network do not stand in everybody’s way', async () => {
  const generous = { ...config, readingsPerMinute: 600 };
  const { cost } = createLimits(generous, () => 0);
  const routes = new Hono<RequestEnv>();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  routes.get('/slow', cost(1), async (c) => {
    await released;
    return c.text('ok');
  });
  const slow = await appWith(routes);
  const waiting = Array.from({ length: 12 }, () => slow.request('/slow'));
  assert.equal((await slow.request('/slow')).status, 429);
  release();
  assert.deepEqual([...new Set((await Promise.all(waiting)).map(({ status }) => status))], [200]);
  assert.equal((await slow.request('/slow')).status, 200);
});
