/** What a person does here, in a real browser on a real database. Each page is checked by axe and by an HTML validator. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.test-launcher.ts';
import { assertAccessible, assertFits, assertValidHtml } from './check-page.test-tool.ts';
import { startWaymark, type TestServer } from './waymark.test-server.ts';

const FIXTURES = new URL('../../../../fixtures/', import.meta.url);
const ATTENDED = fileURLToPath(new URL('open-badges-3.0/attended-a-day/input.json', FIXTURES));
const PRESENTED = fileURLToPath(new URL('clr-2.0/record-of-three/input.json', FIXTURES));

let server: TestServer;
let browser: Browser;
before(async () => {
  [server, browser] = await Promise.all([startWaymark(), launchBrowser()]);
});
after(async () => {
  await browser.close();
  await server.stop();
});

/** A visit in a fresh browser profile; fails when the page's script or policy complains. */
async function visit(options: BrowserContextOptions, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB', baseURL: server.address, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('response', (response) => {
    if (response.request().isNavigationRequest())
      sent.set(
        page,
        response.text().catch(() => ''),
      );
  });
  page.on('console', (message) => {
    // The browser's own note about an answer that says no, which some journeys are about.
    const isAnswer = /the server responded with a status of 4\d\d/.test(message.text());
    if (message.type() === 'error' && !isAnswer) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await act(page);
  await context.close();
  assert.deepEqual(complaints, []);
}

/** The HTML of each page as the server sent it. */
const sent = new WeakMap<Page, Promise<string>>();

/** Checks the page as it stands, and its HTML as it came. */
async function check(page: Page, hasScript = true): Promise<void> {
  // axe is itself a script; without one the page is the same, and was checked.
  if (hasScript) await assertAccessible(page);
  await assertFits(page);
  await assertValidHtml((await sent.get(page)) ?? '', page.url());
}

const WAYS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['at a desk', { viewport: { width: 1280, height: 900 } }],
  ['without script', { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }],
  ['on a narrow telephone', { viewport: { width: 320, height: 640 } }],
  ['at 400 % zoom', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
];

for (const [way, options] of WAYS) {
  describe(`a hiring manager, ${way}`, () => {
    const hasScript = options.javaScriptEnabled !== false;
    it('when they open the front page, then they can bring a file, a text or a link, or read an example', () =>
      visit(options, async (page) => {
        await page.goto('/');
        await check(page, hasScript);
        assert.ok(await page.getByLabel('Drop files here').isVisible());
        assert.ok(await page.getByLabel('Or paste its text, or a link to it').isVisible());
        assert.ok((await page.locator('.examples a').count()) > 0);
      }));

    it('when they bring a file, then the first heading is what the holder can do and nothing says more than was checked', () =>
      visit(options, async (page) => {
        await page.goto('/');
        await page.getByLabel('Drop files here').setInputFiles(ATTENDED);
        if (!hasScript) await page.getByRole('button', { name: 'Read it' }).click();
        await page.locator('.waymark-reading h1').waitFor();
        await check(page, hasScript);
        assert.match((await page.locator('h1').textContent()) ?? '', /asistió a una jornada de cuatro horas/);
        assert.equal(await page.locator('.verdict').first().textContent(), 'Genuine, by an unknown signer');
        assert.ok(await page.getByRole('heading', { name: 'How this was checked' }).count());
      }));

    it('when they paste something that is no credential, then the page says so and offers the way back', () =>
      visit(options, async (page) => {
        await page.goto('/');
        await page.getByLabel('Or paste its text, or a link to it').fill('Dear Sir or Madam');
        await page.getByRole('button', { name: 'Read it' }).click();
        await page.locator('.waymark-reading').waitFor();
        await check(page, hasScript);
        assert.equal(await page.locator('.verdict').first().textContent(), 'Not readable');
        assert.ok(await page.getByRole('link', { name: 'Read another' }).isVisible());
      }));

    it('when they bring nothing, then one sentence says so', () =>
      visit(options, async (page) => {
        await page.goto('/');
        await page.getByRole('button', { name: 'Read it' }).click();
        await page.getByRole('heading', { name: 'There was nothing to read.' }).waitFor();
        await check(page, hasScript);
        await page.getByRole('link', { name: 'About this message' }).click();
        await page.getByText('ERR_HTTP_NOTHING_GIVEN').waitFor();
        await check(page, hasScript);
        assert.match((await page.locator('h1').textContent()) ?? '', /nothing to read/);
      }));

    it('when they ask for a link, then others can read it until its maker deletes it', () =>
      visit(options, async (page) => {
        await page.goto('/');
        await page.getByLabel('Or paste its text, or a link to it').fill(await readFile(ATTENDED, 'utf8'));
        await page.getByRole('button', { name: 'Read it' }).click();
        await page.getByText('Make a link to this page').click();
        await page.getByLabel('The link ends after').selectOption('30');
        await page.getByRole('button', { name: 'Make a link' }).click();
        await page.getByRole('heading', { name: 'Your link is ready' }).waitFor();
        await check(page, hasScript);
        const address = await page.getByLabel('Address to share').inputValue();
        const deleteAddress = await page.getByLabel('Address to delete it, for you alone').inputValue();
        const path = new URL(address).pathname;
        await page.goto(path);
        await check(page, hasScript);
        assert.match((await page.locator('.banner').textContent()) ?? '', /This link ends on/);
        assert.match((await page.locator('h1').textContent()) ?? '', /asistió a una jornada/);
        // Opening the maker's address deletes nothing; its button does.
        const toDelete = new URL(deleteAddress);
        await page.goto(`${toDelete.pathname}${toDelete.search}`);
        await check(page, hasScript);
        await page.getByRole('button', { name: 'Delete it' }).click();
        await page.getByRole('heading', { name: 'Deleted' }).waitFor();
        const gone = await page.request.get(path);
        assert.equal(gone.status(), 404);
      }));
  });
}

describe('a recruiter with several credentials', () => {
  it('when they bring two files, then there is a card for each, meaning first, that opens in place', () =>
    visit({}, async (page) => {
      await page.goto('/');
      await page.getByLabel('Drop files here').setInputFiles([ATTENDED, PRESENTED]);
      await page.locator('.cards').first().waitFor();
      await check(page);
      const cards = page.locator('.cards > li > details');
      assert.equal(await page.locator('main > .waymark-reading > section > .cards > li').count(), 2);
      const first = cards.first();
      assert.match((await first.locator('summary b').first().textContent()) ?? '', /asistió a una jornada/);
      await first.locator('summary').first().click();
      assert.ok(await first.locator('.waymark-reading').first().isVisible());
      await check(page);
    }));

  it('when the script is off, then the same two files are read by the plain form', () =>
    visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/');
      await page.getByLabel('Drop files here').setInputFiles([ATTENDED, PRESENTED]);
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.locator('.cards').first().waitFor();
      await check(page, false);
    }));

  it('when a file is dropped anywhere in the window, then it is read at once', () =>
    visit({}, async (page) => {
      await page.goto('/');
      const text = await readFile(ATTENDED, 'utf8');
      await page.evaluate((content) => {
        const dropped = new DataTransfer();
        dropped.items.add(new File([content], 'badge.json', { type: 'application/json' }));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
      }, text);
      await page.locator('.waymark-reading h1').waitFor();
      assert.match((await page.locator('h1').textContent()) ?? '', /asistió a una jornada/);
    }));
});

describe('a reader who keeps what they read', () => {
  const keep = (act: (page: Page) => Promise<void>) =>
    visit({ acceptDownloads: true }, async (page) => {
      await page.goto('/');
      await page.getByLabel('Drop files here').setInputFiles(ATTENDED);
      await page.locator('.waymark-reading h1').waitFor();
      await act(page);
    });
  const download = async (page: Page, name: string): Promise<Buffer> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return await readFile(await file.path());
  };

  it('when they download the credential, then it is byte for byte what they brought', () =>
    keep(async (page) => {
      assert.deepEqual(await download(page, 'The credential as received'), await readFile(ATTENDED));
    }));

  it('when they download the data, then it says the same verdict', () =>
    keep(async (page) => {
      const data = JSON.parse((await download(page, 'This page as data')).toString()) as { verdict: string };
      assert.equal(data.verdict, 'genuine');
    }));

  it('when they download the print copy, then it is a PDF', () =>
    keep(async (page) => {
      assert.equal((await download(page, 'Download as PDF')).subarray(0, 5).toString(), '%PDF-');
    }));

  it('when they ask for Spanish, then the same credential is read in Spanish', () =>
    keep(async (page) => {
      await page.getByRole('button', { name: 'Español' }).click();
      await page.getByRole('heading', { name: 'Cómo se comprobó' }).first().waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), 'es');
      await check(page);
    }));

  it('when they print, then what frames the reading is left out and folded parts are open', () =>
    keep(async (page) => {
      assert.ok((await page.locator('main details:not([open])').count()) > 0);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      assert.equal(await page.locator('main details:not([open])').count(), 0);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('header.site').isVisible(), false);
      assert.equal(await page.locator('.keep').isVisible(), false);
      assert.ok(await page.locator('h1').isVisible());
    }));
});

describe('somebody who uses only the keyboard', () => {
  it('when they press Tab, then they can skip to the text, reach the text field and read', () =>
    visit({}, async (page) => {
      await page.goto('/');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate('document.activeElement.className'), 'skip');
      await page.keyboard.press('Enter');
      let reached = '';
      for (let presses = 0; presses < 10 && reached !== 'pasted'; presses += 1) {
        await page.keyboard.press('Tab');
        reached = (await page.evaluate('document.activeElement.id')) as string;
      }
      assert.equal(reached, 'pasted');
      await page.keyboard.insertText(await readFile(ATTENDED, 'utf8'));
      for (let presses = 0; presses < 10 && reached !== 'submit'; presses += 1) {
        await page.keyboard.press('Tab');
        reached = (await page.evaluate('document.activeElement.type')) as string;
      }
      await page.keyboard.press('Enter');
      await page.locator('.waymark-reading h1').waitFor();
    }));
});

describe('every example on the front page', () => {
  it('when it is opened, then it reads with the verdict that it promises, in a page without a fault', () =>
    visit({}, async (page) => {
      await page.goto('/');
      const examples = await page.locator('.examples a').evaluateAll((links) =>
        links.map((link) => ({
          href: link.getAttribute('href') ?? '',
          meant: link.parentElement?.querySelector('span')?.textContent ?? '',
        })),
      );
      assert.ok(examples.length > 5);
      for (const { href, meant } of examples) {
        const answer = await page.goto(href);
        assert.equal(answer?.status(), 200, href);
        await check(page);
        const data = (await (await page.request.get(href, { headers: { accept: 'application/json' } })).json()) as {
          verdict: string;
        };
        const promised = meant.toLowerCase().replaceAll(' ', '-').replace('withdrawn', 'revoked');
        if (promised) assert.equal(data.verdict, promised, href);
        assert.ok(((await page.locator('h1').textContent()) ?? '').length > 3, href);
      }
    }));
});

describe('somebody who knows the address of the person', () => {
  it('when they enter it beside the reading, then they are told whether it fits', () =>
    visit({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto('/examples/open-badges-2.0/hosted-forklift');
      await page.getByLabel('Is it about this person?').fill('tomas@mail.example');
      await page.getByRole('button', { name: 'Compare' }).click();
      assert.match(await page.innerText('main'), /made out to the address that you typed/);
      await check(page, false);

      await page.goto('/examples/open-badges-2.0/hosted-forklift');
      await page.getByLabel('Is it about this person?').fill('somebody-else@mail.example');
      await Promise.all([page.waitForURL('**/read'), page.keyboard.press('Enter')]);
      assert.match(await page.innerText('main'), /About somebody else/);
    }));
});
