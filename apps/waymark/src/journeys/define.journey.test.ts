/** Writing a definition, in a real browser. Each page is checked by axe and by an HTML validator. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.test-launcher.ts';
import { assertAccessible, assertFits, assertValidHtml } from './check-page.test-tool.ts';
import { startWaymark, type TestServer } from './waymark.test-server.ts';

let server: TestServer;
let browser: Browser;
before(async () => {
  [server, browser] = await Promise.all([startWaymark(), launchBrowser()]);
});
after(async () => {
  await browser.close();
  await server.stop();
});

async function visit(options: BrowserContextOptions, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB', baseURL: server.address, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await act(page);
  await context.close();
  assert.deepEqual(complaints, []);
}
const WAYS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['at a desk', { viewport: { width: 1280, height: 900 } }],
  ['without script', { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }],
  ['on a narrow telephone', { viewport: { width: 320, height: 640 } }],
];

for (const [way, options] of WAYS) {
  describe(`an author, ${way}`, () => {
    const hasScript = options.javaScriptEnabled !== false;
    it('when they write what somebody can do and ask to see it, then it stands beside as a reader will see it', () =>
      visit(options, async (page) => {
        await page.goto('/define');
        await page.getByLabel('Who promises it').fill('Northfield Technical College');
        await page.getByLabel('Name', { exact: true }).fill('Gas Chromatography Operator');
        await page.getByLabel('Someone who earns this').fill('can run a gas chromatograph unsupervised');
        await page.getByLabel('What they do').fill('Calibrates the instrument');
        await page.getByLabel('Levels, from the least').fill('with help: a colleague beside\nalone: nobody beside');
        await page.getByLabel('Is anything assessed?').selectOption('assessed');
        await page.getByLabel('By what').fill('Practical exam of 6 hours');
        const shown = page.waitForResponse((answer) => answer.url().endsWith('/define') && answer.status() === 200);
        await page.getByRole('button', { name: 'Show it again' }).click();
        await assertValidHtml(await (await shown).text(), page.url());
        const preview = page.locator('[data-preview]');
        await preview.locator('.h1').first().waitFor();
        const text = await preview.innerText();
        assert.match(text, /Northfield Technical College says that whoever earns this/);
        assert.match(text, /can run a gas chromatograph unsupervised/);
        assert.match(text, /Practical exam of 6 hours/);
        assert.match(text, /What this does not tell you/);
        assert.match(text, /What readers would still ask/);
        assert.match(text, /How much work is it\?/);
        assert.match(text, /EU Council Recommendation of 2022: \d+ of \d+ questions answered/);
        // Nobody's words are lost.
        assert.equal(await page.getByLabel('By what').inputValue(), 'Practical exam of 6 hours');
        if (hasScript) await assertAccessible(page);
        await assertFits(page);
      }));
    it('when they add an outcome, then there is room for it and the others are still there', () =>
      visit(options, async (page) => {
        await page.goto('/define');
        await page.getByLabel('What they do').fill('Prunes apple trees');
        await page.getByRole('button', { name: 'Add an outcome' }).click();
        await page.getByRole('group', { name: 'Outcome 2' }).waitFor();
        assert.equal(await page.getByLabel('What they do').first().inputValue(), 'Prunes apple trees');
      }));
  });
}

describe('an author with a keyboard and a file', () => {
  it('when they type, then the reading follows without a click', () =>
    visit({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto('/define');
      await page.getByLabel('Someone who earns this').fill('can prune apple trees');
      await page.locator('[data-preview]').getByText('can prune apple trees').first().waitFor();
    }));
  it('when they download the draft and open it again, then it says the same', () =>
    visit({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto('/define');
      await page.getByLabel('Name', { exact: true }).fill('Pruning');
      await page.getByLabel('Someone who earns this').fill('can prune apple trees');
      await page.getByLabel('By whom').fill('A master gardener');
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download as Open Badges 3.0' }).click();
      const download = await downloading;
      assert.equal(download.suggestedFilename(), 'Pruning.json');
      const path = await download.path();
      const achievement = JSON.parse(await readFile(path, 'utf8')) as { type: string[]; name: string };
      assert.deepEqual([achievement.type, achievement.name], [['Achievement'], 'Pruning']);
      await page.getByText('Open a draft').click();
      await page.getByLabel('File with one or several drafts').setInputFiles(path);
      await page.getByRole('button', { name: 'Open it' }).click();
      assert.equal(await page.getByLabel('By whom').inputValue(), 'A master gardener');
    }));
  it('when the file is a table, then each row is told, and each draft can be opened', () =>
    visit({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto('/define');
      await page.getByText('Open a draft').click();
      await page.getByLabel('File with one or several drafts').setInputFiles({
        name: 'drafts.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('name,sentence\nPruning,can prune\n,nameless\nGrafting,can graft\n'),
      });
      const answered = page.waitForResponse((answer) => answer.url().endsWith('/define/open'));
      await page.getByRole('button', { name: 'Open it' }).click();
      await assertValidHtml(await (await answered).text(), page.url());
      assert.match(await page.innerText('main'), /2 of 3 can be opened/);
      assert.match(await page.innerText('main'), /Row 2\s+It has no name/);
      await assertAccessible(page);
      await page.getByRole('button', { name: 'Open this one' }).nth(1).click();
      assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Grafting');
    }));
  it('when they bring two drafts, then what differs stands side by side; a file without one is told', () =>
    visit({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } }, async (page) => {
      const file = (name: string, sentence: string) => ({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from(`name,sentence\nPruning,${sentence}\n`),
      });
      await page.goto('/define/compare');
      await page.getByLabel('Earlier draft').setInputFiles(file('a.csv', 'can prune'));
      await page.getByLabel('Later draft').setInputFiles(file('b.csv', 'can prune and graft'));
      const answered = page.waitForResponse((answer) => answer.url().endsWith('/define/compare'));
      await page.getByRole('button', { name: 'Show the differences' }).click();
      await assertValidHtml(await (await answered).text(), page.url());
      assert.match(await page.innerText('main'), /Someone who earns this …\s+can prune\s+can prune and graft/);
      await assertFits(page);
    }));
  it('when they ask why something is asked, then a page explains it with examples', () =>
    visit({ viewport: { width: 320, height: 640 } }, async (page) => {
      const answer = await page.goto('/define/rules');
      await assertValidHtml((await answer?.text()) ?? '', page.url());
      await assertAccessible(page);
      await assertFits(page);
      assert.match(await page.innerText('#sentence-unseen'), /understands how sourdough is made/);
    }));
  it('when they ask what becomes of a field, then a page says so', () =>
    visit({ viewport: { width: 320, height: 640 } }, async (page) => {
      const answer = await page.goto('/define/properties');
      await assertValidHtml((await answer?.text()) ?? '', page.url());
      await assertAccessible(page);
      await assertFits(page);
    }));
});
