/** The way to the institution's sign-in server is as narrow as every other way out. */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createInstitutionFetch } from './institution-fetch.ts';

const arrived: { readonly line: string; readonly headers: IncomingMessage['headers']; readonly body: string }[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    arrived.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
    if (request.url === '/moved') response.writeHead(302, { location: '/elsewhere' }).end();
    else if (request.url === '/large') response.end('x'.repeat(300_000));
    else if (request.url === '/nothing') response.writeHead(204).end();
    else if (request.url === '/slow') setTimeout(() => response.end('{}'), 20_000).unref();
    else response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_grant"}');
  });
});
let issuer = '';
before(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
const get = { method: 'GET', headers: {} };

describe('the way to the institution’s server', () => {
  it('carries a form and a secret there, and brings refusals back with their reason', async () => {
    const ask = createInstitutionFetch({ issuer });
    const body = new URLSearchParams({ code: 'a b' });
    const headers = { authorization: 'Basic eA==', 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await ask(`${issuer}/token`, { method: 'POST', headers, body });
    assert.equal(answer.status, 400);
    assert.deepEqual(await answer.json(), { error: 'invalid_grant' });
    const last = arrived.at(-1);
    assert.deepEqual([last?.line, last?.body, last?.headers.authorization], ['POST /token', 'code=a+b', 'Basic eA==']);
    assert.match(last?.headers['user-agent'] ?? '', /^Waymark/);
  });
  it('follows no redirect', async () => {
    const answer = await createInstitutionFetch({ issuer })(`${issuer}/moved`, get);
    assert.equal(answer.status, 302);
    assert.equal(arrived.at(-1)?.line, 'GET /moved');
  });
  it('takes an empty answer', async () => {
    assert.equal((await createInstitutionFetch({ issuer })(`${issuer}/nothing`, get)).status, 204);
  });
  it('ends with the caller’s patience, and with too many bytes', async () => {
    const ask = createInstitutionFetch({ issuer });
    await assert.rejects(ask(`${issuer}/slow`, { ...get, signal: AbortSignal.timeout(50) }), /timeout/);
    await assert.rejects(ask(`${issuer}/large`, get), /too-large/);
  });
  it('leads to this machine only where the operator’s own address does', async () => {
    const before = arrived.length;
    const ask = createInstitutionFetch({ issuer: 'https://login.north.example' });
    for (const address of [issuer, issuer.replace('localhost', '127.0.0.1'), 'https://localhost', 'https://127.0.0.1'])
      await assert.rejects(ask(`${address}/token`, get), /refused/, address);
    const other = createInstitutionFetch({ issuer: 'http://localhost:1' });
    await assert.rejects(other(`${issuer}/token`, get), /refused/);
    assert.equal(arrived.length, before);
  });
  it('refuses private addresses, other ports and plain http, also where a name leads there', async () => {
    const ask = createInstitutionFetch({
      issuer: 'https://login.north.example',
      resolveHost: async () => [{ address: '10.0.0.7', family: 4 }],
    });
    for (const address of [
      'https://login.north.example/token',
      'https://10.0.0.7/token',
      'https://login.north.example:8443/token',
      'http://login.north.example/token',
      'https://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
      'no address',
    ])
      await assert.rejects(ask(address, get), /refused/, address);
  });
  it('sends nothing but what OpenID Connect sends', async () => {
    const ask = createInstitutionFetch({ issuer });
    await assert.rejects(ask(issuer, { method: 'DELETE', headers: {} }), /refused/);
    await assert.rejects(ask(issuer, { method: 'POST', headers: {}, body: new Uint8Array(3) }), /refused/);
  });
});
