/** The element on somebody else's page, in a real browser. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.test-launcher.ts';
import { assertAccessible, assertFits, assertValidHtml } from './check-page.test-tool.ts';
import { startWaymark, type TestServer } from './waymark.test-server.ts';

const FIXTURES = new URL('../../../../fixtures/', import.meta.url);

let server: TestServer;
let browser: Browser;
let site: Server;
let elsewhere = '';
const verdicts = async (path: string): Promise<readonly string[]> => {
  const page = await browser.newPage();
  await page.goto(`${elsewhere}${path}`);
  await page.waitForFunction('globalThis.verdicts?.length > 0 && !document.querySelector("[aria-busy]")');
  const found = (await page.evaluate('globalThis.verdicts')) as string[];
  await page.close();
  return found;
};
/** A page of another site with the element on it. */
const pageWith = (element: string) =>
  `<!doctype html><html lang="en"><title>Ana</title><script>globalThis.verdicts=[];addEventListener('waymark-reading',(event)=>verdicts.push(event.detail.verdict))</script>
<script type="module" src="${server.address}/waymark-reading.js"></script><body>${element}</body></html>`;

before(async () => {
  [server, browser] = await Promise.all([startWaymark(), launchBrowser()]);
  const good = await readFile(new URL('open-badges-3.0/attended-a-day/input.json', FIXTURES), 'utf8');
  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/good.json': ['application/json', good],
    '/altered.json': ['application/json', good.replace(/"name": ?"/, '"name":"Doctor ')],
    '/good.html': [
      'text/html',
      pageWith('<waymark-reading src="/good.json"><a href="/good.json">file</a></waymark-reading>'),
    ],
    '/spanish.html': [
      'text/html',
      pageWith('<waymark-reading locale="es-MX" form="card" src="/good.json"></waymark-reading>'),
    ],
    '/altered.html': ['text/html', pageWith('<waymark-reading src="/altered.json"></waymark-reading>')],
    '/absent.html': ['text/html', pageWith('<waymark-reading src="/absent.json"></waymark-reading>')],
    '/closed.html': ['text/html', pageWith(`<waymark-reading src="${server.address}/checks"></waymark-reading>`)],
  };
  site = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? [];
    response.writeHead(type ? 200 : 404, { 'Content-Type': type ?? 'text/plain' }).end(body ?? '');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  elsewhere = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
after(async () => {
  await browser.close();
  site.close();
  await server.stop();
});

const textAt = async (path: string): Promise<string> => {
  const page = await browser.newPage();
  await page.goto(`${elsewhere}${path}`);
  const text = await page.locator('waymark-reading .waymark-reading').first().innerText();
  await page.close();
  return text;
};

describe('somebody who puts a credential on their own page', () => {
  it('when it is genuine, then each visitor reads what it says and what it does not show', async () => {
    assert.deepEqual(await verdicts('/good.html'), ['genuine']);
    const text = await textAt('/good.html');
    assert.match(text, /Genuine, by an unknown signer/);
    assert.match(text, /It does not show that/);
  });
  it('when it was changed, then it says so', async () => {
    assert.deepEqual(await verdicts('/altered.html'), ['altered']);
  });
  it('when they ask for a card in Spanish, then it is one, in Spanish', async () => {
    assert.match(await textAt('/spanish.html'), /Auténtica, de un firmante desconocido/);
  });
  it('when the credential is not there, or its site keeps it to itself, then one sentence says so', async () => {
    assert.match(await textAt('/absent.html'), /There is nothing at this link/);
    assert.match(await textAt('/closed.html'), /could not be reached/);
  });
});

describe('somebody who wants to know how', () => {
  it('when they open /embed, then it works there, with the lines to copy', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const answer = await page.goto(`${server.address}/embed`);
    await assertValidHtml((await answer?.text()) ?? '', page.url());
    assert.match(await page.locator('waymark-reading .waymark-reading').first().innerText(), /Genuine/);
    await assertAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await assertFits(page);
    await page.close();
  });
});
