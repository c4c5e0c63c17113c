/** Colleagues at one institution: at one line at once, with a table of definitions, with a keyboard, and after a pause. In a real browser. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.test-launcher.ts';
import {
  type Colleague,
  colleague,
  firstAdministrator,
  linkIn,
  newestLetter,
  type Way,
} from './colleagues.test-tool.ts';
import { startWaymark, type TestServer } from './waymark.test-server.ts';

const DESK: Way = { hasScript: true, options: { viewport: { width: 1280, height: 900 } } };
const SLUG = 'northfield-technical-college';

let server: TestServer;
let browser: Browser;
let ines: Colleague;
let omar: Colleague;
before(async () => {
  [server, browser] = await Promise.all([startWaymark({ RATE_LIMIT: 'off' }), launchBrowser()]);
  ines = await colleague(browser, server, DESK);
  omar = await colleague(browser, server, DESK);
  await firstAdministrator(server, ines, 'Ines Ortega', 'ines@north.example');
  await ines.page.getByLabel('Name', { exact: true }).fill('Northfield Technical College');
  await ines.press('Make it');
});
after(async () => {
  await browser.close();
  await server.stop();
});

const text = ({ page }: Colleague) => page.innerText('main');
/** A definition of one's own, with a name; answers its path. */
async function begin(who: Colleague, name: string): Promise<string> {
  await who.goto(`/define/in/${SLUG}`);
  await who.press('Begin a definition');
  await who.page.getByLabel('Name', { exact: true }).fill(name);
  await who.press('Save');
  return new URL(who.page.url()).pathname.replace('/write', '');
}
/** Presses Tab until what has the focus is called so; fails when it comes round. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const called = (await page.evaluate(
      '(() => { const at = document.activeElement; const label = at && at.labels && at.labels[0]; return ((label || at || {}).textContent || "").trim(); })()',
    )) as string;
    if (typeof name === 'string' ? called === name : name.test(called)) return;
  }
  assert.fail(`nothing called ${name} can be reached with Tab`);
}

describe('colleagues at one institution', () => {
  it('when an author is invited, then they write, and do not sign, publish or see the settings', async () => {
    await ines.goto(`/organise/${SLUG}/people`);
    await ines.page.getByLabel('Mail address').fill('omar@north.example');
    await ines.page.locator('#new-role-author').check();
    await ines.press('Invite');
    await omar.goto(linkIn((await newestLetter(browser, server, 'omar@north.example')).body));
    assert.match(await text(omar), /You would be: author\./);
    await omar.page.getByLabel('Your name').fill('Omar');
    await omar.press('Accept');
    const path = await begin(omar, 'Pruning');
    await omar.goto(path);
    await omar.press('Ask for sign-off inside');
    assert.equal(await omar.page.getByRole('button', { name: /Sign this draft off/ }).count(), 0);
    for (const forbidden of [`${path}/publish`, `/organise/${SLUG}/people`, `/organise/${SLUG}/keys`])
      assert.equal((await omar.page.goto(forbidden))?.status(), 403, forbidden);
    assert.match(await text(omar), /Your role in this organisation does not include this/);
  });

  it('when two write the same line at once, then the first words stand and the second are kept beside them', async () => {
    const path = await begin(ines, 'Grafting');
    await ines.goto(`${path}/write`);
    await omar.goto(`${path}/write`);
    await ines.page.getByLabel('Someone who earns this').fill('can graft an apple tree');
    await ines.press('Save');
    await omar.page.getByLabel('Someone who earns this').fill('can graft any fruit tree');
    await omar.page.getByLabel('By whom').fill('A master gardener');
    await omar.press('Save');
    const said = await text(omar);
    assert.match(said, /somebody else changed this meanwhile: Someone who earns this …/);
    assert.match(said, /Omar proposes:\s+can graft any fruit tree/);
    assert.equal(await omar.page.getByLabel('Someone who earns this').inputValue(), 'can graft an apple tree');
    assert.equal(await omar.page.getByLabel('By whom').inputValue(), 'A master gardener');
  });

  it('when it is sent to be signed while somebody types, then their words stay in the form and they are told', async () => {
    const path = await begin(ines, 'Budding');
    await omar.goto(`${path}/write`);
    await ines.goto(path);
    await ines.press('Ask for sign-off inside');
    await omar.page.getByLabel('Someone who earns this').fill('can bud a rose');
    await omar.page.getByRole('button', { name: 'Save', exact: true }).click();
    await omar.page.getByText('This was not saved').waitFor();
    assert.equal(await omar.page.getByLabel('Someone who earns this').inputValue(), 'can bud a rose');
  });

  it('when a table of five hundred comes in, then each is a draft, and what is wrong is told row by row; and all go out again', async () => {
    const rows = Array.from({ length: 499 }, (_, n) => `Definition ${n},can do thing ${n}`);
    await ines.goto(`/define/in/${SLUG}`);
    await ines.page.locator('summary', { hasText: 'Bring definitions in' }).click();
    await ines.page.getByLabel('File').setInputFiles({
      name: 'catalogue.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`name,sentence\n${rows.join('\n')}\n,nameless\n`),
    });
    await ines.press('Bring them in');
    assert.match(await text(ines), /499 of 500 were brought in as drafts/);
    assert.match(await text(ines), /Row 500: It has no name/);
    for (const [format, wanted] of [
      ['Open Badges 3.0 (everything)', /"type": \[\s+"Achievement"/],
      ['Open Badges 2.0', /"type": "BadgeClass"/],
      ['CTDL', /credreg\.net/],
      ['Table (CSV)', /^name,sentence,/],
    ] as const) {
      const downloading = ines.page.waitForEvent('download');
      await ines.page.getByRole('link', { name: format }).click();
      const file = await readFile(await (await downloading).path(), 'utf8');
      assert.match(file, wanted);
      assert.match(file, /Definition 498/);
    }
  });

  it('when it is long since they signed in, then publishing asks for a code first, and leads back', async () => {
    const path = await begin(ines, 'Training vines');
    await sql`update sessions set stepped_up_at = now() - interval '1 hour'`.execute(server.store.db);
    await ines.goto(`${path}/publish`);
    assert.match(ines.page.url(), /\/enter\/again\?next=/);
    await ines.press('Send me a code');
    const { subject } = await newestLetter(browser, server, 'ines@north.example');
    await ines.page.getByLabel('Code of six digits').fill(subject.slice(0, 6));
    await ines.press('Go on');
    assert.equal(new URL(ines.page.url()).pathname, `${path}/publish`);
    assert.match(await text(ines), /It can be published once it has been signed off inside/);
  });

  it('when somebody has only a keyboard, then they write and save', async () => {
    const path = await begin(ines, 'Hedging');
    const { page } = ines;
    await page.goto(`${path}/write`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, /^Someone who earns this/);
    await page.keyboard.type('can lay a hedge');
    await tabTo(page, 'Save');
    await page.keyboard.press('Enter');
    await page.getByText('Saved as draft 3').waitFor();
    await page.goto(path);
    await tabTo(page, 'Ask for sign-off inside');
    await page.keyboard.press('Enter');
    await page.getByText('0 of 3 signed').waitFor();
  });
});
