/** The element on somebody else's page, in a real browser. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.test-launcher.ts';
import { assertAccessible, assertFits, assertValidHtml } from './check-page.test-tool.ts';
import { startWaymark, type TestServer } from './waymark.test-server.ts';

const FIXTURES = new URL('../../../../fixtures/', import.meta.url);

/** With an RDF proof, a status list and endorsements. */
const SIGNED = 'open-badges-3.0/gas-chromatography';

let server: TestServer;
let browser: Browser;
let site: Server;
let elsewhere = '';
/** A page that gets the documents of a fixture from the sites that they belong to, and nothing else from anywhere. */
async function newPage(fixture?: string): Promise<Page> {
  const page = await browser.newPage();
  const file = fixture && new URL(`${fixture}/documents.json`, FIXTURES);
  const documents: Record<string, unknown> = file ? JSON.parse(await readFile(file, 'utf8')) : {};
  await page.route(/^https:/, (route) => {
    const document = documents[route.request().url()];
    if (document === undefined) return route.abort();
    const body = typeof document === 'string' ? document : JSON.stringify(document);
    return route.fulfill({ body, headers: { 'Access-Control-Allow-Origin': '*' } });
  });
  return page;
}
const verdicts = async (path: string, fixture?: string): Promise<readonly string[]> => {
  const page = await newPage(fixture);
  await page.goto(`${elsewhere}${path}`);
  await page.waitForFunction('globalThis.verdicts?.length > 0 && !document.querySelector("[aria-busy]")');
  const found = (await page.evaluate('globalThis.verdicts')) as string[];
  await page.close();
  return found;
};
/** A page of another site with the element on it. */
const pageWith = (element: string, from = server.address) =>
  `<!doctype html><html lang="en"><title>Ana</title><script>globalThis.verdicts=[];addEventListener('waymark-reading',(event)=>verdicts.push(event.detail.verdict))</script>
<script type="module" src="${from}/waymark-reading.js"></script><body>${element}</body></html>`;

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
    '/signed.json': ['application/json', await readFile(new URL(`${SIGNED}/input.json`, FIXTURES), 'utf8')],
    '/token.txt': ['text/plain', await readFile(new URL('open-badges-3.0/vc-jwt/input.txt', FIXTURES), 'utf8')],
    '/empty.html': ['text/html', '<!doctype html><html lang="en"><title>Empty</title>'],
    '/signed.html': ['text/html', pageWith('<waymark-reading src="/signed.json"></waymark-reading>')],
    '/token.html': ['text/html', pageWith('<waymark-reading src="/token.txt"></waymark-reading>')],
    '/two.html': [
      'text/html',
      pageWith(
        '<waymark-reading src="/good.json" form="card"></waymark-reading><waymark-reading src="/absent.json"></waymark-reading>',
      ),
    ],
    '/altered.html': ['text/html', pageWith('<waymark-reading src="/altered.json"></waymark-reading>')],
    '/absent.html': ['text/html', pageWith('<waymark-reading src="/absent.json"></waymark-reading>')],
  };
  site = createServer((request, response) => {
    const { port } = site.address() as AddressInfo;
    // The same server under another name is another site, and allows nobody anything.
    const closed = `<waymark-reading src="http://localhost:${port}/good.json"></waymark-reading>`;
    const [type, body] =
      request.url === '/closed.html' ? ['text/html', pageWith(closed)] : (files[request.url ?? ''] ?? []);
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
  it('when its checks need the issuer’s keys and lists, then the browser asks the issuer for them', async () => {
    assert.deepEqual(await verdicts('/signed.html', SIGNED), ['genuine']);
    assert.deepEqual(await verdicts('/token.html', SIGNED), ['genuine']);
    assert.deepEqual(await verdicts('/signed.html'), ['cannot-tell']);
  });
  it('when it was read, then nothing of ours is left in the page', async () => {
    const page = await newPage(SIGNED);
    await page.goto(`${elsewhere}/empty.html`);
    const before = await page.evaluate('Object.getOwnPropertyNames(globalThis)');
    await page.goto(`${elsewhere}/signed.html`);
    await page.waitForFunction('globalThis.verdicts?.length > 0');
    const names = (await page.evaluate('Object.getOwnPropertyNames(globalThis)')) as string[];
    await page.close();
    assert.deepEqual(
      names.filter((name) => !(before as string[]).includes(name)),
      ['verdicts'],
    );
  });
  it('when there are several, then each is read', async () => {
    const page = await newPage();
    await page.goto(`${elsewhere}/two.html`);
    await page.waitForFunction('globalThis.verdicts?.length === 2');
    assert.deepEqual(((await page.evaluate('globalThis.verdicts')) as string[]).toSorted(), ['genuine', 'unreadable']);
    await page.close();
  });
  it('when they ask for a card in Spanish, then it is one, in Spanish', async () => {
    assert.match(await textAt('/spanish.html'), /Auténtica, de un firmante desconocido/);
  });
  it('when the credential is not there, or its site keeps it to itself, then one sentence says so', async () => {
    assert.match(await textAt('/absent.html'), /There is nothing at this link/);
    assert.match(await textAt('/closed.html'), /does not let pages of other sites read it/);
  });
  it('when a part of the reader does not come, then it says that nothing was checked, and what it holds stays', async () => {
    const page = await newPage();
    await page.route('**/waymark-read-here-*.js', (route) => route.abort());
    await page.goto(`${elsewhere}/good.html`);
    await page.waitForFunction('globalThis.verdicts?.length > 0');
    assert.deepEqual(await page.evaluate('globalThis.verdicts'), ['cannot-tell']);
    assert.match(
      await page.locator('waymark-reading [role=status]').innerText(),
      /was not checked: a part of its reader/,
    );
    assert.ok(await page.getByRole('link', { name: 'file' }).isVisible());
    await page.close();
  });
  it('when their page does not come over https, then it says that nothing was checked', async () => {
    const page = await newPage();
    const script = await (await fetch(`${server.address}/waymark-reading.js`)).text();
    await page.route('http://plain.example/**', (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ body: script, contentType: 'text/javascript' })
        : route.fulfill({
            body: pageWith('<waymark-reading src="/a"></waymark-reading>', ''),
            contentType: 'text/html',
          }),
    );
    await page.goto('http://plain.example/');
    assert.match(await page.locator('waymark-reading [role=status]').innerText(), /only on pages that come over https/);
    await page.close();
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
