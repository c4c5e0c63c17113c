/** Somebody adds a passkey, signs in with it, and shows with it that it is them. In a real browser with a virtual authenticator. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, CDPSession } from 'playwright-core';
import { findPersonByEmail, storeSession } from '../store/index.ts';
import { launchBrowser } from './browser.test-launcher.ts';
import { type Colleague, colleague, firstAdministrator } from './colleagues.test-tool.ts';
import { startWaymark, type TestServer } from './waymark.test-server.ts';

const AT_A_DESK = { hasScript: true, options: { viewport: { width: 1280, height: 900 } } } as const;
const EMAIL = 'ines@north.example';

let browser: Browser;
let server: TestServer;
let ines: Colleague;
let authenticator: CDPSession;
let authenticatorId = '';
before(async () => {
  browser = await launchBrowser();
  server = await startWaymark({ RATE_LIMIT: 'off' });
  ines = await colleague(browser, server, AT_A_DESK);
  authenticator = await ines.page.context().newCDPSession(ines.page);
  await authenticator.send('WebAuthn.enable');
  ({ authenticatorId } = await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  }));
  await firstAdministrator(server, ines, 'Ines', EMAIL);
});
after(async () => {
  await browser.close();
  await server.stop();
});
/** As if she had signed in an hour ago. */
const signedInLongAgo = async () => {
  const person = await findPersonByEmail(server.store.db, EMAIL);
  const now = new Date(Date.now() - 3_600_000);
  const { secret } = await storeSession(server.store.db, { personId: person?.id ?? '', now });
  await ines.page.context().addCookies([{ name: 'waymark', value: secret, url: server.address }]);
};

describe('a passkey', () => {
  it('when she adds one with a name, then her account shows it', async () => {
    await ines.goto('/enter/account');
    await ines.press('Add a passkey');
    await ines.page.getByLabel('Name of the passkey').fill('Work laptop');
    await ines.press('Make the passkey');
    assert.match(await ines.page.innerText('main'), /Work laptop[\s\S]*Not used yet/);
  });
  it('when she adds it again on the same device, then the page says that it is there', async () => {
    await ines.goto('/enter/account/passkeys/new');
    await ines.page.getByLabel('Name of the passkey').fill('Again');
    await ines.page.getByRole('button', { name: 'Make the passkey' }).click();
    await ines.page.getByText('This device keeps a passkey for your account already').waitFor();
  });
  it('when she has signed out, then it signs her in without a name, and leads where she wanted to go', async () => {
    await ines.goto('/enter/account');
    await ines.press('Sign out');
    await ines.goto('/enter?next=/enter/account');
    await ines.press('Sign in with a passkey');
    assert.equal(new URL(ines.page.url()).pathname, '/enter/account');
    assert.match(await ines.page.innerText('main'), /Work laptop[\s\S]*Last used on/);
  });
  it('when she signed in long ago, then it shows that it is her, before she adds another', async () => {
    await signedInLongAgo();
    await ines.goto('/enter/account/passkeys/new');
    assert.match(ines.page.url(), /\/enter\/again\?next=/);
    await ines.press('Use a passkey');
    assert.equal(new URL(ines.page.url()).pathname, '/enter/account/passkeys/new');
  });
  it('when she does not show that it is her, then nothing happens but a sentence', async () => {
    await authenticator.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await ines.goto('/enter/again');
    await ines.page.getByRole('button', { name: 'Use a passkey' }).click();
    await ines.page.getByText('No passkey was used').waitFor();
    await authenticator.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  });
  it('when the browser has none of it, then the page says so', async () => {
    await ines.goto('/enter/again');
    await ines.page.evaluate('delete PublicKeyCredential.parseRequestOptionsFromJSON');
    await ines.page.getByRole('button', { name: 'Use a passkey' }).click();
    await ines.page.getByText('This browser cannot use passkeys here').waitFor();
  });
  it('when an older copy of it is used, then it is refused, and she is told why', async () => {
    const { credentials } = await authenticator.send('WebAuthn.getCredentials', { authenticatorId });
    const [credential] = credentials;
    assert.ok(credential?.credentialId && credential.signCount > 1);
    await authenticator.send('WebAuthn.removeCredential', { authenticatorId, credentialId: credential.credentialId });
    await authenticator.send('WebAuthn.addCredential', {
      authenticatorId,
      credential: { ...credential, signCount: 0 },
    });
    await ines.goto('/enter/again');
    await ines.page.getByRole('button', { name: 'Use a passkey' }).click();
    await ines.page.getByText('There seems to be a copy of this passkey').waitFor();
  });
  it('when she removes it, then it is gone', async () => {
    await ines.goto('/enter/account');
    await ines.press('Remove Work laptop');
    await ines.press('Remove');
    assert.doesNotMatch(await ines.page.innerText('main'), /Work laptop/);
  });
  it('without script there is no button that does nothing, and the other way is there', async () => {
    const other = await colleague(browser, server, {
      hasScript: false,
      options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } },
    });
    await other.goto('/enter');
    assert.equal(await other.page.getByRole('button', { name: 'Sign in with a passkey' }).count(), 0);
    assert.equal(await other.page.getByRole('button', { name: 'Send me a link' }).count(), 1);
  });
});
