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
    let given = '';
    before(async () => {
      [server, browser] = await Promise.all([startWaymark({ RATE_LIMIT: 'off' }), launchBrowser()]);
      world = await makeWorld(server, 'north');
      [issuer, ana] = [await colleague(browser, server, way), await colleague(browser, server, way)];
      const [cookie = '', value = ''] = world.institution.cookie.split('=');
      await issuer.page.context().addCookies([{ name: cookie, value, url: server.address }]);
      path = `/issue/${world.institution.slug}/${world.definitions.published}`;
      given = `/issue/${world.institution.slug}/given`;
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
      assert.match(letter.subject, /^You can published .*: agreed with north-orchards$/);
      assert.match(letter.body, /north-orchards helped to say what that means/);
      claim = linkIn(letter.body);
    });

    it('when the learner opens the letter, then the reading comes first, and the files are theirs to take', async () => {
      await ana.goto(claim);
      assert.match(await text(ana), /can published/);
      assert.match(await text(ana), /Pruned the old orchard/);
      for (const [button, kind] of [
        ['As a file (JSON)', 'json'],
        ['As a picture (PNG)', 'png'],
        ['As a drawing (SVG)', 'svg'],
      ] as const) {
        const downloading = ana.page.waitForEvent('download');
        await ana.page.getByRole('button', { name: button }).click();
        const download = await downloading;
        assert.equal(download.suggestedFilename(), `credential.${kind}`);
        const body = await readFile(await download.path());
        const answer = await fetch(`${server.address}/api/read`, { method: 'POST', body });
        const reading = (await answer.json()) as { verdict: string; format: string };
        // Its list is this installation's own, and asked for here, though nobody else could ask.
        assert.deepEqual([reading.format, reading.verdict], ['open-badges-3.0', 'genuine']);
      }
      await issuer.goto(given);
      assert.match(await text(issuer), /Ana Ruiz published .*signed · taken on/);
    });

    it('when the learner shows it to others, then they see the same reading, until it is switched off', async () => {
      await ana.goto(claim);
      await ana.press('Make a link');
      const shown = (await ana.page.locator('.secret a').getAttribute('href')) ?? '';
      await ana.goto(shown);
      assert.match(await text(ana), /can published/);
      await ana.goto(claim);
      await ana.press('Switch it off');
      assert.equal((await fetch(shown)).status, 404);
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
        assert.match(await text(issuer), /5 signed, 0 waiting/);
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

    it('when a credential has a mistake, then a corrected one takes its place, also behind the old link', async () => {
      await issuer.goto(`${given}?q=Ana+Ruiz`);
      await issuer.press(/^Correct it/);
      assert.equal(await issuer.page.getByLabel('Name', { exact: true }).inputValue(), 'Ana Ruiz');
      await issuer.page.getByLabel('Name', { exact: true }).fill('Ana Ruíz Peña');
      await issuer.page.getByLabel('What was wrong').fill('Her name.');
      await issuer.press('Sign the corrected one');
      assert.match(await text(issuer), /The corrected credential is being signed/);
      assert.match(await text(issuer), /withdrawn on .*: It was corrected/);
      const letter = await eventually(async () => {
        const newest = await newestLetter(browser, server, 'ana@mail.example');
        assert.match(newest.body, /takes the place of an earlier one/);
        return newest;
      });
      for (const link of [claim, linkIn(letter.body)]) {
        await ana.goto(link);
        assert.match(await ana.page.innerText('body'), /Ana Ruíz Peña/);
        assert.doesNotMatch(await text(ana), /has withdrawn/);
      }
    });

    it('when one is withdrawn by mistake, then it can be undone before anybody sees it', async () => {
      await issuer.goto(`${given}?q=Peña`);
      await issuer.page
        .getByLabel(/Ana Ruíz Peña/)
        .first()
        .check();
      await issuer.page.getByLabel('Why').selectOption('not-met');
      await issuer.page.getByLabel('In your words').fill('It was somebody else’s work.');
      await issuer.press('Do it');
      assert.match(await text(issuer), /1 credential was moved. For 10 minutes you can undo it/);
      await ana.goto(claim);
      assert.doesNotMatch(await text(ana), /has withdrawn/);
      await issuer.press('History');
      assert.match(await text(issuer), /Withdrawn: 1 credential/);
      await issuer.press(/^Undo it/);
      assert.match(await text(issuer), /Nobody saw it/);
      await issuer.goto(`${given}?q=Peña`);
      assert.doesNotMatch(await text(issuer), /takes effect soon/);
    });

    it('when many are withdrawn at once, then everybody who checks sees it', async () => {
      await issuer.goto(`${given}?q=Peña`);
      await issuer.page.getByLabel('Every one shown here').check();
      await issuer.page.getByLabel('At once').check();
      await issuer.press('Do it');
      assert.match(await text(issuer), /Everybody who checks sees it within 5 minutes/);
      await ana.goto(claim);
      assert.match(await ana.page.innerText('body'), /withdrawn/i);
    });

    it('when an institution chooses to suspend, then what it signs can be held back and given back', async () => {
      await issuer.goto(`/issue/${world.institution.slug}/choices`);
      await issuer.page.getByLabel('What can be done later').selectOption('both');
      await issuer.page.getByLabel('How it is secured').selectOption('jwt');
      await issuer.page.getByLabel('Minutes for second thoughts').fill('0');
      await issuer.press('Save');
      await issuer.press('The public page about withdrawing');
      assert.match(await text(issuer), /at most 5 minutes/);
      await issuer.goto(path);
      await issuer.page.getByLabel('Name', { exact: true }).fill('Fay');
      await issuer.page.getByLabel('Mail address').fill('fay@mail.example');
      await issuer.press('Sign and send it');
      const letter = await eventually(() => newestLetter(browser, server, 'fay@mail.example'));
      for (const [step, said] of [
        ['suspend', /suspended/i],
        ['lift', /can published/],
      ] as const) {
        await issuer.goto(`${given}?q=Fay`);
        await issuer.page.getByLabel(/^Fay/).check();
        await issuer.page.getByLabel('What should happen').last().selectOption(step);
        await issuer.press('Do it');
        assert.match(await text(issuer), /1 credential was moved/);
        await ana.goto(linkIn(letter.body));
        assert.match(await ana.page.innerText('body'), said);
      }
      assert.doesNotMatch(await text(ana), /has suspended/);
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
