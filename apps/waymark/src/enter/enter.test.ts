/** Signing in over HTTP, as browsers and as those who would like to get in do it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startWaymark, type TestServer } from '../journeys/waymark.test-server.ts';
import {
  findLetters,
  findPersonByEmail,
  findSession,
  hasPeople,
  storeCode,
  storeOrganisation,
  storePerson,
  storeSecret,
  storeSession,
  takeCode,
} from '../store/index.ts';
import { firstAdministratorLink } from './first-administrator.ts';
import { nextPath } from './next-path.ts';

let server: TestServer;
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
});
after(async () => {
  await server.stop();
});

/** A browser that keeps its cookies and says where its requests come from. */
function browser() {
  const cookies = new Map<string, string>();
  const ask = async (path: string, form?: Readonly<Record<string, string>>, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${server.address}${path}`, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      ...(form ? { body: new URLSearchParams(form) } : {}),
      headers: {
        accept: 'text/html',
        'sec-fetch-site': 'same-origin',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return { status: answer.status, location: answer.headers.get('location'), text: await answer.text(), answer };
  };
  return { ask, cookies };
}
const db = () => server.store.db;
const newestBody = async (recipient: string) =>
  (await findLetters(db(), { atMost: 50 })).find((letter) => letter.recipient === recipient)?.body ?? '';
const linkTo = async (recipient: string) =>
  new URL(/https?:\S+/.exec(await newestBody(recipient))?.[0] ?? 'http://none').pathname;
const make = (email: string, isOperator = false) =>
  storePerson(db(), { email, name: 'Ana', locale: 'en', isOperator, now: new Date() });

describe('the first administrator', () => {
  it('is made by the newest link, once, and by none when there is anybody', async () => {
    const options = { baseUrl: server.address, now: new Date() };
    const [old = '', link = ''] = [
      await firstAdministratorLink(db(), options),
      await firstAdministratorLink(db(), options),
    ];
    const { ask } = browser();
    const fields = { name: 'Ines', email: 'Ines@North.example' };
    assert.equal((await ask(new URL(old).pathname)).status, 404);
    for (let look = 0; look < 3; look += 1) assert.equal((await ask(new URL(link).pathname)).status, 200);
    assert.equal((await ask(new URL(link).pathname, { ...fields, email: 'no address' })).status, 400);
    const made = await ask(new URL(link).pathname, fields);
    assert.deepEqual([made.status, made.location], [303, '/organise/new']);
    assert.equal((await findPersonByEmail(db(), 'ines@north.example'))?.isOperator, true);
    assert.equal((await ask(new URL(link).pathname, fields)).status, 404);
    assert.ok(await hasPeople(db()));
    assert.equal(await firstAdministratorLink(db(), options), undefined);
  });
});

describe('a link in a letter', () => {
  it('signs in once, by POST, in the browser that asked; looking at it takes nothing', async () => {
    await make('ana@north.example');
    const { ask, cookies } = browser();
    assert.equal((await ask('/enter', { email: 'ANA@north.example', next: '/define/in/north' })).status, 200);
    const link = await linkTo('ana@north.example');
    // A mail scanner follows every link, with HEAD and with GET.
    for (const method of ['HEAD', 'GET']) await fetch(`${server.address}${link}`, { method });
    const other = browser();
    assert.match((await other.ask(link)).text, /asked for in another browser/);
    assert.equal((await other.ask(link, {})).status, 404);
    assert.equal((await ask(link)).status, 200);
    const signedIn = await ask(link, {});
    assert.deepEqual([signedIn.status, signedIn.location], [303, '/define/in/north']);
    assert.match(signedIn.answer.headers.getSetCookie().join(), /waymark=[\w-]{43};.*HttpOnly.*SameSite=Lax/);
    assert.equal((await ask(link, {})).status, 404);
    const left = await ask('/leave', {});
    assert.equal(left.location, '/');
    assert.equal(cookies.has('waymark'), false);
    assert.match((await ask('/organise')).location ?? '', /^\/enter\?next=%2Forganise$/);
  });
  it('is not sent to strangers, who are told the same; and not more than five at once', async () => {
    const { ask } = browser();
    const before = (await findLetters(db(), { atMost: 100 })).length;
    const known = await ask('/enter', { email: 'ana@north.example' });
    const stranger = await ask('/enter', { email: 'stranger@north.example' });
    assert.equal(stranger.text, known.text);
    assert.equal((await findLetters(db(), { atMost: 100 })).length, before + 1);
    for (let time = 0; time < 8; time += 1) await ask('/enter', { email: 'ana@north.example' });
    assert.ok((await findLetters(db(), { atMost: 100 })).length <= before + 5);
    assert.match((await ask('/enter', { email: 'not an address' })).text, /This is no mail address/);
  });
  it('ends', async () => {
    const person = await make('late@north.example');
    const now = new Date(Date.now() - 3_600_000);
    const secret = await storeSecret(db(), { purpose: 'sign-in', personId: person.id, now, minutes: 20 });
    assert.equal((await browser().ask(`/enter/link/${secret}`)).status, 404);
  });
  it('leads only to pages of this site', () => {
    for (const hostile of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/a b',
      '',
      undefined,
      '/\t/evil.example',
    ])
      assert.equal(nextPath(hostile), '/organise', `${hostile}`);
    assert.equal(nextPath('/define/in/north?x=1'), '/define/in/north?x=1');
  });
});

describe('whoever is signed in', () => {
  const signIn = async (email: string, at = new Date()) => {
    const person = await make(email);
    const { secret } = await storeSession(db(), { personId: person.id, now: at });
    const own = browser();
    own.cookies.set('waymark', secret);
    return { ...own, secret, person };
  };
  it('is not used by forms of other sites', async () => {
    const { ask, secret } = await signIn('csrf@north.example');
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ])
      assert.equal((await ask('/leave', {}, headers)).status, 403, JSON.stringify(headers));
    assert.ok(await findSession(db(), secret, new Date()));
  });
  it('shows again that it is them by a code of six digits; after five wrong ones, also at once, it is gone', async () => {
    const { ask, secret, person } = await signIn('code@north.example', new Date(Date.now() - 3_600_000));
    await ask('/enter/again/code', { next: '/organise' });
    const [code = ''] = /\d{6}/.exec(await newestBody('code@north.example')) ?? [];
    const wrong = code === '000000' ? '000001' : '000000';
    assert.match((await ask('/enter/again', { next: '/organise', code: wrong })).text, /That is not the code/);
    const right = await ask('/enter/again', { next: '/organise', code });
    assert.deepEqual([right.status, right.location], [303, '/organise']);
    assert.ok(Date.now() - ((await findSession(db(), secret, new Date()))?.steppedUpAt?.getTime() ?? 0) < 60_000);
    assert.equal((await ask('/enter/again', { next: '/organise', code })).status, 403, 'once');
    await ask('/enter/again/code', { next: '/organise' });
    const [second = ''] = /\d{6}/.exec(await newestBody('code@north.example')) ?? [];
    const guesses = Array.from({ length: 30 }, (_, at) => `${(Number(second) + 1 + at) % 1_000_000}`.padStart(6, '0'));
    await Promise.all(guesses.map((guess) => takeCode(db(), { personId: person.id, code: guess, now: new Date() })));
    assert.equal(await takeCode(db(), { personId: person.id, code: second, now: new Date() }), false);
    // Nor is the right one compared when it comes among many at once, behind the five that were.
    const third = await storeCode(db(), { personId: person.id, now: new Date(), minutes: 10 });
    const others = Array.from({ length: 40 }, (_, n) => `${n}`.padStart(6, '0')).filter((guess) => guess !== third);
    const atOnce = [...others, third].map((code) => takeCode(db(), { personId: person.id, code, now: new Date() }));
    assert.ok((await Promise.all(atOnce)).every((isTaken) => !isTaken));
  });
  it('may change name, language and how often letters come', async () => {
    const { ask, person } = await signIn('name@north.example');
    assert.match((await ask('/enter/account', { name: 'Ana Ruiz', language: 'es', digest: '168' })).text, /Saved/);
    const found = await findPersonByEmail(db(), person.email);
    assert.deepEqual([found?.name, found?.locale], ['Ana Ruiz', 'es']);
    assert.match((await ask('/enter/account')).text, /value="168" selected/);
  });
  it('is signed in no longer than two weeks without coming back', async () => {
    const { ask } = await signIn('idle@north.example', new Date(Date.now() - 15 * 86_400_000));
    assert.match((await ask('/organise')).location ?? '', /^\/enter/);
  });
});

describe('an invitation', () => {
  it('makes a member once, with the roles that it names and no others', async () => {
    const organisationId = await storeOrganisation(db(), {
      slug: 'north',
      kind: 'institution',
      name: 'North <b>',
      language: 'en',
      now: new Date(),
    });
    const content = { organisationId, roles: ['author', 'emperor'], signsAs: ['registrar'] };
    const secret = await storeSecret(db(), {
      purpose: 'invitation',
      email: 'new@north.example',
      content,
      now: new Date(),
      minutes: 5,
    });
    const { ask } = browser();
    const looked = await ask(`/enter/invitation/${secret}`);
    assert.match(looked.text, /North &lt;b&gt; invites you/);
    assert.match(looked.text, /You would be: author\./);
    const accepted = await ask(`/enter/invitation/${secret}`, { name: 'New' });
    assert.deepEqual([accepted.status, accepted.location], [303, '/organise']);
    assert.match((await ask('/organise')).text, /North &lt;b&gt;/);
    assert.equal((await ask('/organise/north/people')).status, 403);
    assert.equal((await ask(`/enter/invitation/${secret}`, { name: 'New' })).status, 404);
  });
});

describe('an invitation to somebody who has an account', () => {
  it('opens that account to nobody: whoever has the letter signs in first, as whom it was sent to', async () => {
    const owner = await make('owner@north.example');
    const stranger = await make('stranger-in-the-house@north.example');
    const organisationId = await storeOrganisation(db(), {
      ...({ slug: 'north-two', kind: 'institution', name: 'North', language: 'en', now: new Date() } as const),
    });
    const content = { organisationId, roles: ['author'], signsAs: [] };
    const now = new Date();
    const secret = await storeSecret(db(), { purpose: 'invitation', email: owner.email, content, now, minutes: 5 });
    const path = `/enter/invitation/${secret}`;
    const nobody = browser();
    assert.match((await nobody.ask(path)).location ?? '', /^\/enter\?next=/);
    assert.equal((await nobody.ask(path, { name: 'x' })).status, 401);
    assert.equal(nobody.cookies.size, 0);
    const as = async (personId: string) => {
      const { secret: cookie } = await storeSession(db(), { personId, now: new Date() });
      const own = browser();
      own.cookies.set('waymark', cookie);
      return own;
    };
    assert.equal((await (await as(stranger.id)).ask(path, { name: 'x' })).status, 403);
    assert.equal((await (await as(owner.id)).ask(path, { name: 'x' })).status, 303);
  });
});

describe('the mailbox', () => {
  it('is read only under this machine’s own name', async () => {
    assert.equal((await browser().ask('/mailbox')).status, 200);
    const { hostname, port } = new URL(server.address);
    assert.equal(hostname, 'localhost');
    const { request } = await import('node:http');
    const status = await new Promise((told, failed) => {
      const asked = request(
        { host: 'localhost', port, path: '/mailbox', headers: { host: `evil.example:${port}` } },
        (answer) => told(answer.statusCode),
      );
      asked.on('error', failed).end();
    });
    assert.equal(status, 404);
  });
});
