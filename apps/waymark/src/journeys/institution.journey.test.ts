/** Somebody signs in through their institution and shows there that it is them. In a real browser, with a real provider on another site. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { startProvider, type TestProvider } from '../enter/institution/provider.test-server.ts';
import { storePerson } from '../store/index.ts';
import { launchBrowser } from './browser.test-launcher.ts';
import { type Colleague, colleague, type Way } from './colleagues.test-tool.ts';
import { startWaymark, type TestServer } from './waymark.test-server.ts';

const EMAIL = 'ines@north.example';
const WAYS: readonly (readonly [string, Way])[] = [
  ['at a desk', { hasScript: true, options: { viewport: { width: 1280, height: 900 } } }],
  [
    'without script, on a narrow telephone',
    { hasScript: false, options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  ],
];

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
});

for (const [name, way] of WAYS)
  describe(`somebody of an institution, ${name}`, () => {
    let provider: TestProvider;
    let server: TestServer;
    let ines: Colleague;
    before(async () => {
      provider = await startProvider();
      server = await startWaymark({ RATE_LIMIT: 'off', ...provider.settings });
      provider.admit({ redirectUri: `${server.address}/enter/institution/back` });
      provider.people.set('ines-1', { email: EMAIL, email_verified: true });
      provider.signsIn = { subject: 'ines-1' };
      await storePerson(server.store.db, { email: EMAIL, name: 'Ines', locale: 'en', now: new Date() });
      ines = await colleague(browser, server, way);
    });
    after(async () => {
      await server.stop();
      await provider.stop();
      // The page that tells why nobody is signed in is a 403; browsers complain of that.
      assert.deepEqual(
        ines.complaints.filter((complaint) => !complaint.includes('403')),
        [],
      );
    });
    it('when she wants to see her account, then her institution signs her in, and she sees it', async () => {
      await ines.goto('/enter?next=/enter/account');
      await ines.press('Sign in through your institution');
      assert.equal(new URL(ines.page.url()).pathname, '/enter/account');
      assert.match(await ines.page.innerText('main'), /You can sign in through 127\.0\.0\.1/);
    });
    it('when she stops using it, then she shows that it is her there, and it is gone', async () => {
      await ines.press('Do not use it any more');
      assert.match(ines.page.url(), /\/enter\/again\?next=/);
      await ines.press('Show it to your institution');
      await ines.press('Do not use it any more');
      assert.doesNotMatch(await ines.page.innerText('main'), /You can sign in through/);
    });
    it('when nobody knows her, then the page says so, and another way is there', async () => {
      await ines.press('Sign out');
      // There she stays signed in, and would come back at once.
      await ines.page.context().clearCookies({ domain: '127.0.0.1' });
      provider.signsIn = { subject: 'stranger' };
      provider.people.set('stranger', { email: 'stranger@north.example', email_verified: true });
      await ines.goto('/enter');
      await ines.page.getByRole('link', { name: 'Sign in through your institution' }).click();
      await ines.page.getByText('nobody here has invited you').waitFor();
      await ines.press('Choose another way');
      assert.equal(new URL(ines.page.url()).pathname, '/enter');
    });
  });
