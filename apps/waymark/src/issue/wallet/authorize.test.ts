/** A wallet sends its person here: only who has the mailbox goes on, only the wallet that began gets the token, and nobody is sent elsewhere. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { makeWorld } from '../../journeys/two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from '../../journeys/waymark.test-server.ts';
import { findLetters } from '../../store/index.ts';
import { Issuer, makeWalletKey } from './wallet.test-tool.ts';

let server: TestServer;
let north: Issuer;
let south: Issuer;
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
  [north, south] = [
    new Issuer(server, await makeWorld(server, 'north')),
    new Issuer(server, await makeWorld(server, 'south')),
  ];
});
after(() => server.stop());

const VERIFIER = 'v'.repeat(43);
const WALLET = { client_id: 'wallet', redirect_uri: 'https://wallet.example/back?from=here' };
const asked = async (issuer: Issuer, more: Readonly<Record<string, string>> = {}) => ({
  ...WALLET,
  response_type: 'code',
  code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
  code_challenge_method: 'S256',
  state: 'wallet state &"<',
  issuer_state: (await issuer.offer()).issuerState,
  ...more,
});
type Asked = Awaited<ReturnType<typeof asked>>;
const look = (issuer: Issuer, request: Asked) =>
  fetch(`${issuer.url}/authorize?${new URLSearchParams(request)}`, { redirect: 'manual' });
const send = (issuer: Issuer, path: string, form: Readonly<Record<string, string>>) =>
  fetch(`${issuer.url}/${path}`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

/** Sends the letter; answers what the page holds and what the letter says. */
async function begin(issuer: Issuer, request: Asked) {
  const page = await (await send(issuer, 'authorize', request)).text();
  const [, session = ''] = /name="session" value="([^"]+)"/.exec(page) ?? [];
  const [letter] = await findLetters(server.store.db, { atMost: 1 });
  const digits = /(\d{3}) (\d{3})/.exec(letter?.subject ?? '');
  return { session, digits: `${digits?.[1]}${digits?.[2]}`, recipient: letter?.recipient };
}
async function codeFor(issuer: Issuer, request: Asked): Promise<URL> {
  const { session, digits } = await begin(issuer, request);
  const page = await (await send(issuer, 'authorize/digits', { session, digits })).text();
  const [, address = ''] = /class="btn" href="([^"]+)"/.exec(page) ?? [];
  return new URL(address.replaceAll('&amp;', '&'));
}
const tokenFor = (issuer: Issuer, form: Readonly<Record<string, string>>) =>
  issuer.post(
    'token',
    new URLSearchParams({ grant_type: 'authorization_code', code_verifier: VERIFIER, ...WALLET, ...form }),
  );

describe('whoever has the mailbox', () => {
  it('types the digits of the letter, goes back to the wallet, and the wallet gets the credential', async () => {
    const request = await asked(north);
    const page = await look(north, request);
    assert.equal(page.headers.get('access-control-allow-origin'), null);
    const text = await page.text();
    assert.match(text, /wallet\.example/);
    assert.ok(!text.includes('ana-north@one.example'), 'the whole address is not told');
    const { recipient } = await begin(north, request);
    assert.equal(recipient, 'ana-north@one.example');
    const back = await codeFor(north, request);
    assert.equal(`${back.origin}${back.pathname}`, 'https://wallet.example/back');
    const { code = '', ...rest } = Object.fromEntries(back.searchParams);
    assert.deepEqual(rest, { from: 'here', state: request.state, iss: north.url });
    const { json } = await tokenFor(north, { code });
    const answer = await north.credential(`${json.access_token}`, await north.proof(makeWalletKey('ES256', 'jwk')));
    assert.equal(answer.status, 200);
  });
  it('by an app’s own scheme, or a program on the same machine', async () => {
    for (const redirect_uri of ['org.wallet.app://back', 'http://127.0.0.1:4711/back']) {
      const back = await codeFor(north, await asked(north, { redirect_uri }));
      const code = back.searchParams.get('code') ?? '';
      assert.equal((await tokenFor(north, { code, redirect_uri })).status, 200);
    }
  });
});

describe('nobody else', () => {
  it('is asked anything, or sent anywhere, for a request that is not as it should be', async () => {
    for (const more of [
      { response_type: 'token' },
      { code_challenge_method: 'plain' },
      { code_challenge: 'short' },
      { client_id: '' },
      ...[
        '',
        'x',
        'javascript:alert(1)',
        'javascript://x/%0aalert(1)',
        'data:text/html,x',
        'http://wallet.example/',
      ].map((redirect_uri) => ({ redirect_uri })),
      ...['https://wallet.example/#x', 'https://a@wallet.example/', 'mailto:a@wallet.example'].map((redirect_uri) => ({
        redirect_uri,
      })),
      { state: 'x'.repeat(2_000) },
    ]) {
      const request = await asked(north, more);
      for (const answer of [await look(north, request), await send(north, 'authorize', request)])
        assert.deepEqual([answer.status, answer.headers.get('location')], [400, null], JSON.stringify(more));
    }
    const twice = `${new URLSearchParams(await asked(north))}&redirect_uri=https%3A%2F%2Fthief.example`;
    assert.equal((await fetch(`${north.url}/authorize?${twice}`)).status, 400);
  });
  it('is asked for another institution’s offer, one that was used, or none', async () => {
    assert.equal((await look(south, await asked(north))).status, 404);
    assert.equal((await look(north, await asked(north, { issuer_state: 'x' }))).status, 404);
    assert.equal((await look(north, await asked(north, { issuer_state: '' }))).status, 400);
    const used = await north.offer();
    await north.tokenFor(used);
    assert.equal((await look(north, await asked(north, { issuer_state: used.issuerState }))).status, 404);
    const fromElsewhere = await fetch(`${north.url}/authorize`, {
      method: 'POST',
      body: new URLSearchParams(await asked(north)),
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    assert.equal(fromElsewhere.status, 403);
  });
  it('guesses the digits: five tries, also at one time, and then not the right ones either', async () => {
    const { session, digits } = await begin(north, await asked(north));
    const guesses = Array.from({ length: 50 }, (_, n) => `${(Number(digits) + 1 + n) % 1_000_000}`.padStart(6, '0'));
    const answers = await Promise.all(
      guesses.map((guess) => send(north, 'authorize/digits', { session, digits: guess })),
    );
    assert.ok(answers.every(({ status }) => status === 400));
    assert.equal((await send(north, 'authorize/digits', { session, digits })).status, 400);
  });
  it('types the right digits at another institution, twice, or after a newer letter', async () => {
    const { session, digits } = await begin(north, await asked(north));
    assert.equal((await send(south, 'authorize/digits', { session, digits })).status, 400);
    assert.equal((await send(north, 'authorize/digits', { session, digits })).status, 200);
    assert.equal((await send(north, 'authorize/digits', { session, digits })).status, 400);
    const older = await begin(north, await asked(north));
    await begin(north, await asked(north));
    assert.equal((await send(north, 'authorize/digits', older as Record<'session' | 'digits', string>)).status, 400);
  });
  it('gets a token for the code: not without the verifier, from another address, as another, elsewhere, or twice', async () => {
    const code = async () => (await codeFor(north, await asked(north))).searchParams.get('code') ?? '';
    for (const form of [
      { code_verifier: 'w'.repeat(43) },
      { redirect_uri: 'https://thief.example/' },
      { client_id: 'thief' },
      { code: 'x' },
    ])
      assert.equal((await tokenFor(north, { code: await code(), ...form })).json.error, 'invalid_grant');
    const once = await code();
    assert.equal((await tokenFor(south, { code: once })).json.error, 'invalid_grant');
    assert.equal((await tokenFor(north, { code: once, code_verifier: '' })).json.error, 'invalid_request');
    const answers = await Promise.all(Array.from({ length: 5 }, () => tokenFor(north, { code: once })));
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    // Whoever has the code and guesses at the rest guesses once.
    const stolen = await code();
    await tokenFor(north, { code: stolen, code_verifier: 'w'.repeat(43) });
    assert.equal((await tokenFor(north, { code: stolen })).json.error, 'invalid_grant');
  });
});
