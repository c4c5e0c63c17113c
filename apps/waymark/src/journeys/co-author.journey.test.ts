/** Two employers and an author write one definition together, from a first line to a version that lost an endorser. In a real browser. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
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

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
});

const WAYS: readonly (readonly [string, Way])[] = [
  ['at a desk', { hasScript: true, options: { viewport: { width: 1280, height: 900 } } }],
  [
    'without script',
    { hasScript: false, options: { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } } },
  ],
  ['on a narrow telephone', { hasScript: true, options: { viewport: { width: 320, height: 640 } } }],
];

const WORDING = 'Calibrates the instrument and decides, with reasons, whether a run may be reported';

for (const [name, way] of WAYS)
  describe(`an author and two employers, ${name}`, () => {
    let server: TestServer;
    let ines: Colleague;
    let rosa: Colleague;
    let hugo: Colleague;
    /** Address of the definition, for its author; and its id. */
    let path = '';
    let id = '';
    before(async () => {
      server = await startWaymark({ RATE_LIMIT: 'off' });
      ines = await colleague(browser, server, way);
      rosa = await colleague(browser, server, way);
      hugo = await colleague(browser, server, way);
    });
    after(async () => {
      await server.stop();
      for (const { complaints } of [ines, rosa, hugo]) assert.deepEqual(complaints, []);
    });
    const text = ({ page }: Colleague) => page.innerText('main');
    const reviewOf = (who: Colleague) => `/review/${who === rosa ? 'riverside-labs' : 'harbour-analytics'}/${id}`;
    const signEverything = async () => {
      await ines.press('Ask for sign-off inside');
      for (const title of ['Programme', 'Registrar', 'Quality office'])
        await ines.press(`Sign this draft off (${title})`);
    };
    const publish = async (number: number) => {
      await ines.goto(`${path}/publish`);
      for (const box of await ines.page.locator('main form input[type=text]').all())
        await box.fill('It is the same for everybody.');
      await ines.press('Publish this draft');
      assert.match(ines.page.url(), new RegExp(`/definitions/${id}/v${number}$`));
    };
    const endorse = async (who: Colleague, words: string) => {
      await who.goto(`${reviewOf(who)}/endorse`);
      await who.page.getByLabel('What you do with holders').selectOption({ label: 'We interview them' });
      await who.page.getByLabel('In your own words').fill(words);
      await who.press('Sign the endorsement');
    };

    it('when nobody is here yet, then the printed link makes the first administrator, who makes an institution with a key', async () => {
      await firstAdministrator(server, ines, 'Ines Ortega', 'ines@north.example');
      await ines.page.getByLabel('Name', { exact: true }).fill('Northfield Technical College');
      await ines.press('Make it');
      assert.match(await text(ines), /Northfield Technical College/);
      await ines.goto('/organise/northfield-technical-college/keys');
      await ines.press('Make a key');
      assert.match(await text(ines), /in use/);
    });

    it('when the institution brings employers in, then each accepts out of a letter and makes a key of its own', async () => {
      for (const [who, name, email] of [
        [rosa, 'Riverside Labs', 'rosa@riverside.example'],
        [hugo, 'Harbour Analytics', 'hugo@harbour.example'],
      ] as const) {
        await ines.goto('/organise/northfield-technical-college');
        await ines.page.getByLabel('Name', { exact: true }).fill(name);
        await ines.page.getByLabel('Mail address of its administrator').fill(email);
        await ines.press('Make it');
        const letter = await newestLetter(browser, server, email);
        assert.equal(letter.subject, `${name} invites you to Waymark`);
        await who.goto(linkIn(letter.body));
        await who.page.getByLabel('Your name').fill(email.slice(0, 4));
        await who.press('Accept');
        await who.goto(`/organise/${name.toLowerCase().replace(' ', '-')}/keys`);
        await who.press('Make a key');
      }
    });

    it('when they make a bloc with a quorum, then both join it', async () => {
      await ines.goto('/organise/new');
      await ines.page.getByLabel('Name', { exact: true }).fill('River laboratories');
      await ines.page.getByLabel('Kind').selectOption({ label: 'Bloc of employers' });
      await ines.press('Make it');
      await ines.goto('/organise/river-laboratories/bloc');
      await ines.page.getByLabel('Quorum: how many members have to accept').fill('2');
      await ines.page.getByLabel('Your own words').fill('run = series of samples');
      await ines.press('Save');
      for (const member of ['Riverside Labs', 'Harbour Analytics']) {
        await ines.page.getByLabel('Ask an employer to join').selectOption({ label: member });
        await ines.press('Ask');
      }
      for (const [who, slug] of [
        [rosa, 'riverside-labs'],
        [hugo, 'harbour-analytics'],
      ] as const) {
        await who.goto(`/organise/${slug}`);
        await who.press('Join');
        assert.match(await text(who), /You are a member of River laboratories/);
      }
    });

    it('when the author writes a first line and asks the bloc, then the employers see it from the first draft on', async () => {
      await ines.goto('/define/in/northfield-technical-college');
      await ines.press('Begin a definition');
      path = new URL(ines.page.url()).pathname.replace('/write', '');
      id = path.split('/').at(-1) ?? '';
      const { page } = ines;
      await page.getByLabel('Name', { exact: true }).fill('Gas Chromatography Operator');
      await page.getByLabel('Someone who earns this').fill('can run a gas chromatograph unsupervised');
      await page.getByLabel('What they do').fill('Understands calibration');
      await page.getByLabel('Is anything assessed?').selectOption('assessed');
      await page.getByLabel('By what').fill('Practical exam of 6 hours');
      await page.getByLabel('By whom').fill('Two examiners');
      await page.getByLabel('What has to be done').fill('Three unknown samples and a planted fault.');
      await page.getByLabel('Evidence', { exact: true }).fill('Calibration record');
      await ines.press('Save');
      assert.match(await text(ines), /Saved as draft 2/);
      await ines.goto(path);
      await page.getByLabel('Employer or bloc').selectOption({ label: 'River laboratories' });
      await ines.press('Ask');
      assert.match(await text(ines), /2 employers were asked/);
      const letter = await newestLetter(browser, server, 'rosa@riverside.example');
      assert.equal(letter.subject, 'Northfield Technical College asks you about “Gas Chromatography Operator”');
      await rosa.goto(linkIn(letter.body));
      assert.match(await text(rosa), /asks what you say to draft 2/);
      assert.match(await text(rosa), /run = series of samples/);
    });

    it('when an employer proposes words for a line, then the author takes them, and the line carries the employer’s name', async () => {
      await rosa.page.locator('summary', { hasText: 'Propose or comment: Outcome 1' }).click();
      const form = rosa.page.locator('form', { has: rosa.page.locator('input[value="outcome-1"]') });
      await form.getByLabel('Your words').fill(WORDING);
      await form.getByLabel('Why').fill('“Understands” cannot be seen.');
      await form.getByRole('button', { name: 'Send it' }).click();
      await rosa.page.getByText('The author sees it beside the line').waitFor();
      await hugo.goto(reviewOf(hugo));
      assert.match(await text(hugo), /Riverside Labs proposes:/);
      await ines.goto(`${path}/write`);
      // What was typed beside is saved along.
      await ines.page.getByLabel('Which aids are allowed?').fill('None');
      await ines.press(/^Take it/);
      assert.equal(await ines.page.getByLabel('What they do').inputValue(), WORDING);
      assert.equal(await ines.page.getByLabel('Which aids are allowed?').inputValue(), 'None');
      assert.match(await text(ines), /Words of Riverside Labs/);
      await ines.goto(`${path}/history`);
      assert.match(await text(ines), /took a proposal of Riverside Labs/);
    });

    it('when somebody inside refuses, then it goes back with the reason; when all have signed, then it goes to the employers', async () => {
      await ines.goto(path);
      await ines.press('Ask for sign-off inside');
      await ines.page.getByLabel('Reason', { exact: true }).nth(2).fill('Nobody says who checks identity.');
      await ines.press('Refuse (Quality office)');
      assert.match(await text(ines), /Quality office refused.*\s+Because: Nobody says who checks identity/);
      await ines.goto(`${path}/write`);
      await ines.page.getByLabel('How is identity checked?').fill('Identity document shown in person');
      await ines.press('Save');
      await ines.goto(path);
      await signEverything();
      assert.match(await text(ines), /3 of 3 signed/);
      assert.match(await text(ines), /Silence is not consent/);
      const letter = await newestLetter(browser, server, 'hugo@harbour.example');
      assert.match(letter.subject, /waits for your answer/);
    });

    it('when both accept and the institution publishes, then version 1 says who signed off, who wrote what and who accepted', async () => {
      for (const who of [rosa, hugo]) {
        await who.goto(reviewOf(who));
        await who.press('We accept this draft');
        assert.match(await text(who), /Your answer is kept/);
      }
      await publish(1);
      const said = await text(ines);
      assert.match(said, /can run a gas chromatograph unsupervised/);
      assert.match(said, /Programme, Registrar, Quality office/);
      assert.match(said, /Riverside Labs accepted this text\s+wrote: Outcome 1/);
      assert.match(
        said,
        /Harbour Analytics and Riverside Labs accepted this text|Riverside Labs and Harbour Analytics accepted this text/,
      );
      assert.match(said, /No employer has endorsed this version/);
    });

    it('when both sign with their own keys, then the reading of version 1 has two endorsements', async () => {
      await endorse(rosa, 'Holders are interviewed for laboratory technician.');
      await endorse(hugo, 'Holders skip our first test.');
      assert.match(await text(hugo), /You endorse version 1 until/);
      await ines.goto(`/definitions/${id}/v1`);
      const said = await text(ines);
      assert.match(said, /2 others have signed it/);
      assert.match(said, /Riverside Labs interviews holders, until/);
      assert.match(said, /Holders skip our first test/);
    });

    it('when version 2 is published, then the endorsers are asked again, and it says who endorsed only the one before', async () => {
      await ines.goto(path);
      await ines.press('Begin the next version');
      await ines.goto(`${path}/write`);
      await ines.page.getByLabel('By what').fill('Practical exam of 4 hours');
      await ines.press('Save');
      await ines.goto(path);
      await signEverything();
      await rosa.goto(reviewOf(rosa));
      await rosa.press('We accept this draft');
      await hugo.goto(reviewOf(hugo));
      await hugo.page.locator('#answer-reason').fill('Four hours are too few.');
      await hugo.press('We object');
      await publish(2);
      const said = await text(ines);
      assert.match(said, /What changed since version 1/);
      assert.match(said, /Practical exam of 6 hours\s+Practical exam of 4 hours/);
      assert.match(said, /The quorum of River laboratories was not met: 1 accepted, 2 were needed/);
      assert.match(said, /Harbour Analytics objected: Four hours are too few/);
      const letter = await newestLetter(browser, server, 'hugo@harbour.example');
      assert.equal(letter.subject, 'A new version of “Gas Chromatography Operator”: do you endorse it?');
      await endorse(rosa, 'Holders are interviewed for laboratory technician.');
      await ines.goto(`/definitions/${id}/v2`);
      assert.match(await text(ines), /1 other has signed it/);
      assert.match(await text(ines), /Harbour Analytics endorsed version 1\. It has not endorsed this version/);
    });

    it('when an employer withdraws, then the reading of that version says so with the reason, and version 1 leads to version 2', async () => {
      await hugo.goto(reviewOf(hugo));
      assert.match(await text(hugo), /You endorsed version 1\. It does not count for version 2/);
      await hugo.page.locator('summary', { hasText: 'Withdraw it: Version 1' }).click();
      await hugo.page.getByLabel('Why you withdraw it').fill('Our test has changed.');
      await hugo.press('Withdraw it');
      await ines.goto(`/definitions/${id}/v1`);
      const said = await text(ines);
      assert.match(said, /Harbour Analytics withdrew on .* because: Our test has changed/);
      assert.match(said, /1 other has signed it/);
      assert.match(said, /There is a newer version: 2/);
      await ines.goto('/organisations/northfield-technical-college');
      assert.match(await text(ines), /can run a gas chromatograph unsupervised/);
    });
  });
