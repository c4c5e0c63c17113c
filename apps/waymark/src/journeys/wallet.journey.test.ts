/** From the letter to the code for a wallet, in a real browser. What the wallet does then: issue/wallet, and bench/peers/wallet.test.ts. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { asTenant, storeClaims, withdrawAwards } from '../store/index.ts';
import { launchBrowser } from './browser.test-launcher.ts';
import { type Colleague, colleague, newestLetter, type Way } from './colleagues.test-tool.ts';
import { makeWorld, type World } from './two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from './waymark.test-server.ts';

const WAYS: readonly (readonly [string, Way])[] = [
  ['at a desk', { hasScript: true, options: { viewport: { width: 1280, height: 900 } } }],
  [
    'without script, on a narrow telephone, in Spanish',
    {
      hasScript: false,
      options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 }, locale: 'es-ES' },
    },
  ],
];

for (const [name, way] of WAYS)
  describe(`a learner with a wallet, ${name}`, () => {
    let server: TestServer;
    let browser: Browser;
    let ana: Colleague;
    let world: World;
    let path = '';
    before(async () => {
      [server, browser] = await Promise.all([startWaymark({ RATE_LIMIT: 'off' }), launchBrowser()]);
      world = await makeWorld(server, 'north');
      ana = await colleague(browser, server, way);
      const secrets = await storeClaims(server.store.db, { awardIds: [world.awardId], now: new Date() });
      path = `/claim/${secrets.get(world.awardId)}/wallet`;
    });
    after(async () => {
      await browser.close();
      await server.stop();
    });
    const page = () => ana.page;

    it('when they open the page, then it says what a wallet is; when they ask, then there are a code, a link and six digits', async () => {
      await ana.goto(path);
      assert.equal(await page().getByRole('img').count(), 0);
      await ana.press(/^(Show the code for my wallet|Mostrar el código para mi cartera)$/);
      const link = page().getByRole('link', { name: /^(Open my wallet|Abrir mi cartera)$/ });
      assert.match((await link.getAttribute('href')) ?? '', /^openid-credential-offer:\/\/\?credential_offer=/);
      assert.match((await page().getByRole('img').getAttribute('alt')) ?? '', /QR/);
      assert.match(await page().locator('.tx-code').innerText(), /^\d{3}\s*\d{3}$/);
    });
    it('when they ask again, then the digits are others', async () => {
      const before_ = await page().locator('.tx-code').innerText();
      await ana.press(/^(Show a new code|Mostrar un código nuevo)$/);
      assert.notEqual(await page().locator('.tx-code').innerText(), before_);
    });
    it('when the wallet opens a page instead, then digits in a letter lead back to it', async () => {
      const link = page().getByRole('link', {
        name: /^(Open my wallet this way|Abrir mi cartera de este modo)$/,
        includeHidden: true,
      });
      const offer = new URL((await link.getAttribute('href')) ?? '').searchParams.get('credential_offer') ?? '';
      const asked = new URLSearchParams({
        ...{ response_type: 'code', client_id: 'wallet', redirect_uri: 'https://wallet.example/back', state: 'here' },
        ...{ code_challenge: 'c'.repeat(43), code_challenge_method: 'S256' },
        issuer_state: JSON.parse(offer).grants.authorization_code.issuer_state,
      });
      await ana.goto(`/oid4vci/${world.institution.slug}/authorize?${asked}`);
      assert.match(await page().innerText('main'), /wallet\.example/);
      await ana.press(/^(Send me the digits|Enviarme las cifras)$/);
      await page().getByRole('textbox').fill('000000');
      const answered = page().waitForResponse((response) => response.request().isNavigationRequest());
      await page().getByRole('button').click();
      assert.equal((await answered).status(), 400);
      assert.equal(await page().getByRole('alert').count(), 1);
      const { subject } = await newestLetter(browser, server, 'ana-north@one.example');
      await page()
        .getByRole('textbox')
        .fill(/\d{3} \d{3}/.exec(subject)?.[0] ?? '');
      await ana.press(/^(Go on|Seguir)$/);
      const back = page().getByRole('link', { name: /^(Back to my wallet|Volver a mi cartera)$/ });
      assert.match((await back.getAttribute('href')) ?? '', /^https:\/\/wallet\.example\/back\?code=.+&state=here$/);
    });
    it('when it was withdrawn, then the page says so and shows no code', async () => {
      const { institution, awardId } = world;
      const now = new Date();
      const step = { kind: 'revoke', reason: 'in-error', words: 'Because.', now, takesEffectAt: now } as const;
      await asTenant(server.store.db, institution, (scope) => withdrawAwards(scope, { ...step, awardIds: [awardId] }));
      await ana.goto(path);
      assert.match(await page().getByRole('alert').innerText(), /withdrawn|retirado/);
      assert.equal(await page().locator('main button').count(), 0);
      // A browser complains of the wrong digits, too.
      assert.deepEqual(
        ana.complaints.filter((text) => !/status of 400/.test(text)),
        [],
      );
    });
  });
