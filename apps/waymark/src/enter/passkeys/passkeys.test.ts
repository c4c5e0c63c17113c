/** Passkeys over HTTP, as honest authenticators and as others use them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cookieBrowser } from '../../journeys/cookie-browser.test-tool.ts';
import { startWaymark, type TestServer } from '../../journeys/waymark.test-server.ts';
import { findLetters, findPasskeys, findSession, type Person, storePerson, storeSession } from '../../store/index.ts';
import { makeChallenge, takeChallenge } from './challenges.ts';
import { type SoftPasskey, softPasskey } from './soft-authenticator.test-tool.ts';

let server: TestServer;
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
});
after(async () => {
  await server.stop();
});

const db = () => server.store.db;
const HOUR = 3_600_000;
type Asking = ReturnType<typeof cookieBrowser>;

async function challengeFrom({ ask }: Asking, path: string): Promise<string> {
  const { status, text } = await ask(path, {});
  assert.equal(status, 200, path);
  return (JSON.parse(text) as { challenge: string }).challenge;
}

async function signedIn(email: string, at = new Date()) {
  const person = await storePerson(db(), { email, name: 'Ana', locale: 'en', now: new Date() });
  const { secret } = await storeSession(db(), { personId: person.id, now: at });
  const own = cookieBrowser(server.address);
  own.cookies.set('waymark', secret);
  return { ...own, person, secret };
}

async function withPasskey(
  email: string,
): Promise<{ readonly person: Person; readonly passkey: SoftPasskey; readonly own: Asking; readonly secret: string }> {
  const { person, secret, ...own } = await signedIn(email);
  const passkey = softPasskey();
  const challenge = await challengeFrom(own, '/enter/account/passkeys/questions');
  const kept = await own.ask('/enter/account/passkeys', {
    name: 'Laptop',
    answer: passkey.make({ origin: server.address, challenge }),
  });
  assert.deepEqual([kept.status, kept.location], [303, '/enter/account']);
  return { person, passkey, own, secret };
}

/** Asks for a challenge and answers it, honestly but for what `other` says. */
async function enterWith(
  { passkey, person }: { readonly passkey: SoftPasskey; readonly person: Person },
  other: Partial<Parameters<SoftPasskey['use']>[0]> = {},
) {
  const visitor = cookieBrowser(server.address);
  const challenge = await challengeFrom(visitor, '/enter/passkey/questions');
  const said = { origin: server.address, challenge, userHandle: person.id, ...other };
  return { visitor, ...(await visitor.ask('/enter/passkey', { next: '/define', answer: passkey.use(said) })) };
}

describe('a passkey', () => {
  it('signs its owner in, and leads on', async () => {
    const own = await withPasskey('enters@north.example');
    const { status, location, visitor } = await enterWith(own);
    assert.deepEqual([status, location], [303, '/define']);
    const session = await findSession(db(), visitor.cookies.get('waymark') ?? '', new Date());
    assert.equal(session?.person.id, own.person.id);
    assert.ok((await findPasskeys(db(), own.person.id))[0]?.usedAt);
  });
  it('is kept with a name, listed, told of by letter, and removed', async () => {
    const { own, person, passkey } = await withPasskey('lists@north.example');
    assert.match((await own.ask('/enter/account')).text, /Laptop/);
    const [letter] = (await findLetters(db(), { atMost: 50 })).filter(({ recipient }) => recipient === person.email);
    assert.match(letter?.body ?? '', /the passkey “Laptop” can sign in/);
    const [kept] = await findPasskeys(db(), person.id);
    const remove = `/enter/account/passkeys/${kept?.id}/remove`;
    assert.match((await own.ask(remove)).text, /Remove the passkey “Laptop”\?/);
    assert.equal((await own.ask(remove, {})).status, 303);
    assert.deepEqual(await findPasskeys(db(), person.id), []);
    assert.equal((await own.ask(remove, {})).status, 404);
    assert.equal((await enterWith({ passkey, person })).status, 403);
  });
  it('may be one of several, each with its own name', async () => {
    const { own, person } = await withPasskey('several@north.example');
    const challenge = await challengeFrom(own, '/enter/account/passkeys/questions');
    const second = softPasskey();
    const answer = second.make({ origin: server.address, challenge });
    assert.equal((await own.ask('/enter/account/passkeys', { name: 'Telephone', answer })).status, 303);
    assert.deepEqual(
      (await findPasskeys(db(), person.id)).map(({ name }) => name),
      ['Laptop', 'Telephone'],
    );
    assert.equal((await enterWith({ passkey: second, person })).status, 303);
  });
  it('is neither added nor removed by whoever signed in long ago', async () => {
    const { own, person } = await withPasskey('old@north.example');
    const [kept] = await findPasskeys(db(), person.id);
    const old = await signedIn('old@north.example', new Date(Date.now() - HOUR));
    assert.equal((await old.ask('/enter/account/passkeys/questions', {})).status, 403);
    assert.equal((await old.ask('/enter/account/passkeys', { name: 'x', answer: '{}' })).status, 403);
    assert.equal((await old.ask(`/enter/account/passkeys/${kept?.id}/remove`, {})).status, 403);
    assert.match((await old.ask('/enter/account/passkeys/new')).location ?? '', /^\/enter\/again\?next=/);
    assert.match((await own.ask('/enter/account')).text, /Laptop/);
  });
  it('of somebody else is not removed', async () => {
    const { person } = await withPasskey('victim@north.example');
    const [kept] = await findPasskeys(db(), person.id);
    const thief = await signedIn('thief@north.example');
    assert.equal((await thief.ask(`/enter/account/passkeys/${kept?.id}/remove`)).status, 404);
    assert.equal((await thief.ask(`/enter/account/passkeys/${kept?.id}/remove`, {})).status, 404);
    assert.equal((await findPasskeys(db(), person.id)).length, 1);
  });
});

describe('showing again that it is you, with a passkey', () => {
  it('makes the session fresh', async () => {
    const { person, passkey } = await withPasskey('again@north.example');
    const old = await signedIn('again@north.example', new Date(Date.now() - HOUR));
    assert.match((await old.ask('/enter/again')).text, /Use a passkey/);
    const challenge = await challengeFrom(old, '/enter/again/passkey/questions');
    const answer = passkey.use({ origin: server.address, challenge, userHandle: person.id });
    const shown = await old.ask('/enter/again/passkey', { next: '/organise', answer });
    assert.deepEqual([shown.status, shown.location], [303, '/organise']);
    const session = await findSession(db(), old.secret, new Date());
    assert.ok(Date.now() - (session?.steppedUpAt?.getTime() ?? 0) < 60_000);
  });
  it('is refused with the passkey of another person, whoever it says it belongs to', async () => {
    const { passkey, person } = await withPasskey('other@north.example');
    const old = await signedIn('mine@north.example', new Date(Date.now() - HOUR));
    for (const userHandle of [person.id, old.person.id]) {
      const challenge = await challengeFrom(old, '/enter/again/passkey/questions');
      const answer = passkey.use({ origin: server.address, challenge, userHandle });
      const shown = await old.ask('/enter/again/passkey', { next: '/organise', answer });
      assert.equal(shown.status, 403);
    }
    assert.ok(Date.now() - ((await findSession(db(), old.secret, new Date()))?.steppedUpAt?.getTime() ?? 0) >= HOUR);
  });
  it('does not take a challenge that was made for something else, or for somebody else', async () => {
    const { passkey, person, own } = await withPasskey('uses@north.example');
    const old = await signedIn('uses@north.example', new Date(Date.now() - HOUR));
    const stranger = await signedIn('stranger@north.example');
    for (const challenge of [
      await challengeFrom(old, '/enter/passkey/questions'),
      await challengeFrom(own, '/enter/account/passkeys/questions'),
      await challengeFrom(stranger, '/enter/again/passkey/questions'),
    ]) {
      const answer = passkey.use({ origin: server.address, challenge, userHandle: person.id });
      assert.equal((await old.ask('/enter/again/passkey', { next: '/', answer })).status, 403);
    }
  });
});

describe('a passkey is refused', () => {
  it('when its answer comes a second time', async () => {
    const { passkey, person } = await withPasskey('replay@north.example');
    const visitor = cookieBrowser(server.address);
    const challenge = await challengeFrom(visitor, '/enter/passkey/questions');
    const answer = passkey.use({ origin: server.address, challenge, userHandle: person.id });
    assert.equal((await visitor.ask('/enter/passkey', { answer })).status, 303);
    const again = await cookieBrowser(server.address).ask('/enter/passkey', { answer });
    assert.equal(again.status, 403);
    assert.match(again.text, /This passkey was not accepted/);
  });
  it('when several send the same answer at once, but for one', async () => {
    const { passkey, person } = await withPasskey('race@north.example');
    const challenge = await challengeFrom(cookieBrowser(server.address), '/enter/passkey/questions');
    const answer = passkey.use({ origin: server.address, challenge, userHandle: person.id });
    const all = await Promise.all(
      Array.from({ length: 6 }, () => cookieBrowser(server.address).ask('/enter/passkey', { answer })),
    );
    assert.equal(all.filter(({ status }) => status === 303).length, 1);
  });
  for (const [why, other] of [
    ['when the page was of another origin', { origin: 'https://evil.example', rpId: 'localhost' }],
    ['when it was made for another site', { rpId: 'evil.example' }],
    ['when it says that it is somebody else’s', { userHandle: '00000000-0000-4000-8000-000000000000' }],
    ['when its holder showed neither finger, face nor PIN', { isVerified: false }],
    ['when the challenge is not ours', { challenge: 'A'.repeat(32) }],
  ] as const)
    it(why, async () => {
      const own = await withPasskey(`${why.length}@north.example`);
      const entered = await enterWith(own, other);
      assert.equal(entered.status, 403);
      assert.equal(entered.visitor.cookies.has('waymark'), false);
      assert.equal((await enterWith(own)).status, 303, 'and is taken when all is well');
    });
  it('when another key signed', async () => {
    const { person, passkey } = await withPasskey('forged@north.example');
    const forged = softPasskey(Buffer.from(passkey.id, 'base64url'));
    assert.equal((await enterWith({ person, passkey: forged })).status, 403);
  });
  it('when its counter does not go up: there is a copy of it', async () => {
    const own = await withPasskey('copied@north.example');
    assert.equal((await enterWith(own, { counter: 7 })).status, 303);
    for (const counter of [7, 6, 0]) {
      const entered = await enterWith(own, { counter });
      assert.equal(entered.status, 403);
      assert.match(entered.text, /a copy of this passkey/);
    }
    assert.equal((await enterWith(own, { counter: 0xffffffff })).status, 303);
  });
  it('when five minutes are over', async () => {
    const now = new Date();
    const later = new Date(now.getTime() + 5 * 60_000 + 1);
    const challenge = (await makeChallenge(db(), { use: 'enter', now })).toString('base64url');
    assert.equal(await takeChallenge(db(), { challenge, use: 'enter', now: later }), false);
    assert.equal(await takeChallenge(db(), { challenge, use: 'enter', now }), true);
  });
  it('when the answer is none', async () => {
    for (const answer of ['', '{', 'null', '[]', '{"id":"x"}', '{"id":1,"response":{"clientDataJSON":"e30"}}'])
      assert.equal((await cookieBrowser(server.address).ask('/enter/passkey', { answer })).status, 403, answer);
  });
});

describe('a passkey is not kept', () => {
  const register = async (
    email: string,
    said: Partial<Parameters<SoftPasskey['make']>[0]>,
    passkey = softPasskey(),
  ) => {
    const own = await signedIn(email);
    const challenge = await challengeFrom(own, '/enter/account/passkeys/questions');
    const answer = passkey.make({ origin: server.address, challenge, ...said });
    const told = await own.ask('/enter/account/passkeys', { name: 'X', answer });
    return { ...told, count: (await findPasskeys(db(), own.person.id)).length, answer, own };
  };
  it('when it was made on another site’s page, or without showing who holds it', async () => {
    for (const said of [{ origin: 'https://evil.example', rpId: 'localhost' }, { isVerified: false }]) {
      const { status, count, text } = await register('not-kept@north.example', said);
      assert.deepEqual([status, count], [403, 0]);
      assert.match(text, /The passkey was not kept/);
    }
  });
  it('when somebody has it already', async () => {
    const { passkey } = await withPasskey('first@north.example');
    const { status, count } = await register('second@north.example', {}, passkey);
    assert.deepEqual([status, count], [403, 0]);
  });
  it('when its answer comes a second time, or with another person’s challenge', async () => {
    const { own, answer, status } = await register('once@north.example', {});
    assert.equal(status, 303);
    assert.equal((await own.ask('/enter/account/passkeys', { name: 'X', answer })).status, 403);
    const challenge = await challengeFrom(own, '/enter/account/passkeys/questions');
    assert.equal((await register('theirs@north.example', { challenge })).count, 0);
  });
  it('without a name', async () => {
    const own = await signedIn('nameless@north.example');
    assert.equal((await own.ask('/enter/account/passkeys', { name: ' ', answer: '{}' })).status, 400);
  });
});
