/** From a published definition to credentials in people's hands, in a real browser; what they take along is read by the reader. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.test-launcher.ts';
import { type Colleague, colleague, linkIn, newestLetter, type Way } from './colleagues.test-tool.ts';
import { makeWorld, type World } from './two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from './waymark.test-server.ts';

const WAYS: readonly (readonly [string, Way])[] = [
  ['at a desk', { hasScript: true, options: { viewport: { width: 1280, height: 900 } } }],
  [
    'without script, on a narrow telephone',
    { hasScript: false, options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  ],
];

for (const [name, way] of WAYS)
  describe(`an issuer and a learner, ${name}`, () => {
    let server: TestServer;
    let browser: Browser;
    let issuer: Colleague;
    let ana: Colleague;
    let world: World;
    let path = '';
    let claim = '';
    before(async () => {
      [server, browser] = await Promise.all([startWaymark({ RATE_LIMIT: 'off' }), launchBrowser()]);
      world = await makeWorld(server, 'north');
      [issuer, ana] = [await colleague(browser, server, way), await colleague(browser, server, way)];
      const [cookie = '', value = ''] = world.institution.cookie.split('=');
      await issuer.page.context().addCookies([{ name: cookie, value, url: server.address }]);
      path = `/issue/${world.institution.slug}/${world.definitions.published}`;
    });
    after(async () => {
      await browser.close();
      await server.stop();
    });
    const text = ({ page }: Colleague) => page.innerText('main');

    it('when the issuer awards one person, then a letter says what they can do and who accepted these words', async () => {
      await issuer.goto(`/issue/${world.institution.slug}`);
      await issuer.press(/^published/);
      await issuer.page.getByLabel('Name', { exact: true }).fill('Ana Ruiz');
      await issuer.page.getByLabel('Mail address').fill('ana@mail.example');
      await issuer.page.getByLabel('What they did, in your words').fill('Pruned the old orchard.');
      await issuer.press('Sign and send it');
      assert.match(await text(issuer), /It is being signed/);
      const letter = await eventually(() => newestLetter(browser, server, 'ana@mail.example'));
      assert.match(letter.subject, /^You can published .*: north-college signed it$/);
      assert.match(letter.body, /north-orchards helped to say what it means/);
      claim = linkIn(letter.body);
    });

    it('when the learner opens the letter, then the reading comes first, and the files are theirs to take', async () => {
      await ana.goto(claim);
      assert.match(await text(ana), /can published/);
      assert.match(await text(ana), /Pruned the old orchard/);
      for (const [button, kind] of [
        ['Take it as a file', 'json'],
        ['Take it as a picture with the credential inside', 'png'],
      ] as const) {
        const downloading = ana.page.waitForEvent('download');
        await ana.page.getByRole('button', { name: button }).click();
        const download = await downloading;
        assert.equal(download.suggestedFilename(), `credential.${kind}`);
        const body = await readFile(await download.path());
        const answer = await fetch(`${server.address}/api/read`, { method: 'POST', body });
        const reading = (await answer.json()) as { verdict: string; format: string };
        // Its list cannot be asked for: this installation has no public address. It is not called good.
        assert.deepEqual([reading.format, reading.verdict], ['open-badges-3.0', 'cannot-tell']);
      }
      await issuer.goto(path);
      assert.match(await text(issuer), /Ana Ruiz signed .*taken on/);
    });

    it('when a table comes, then its columns are said, every row is checked, and the same table again asks for nothing twice', async () => {
      const rows = [
        'Bea,bea@mail.example,11/13/2026,,41',
        'Cleo,cleo at mail,2026-11-01,,42',
        'Dan,,2026-11-01,expert,43',
        'Eva,,2026-11-02,,44',
      ];
      const buffer = Buffer.from(['Learner,email,date,outcome 1,Shoe size', ...rows].join('\n'));
      const { page } = issuer;
      for (const fresh of [2, 0]) {
        await issuer.goto(path);
        await page.getByLabel('Table (CSV)').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
        await issuer.press('Look at the table');
        assert.match(await text(issuer), /bea@mail.example/);
        assert.equal(await page.getByLabel('Learner', { exact: true }).inputValue(), 'name');
        assert.equal(await page.getByLabel('Shoe size').inputValue(), '');
        await page.getByLabel('outcome 1').selectOption('outcome-1');
        await page.getByLabel('Days are written').selectOption('month-first');
        await issuer.press('Check every row');
        await moved(issuer, /2 rows are good. 2 rows have a fault/);
        const said = await text(issuer);
        assert.match(said, /Row 2, column “email”: this is no mail address/);
        assert.match(said, /Row 3, column “outcome 1”: the rubric has no such level/);
        await issuer.press(/^Sign and send it to 2 people/);
        await moved(
          issuer,
          fresh === 0 ? /All 0 credentials are signed. 2 people had it already/ : /All 2 credentials/,
        );
      }
      await issuer.goto(path);
      assert.match(await text(issuer), /people.csv is given/);
      await eventually(async () => {
        await issuer.goto(path);
        assert.match(await text(issuer), /4 signed, 0 waiting/);
      });
    });

    it('when a file is no table, then one sentence says what to do, and it can be thrown away', async () => {
      await issuer.goto(path);
      const buffer = Buffer.from('PK\u0003\u0004 not a table');
      await issuer.page.getByLabel('Table (CSV)').setInputFiles({ name: 'people.xlsx', mimeType: 'text/csv', buffer });
      await issuer.press('Look at the table');
      assert.match(await text(issuer), /Save it as CSV/);
      await issuer.press('Throw the table away');
      assert.doesNotMatch(await text(issuer), /people.xlsx/);
    });

    it('when it is withdrawn, then its holder and everybody else see so; and again when it is given back', async () => {
      await issuer.goto(path);
      const row = issuer.page.locator('li', { hasText: 'Ana Ruiz' });
      await row.locator('summary', { hasText: 'Withdraw' }).click();
      await row.getByLabel('Why').fill('It was somebody else’s work.');
      await row.getByRole('button', { name: 'Withdraw' }).click();
      await issuer.page.getByText('withdrawn on').waitFor();
      await ana.goto(claim);
      assert.match(await ana.page.innerText('body'), /withdrawn/i);
      await issuer.goto(path);
      await row.locator('summary', { hasText: 'Give it back' }).click();
      await row.getByRole('button', { name: 'Give it back' }).click();
      await row.getByText('Withdraw', { exact: false }).first().waitFor();
      await ana.goto(claim);
      assert.match(await text(ana), /can published/);
      assert.doesNotMatch(await text(ana), /has withdrawn/);
    });
  });

/** A page that moves by itself with script, and is loaded again without. */
async function moved({ page }: Colleague, said: RegExp): Promise<void> {
  await eventually(async () => {
    if (!said.test(await page.innerText('main'))) {
      await page.reload();
      assert.match(await page.innerText('main'), said);
    }
  });
}

/** What a job does soon. */
async function eventually<T>(look: () => Promise<T>): Promise<T> {
  for (let time = 0; ; time += 1) {
    try {
      return await look();
    } catch (error) {
      if (time > 20) throw error;
      await new Promise((again) => setTimeout(again, 250));
    }
  }
}
