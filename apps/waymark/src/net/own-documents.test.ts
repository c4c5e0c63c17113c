import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, it } from 'node:test';
import { withOwnDocuments } from './own-documents.ts';

const BASE = 'https://waymark.example';
const ID = '3f0c1f2e-0000-4000-8000-000000000001';
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  if (request.url?.includes('000000000002')) response.writeHead(404).end();
  else if (request.url?.includes('000000000003')) response.writeHead(302, { location: '/mailbox' }).end();
  else response.writeHead(200, { 'content-type': 'application/vc; charset=utf-8' }).end('{"own":true}');
});
let load: ReturnType<typeof withOwnDocuments>;
before(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  load = withOwnDocuments({ baseUrl: BASE, listensAt: `http://127.0.0.1:${port}` }, async () => ({
    ok: false,
    kind: 'offline',
  }));
});
after(() => server.close());

it('asks itself for what it publishes, whatever stands behind the #', async () => {
  const url = `${BASE}/status/${ID}#7`;
  const found = await load(url, 'status-list');
  assert.ok(found.ok);
  assert.deepEqual([found.document.url, found.document.mediaType], [url, 'application/vc']);
  assert.equal(new TextDecoder().decode(found.document.bytes), '{"own":true}');
});
it('leaves everything else to others: other hosts, pages, what only looks like its own', async () => {
  const before_ = asked.length;
  for (const url of [
    'https://other.example/status/x',
    `${BASE}.evil.example/status/${ID}`,
    `https://x@waymark.example/status/${ID}`,
    `${BASE}/mailbox`,
    `${BASE}/claim/${ID}`,
    `${BASE}/status/../mailbox`,
    `${BASE}/definitions/${ID}/v1/../../../mailbox`,
    `${BASE}/status/${ID}?x=1`,
    `http://waymark.example/status/${ID}`,
  ])
    assert.deepEqual(await load(url, 'status-list'), { ok: false, kind: 'offline' }, url);
  assert.equal(asked.length, before_);
});
it('follows nothing, and says what is not there', async () => {
  const at = (end: string) => load(`${BASE}/status/${ID.slice(0, -1)}${end}`, 'status-list');
  assert.deepEqual(await at('2'), { ok: false, kind: 'not-found' });
  assert.equal((await at('3')).ok, false);
  assert.ok(!asked.includes('/mailbox'));
});
