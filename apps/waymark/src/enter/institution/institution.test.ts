/** Signing in through the institution's own server: a real provider on this machine, and those who would like to get in by it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type CookieBrowser, cookieBrowser } from '../../journeys/cookie-browser.test-tool.ts';
import { startWaymark, type TestServer } from '../../journeys/waymark.test-server.ts';
import {
  findLetters,
  findMembershipsOf,
  findPersonByEmail,
  findSession,
  hasInstitutionAccount,
  storeOrganisation,
  storePerson,
  storeSecret,
  storeSession,
} from '../../store/index.ts';
import { startProvider, type TestProvider } from './provider.test-server.ts';
import { beginVisit, endVisit } from './visit.ts';

let provider: TestProvider;
let server: TestServer;
let redirectUri = '';
before(async () => {
  provider = await startProvider();
  server = await startWaymark({ RATE_LIMIT: 'off', ...provider.settings });
  redirectUri = `${server.address}/enter/institution/back`;
  provider.admit({ redirectUri });
});
after(async () => {
  await server.stop();
  await provider.stop();
});

const HOUR = 3_600_000;
const db = () => server.store.db;
const make = (email: string) => storePerson(db(), { email, name: 'Ana', locale: 'en', now: new Date() });
const sessionOf = ({ cookies }: CookieBrowser) => findSession(db(), cookies.get('waymark') ?? '', new Date());
const isLinked = (personId: string) => hasInstitutionAccount(db(), { issuer: provider.issuer, personId });

/** Somebody at the provider, who signs in there next. */
function known(subject: string, email: string, isProven: boolean | undefined = true): void {
  provider.people.set(subject, {
    email,
    name: 'Ana There',
    ...(isProven === undefined ? {} : { email_verified: isProven }),
  });
  provider.signsIn = { subject };
}

/** Goes to the provider and through it; gives the address to which it sends the browser back. */
async function through(own: CookieBrowser, path: string, change: (address: URL) => void = () => {}): Promise<string> {
  const sent = await own.ask(path);
  assert.equal(sent.status, 303, sent.text);
  let address = new URL(sent.location ?? '');
  const { origin } = address;
  assert.equal(address.hostname, '127.0.0.1');
  change(address);
  const there = cookieBrowser(origin);
  for (let hop = 0; hop < 6 && address.origin === origin; hop += 1) {
    const answer = await there.ask(address.href);
    assert.ok(answer.location, answer.text);
    address = new URL(answer.location, address);
  }
  assert.equal(address.hostname, 'localhost');
  return address.pathname + address.search;
}

const enter = async (change?: (address: URL) => void) => {
  const own = cookieBrowser(server.address);
  const back = await through(own, '/enter/institution?next=/define', change);
  return { own, back, ...(await own.ask(back, undefined, { 'sec-fetch-site': 'cross-site' })) };
};

describe('signing in through the institution', () => {
  it('is offered by a link, and starts with PKCE, state, nonce and a cookie', async () => {
    const own = cookieBrowser(server.address);
    assert.match((await own.ask('/enter?next=/define')).text, /href="\/enter\/institution\?next=%2Fdefine"/);
    const sent = await own.ask('/enter/institution?next=/define');
    const asked = new URL(sent.location ?? '').searchParams;
    assert.equal(asked.get('code_challenge_method'), 'S256');
    for (const name of ['state', 'nonce', 'code_challenge']) assert.ok((asked.get(name)?.length ?? 0) >= 43, name);
    assert.match(sent.answer.headers.getSetCookie().join(), /waymark-visit=[\w-]{32};.*Max-Age=600.*HttpOnly.*Lax/);
  });
  it('knows an account by its proven address the first time, and says so by letter; afterwards by its own name there', async () => {
    const person = await make('ana@north.example');
    known('ana-1', 'Ana@North.example');
    const { status, location, own } = await enter();
    assert.deepEqual([status, location], [303, '/define']);
    assert.equal((await sessionOf(own))?.person.id, person.id);
    const [letter] = (await findLetters(db(), { atMost: 50 })).filter(({ recipient }) => recipient === person.email);
    assert.match(letter?.body ?? '', /Whoever signs in as you at 127\.0\.0\.1:\d+ is signed in to Waymark/);
    assert.equal(provider.tokenRequests.at(-1), 'POST Basic');
    // The address went to somebody else, and is not even proven: the name counts.
    known('ana-1', 'changed@north.example', false);
    assert.equal((await sessionOf((await enter()).own))?.person.id, person.id);
  });
  it('makes an account for whoever is invited, with the roles of the invitation', async () => {
    const organisationId = await storeOrganisation(db(), {
      ...{ slug: 'north', kind: 'institution', name: 'North', language: 'en', now: new Date() },
    });
    const content = { organisationId, roles: ['author'], signsAs: [] };
    const invitation = { purpose: 'invitation', email: 'new@north.example', content, minutes: 5 } as const;
    const secret = await storeSecret(db(), { ...invitation, now: new Date() });
    known('new-1', 'new@north.example');
    const { status } = await enter();
    assert.equal(status, 303);
    const person = await findPersonByEmail(db(), 'new@north.example');
    assert.equal(person?.name, 'Ana There');
    const [membership] = await findMembershipsOf(db(), person?.id ?? '');
    assert.deepEqual([membership?.slug, membership?.roles], ['north', ['author']]);
    assert.equal((await cookieBrowser(server.address).ask(`/enter/invitation/${secret}`)).status, 404, 'used up');
  });
  it('is no fresh sign-in where the server does not say when they showed that it is them, or says long ago', async () => {
    await make('fresh@north.example');
    known('fresh-1', 'fresh@north.example');
    assert.equal((await sessionOf((await enter()).own))?.steppedUpAt, null);
    provider.admit({ redirectUri, tellsWhen: true });
    const now = (await sessionOf((await enter()).own))?.steppedUpAt?.getTime() ?? 0;
    assert.ok(Math.abs(Date.now() - now) < 60_000);
    provider.signsIn = { subject: 'fresh-1', at: new Date(Date.now() - 5 * HOUR) };
    const { own } = await enter();
    const then = (await sessionOf(own))?.steppedUpAt?.getTime() ?? 0;
    assert.ok(Math.abs(Date.now() - 5 * HOUR - then) < 60_000);
    assert.match((await own.ask('/enter/account/passkeys/new')).location ?? '', /^\/enter\/again/);
    provider.admit({ redirectUri });
  });
});

describe('nobody is signed in', () => {
  const refused = async (why: RegExp, answer: Awaited<ReturnType<typeof enter>>, status = 403) => {
    assert.equal(answer.status, status);
    assert.match(answer.text, why);
    assert.equal(answer.own.cookies.has('waymark'), false);
  };
  it('who is neither here nor invited: nobody registers', async () => {
    known('stranger-1', 'stranger@north.example');
    await refused(/nobody here has invited you/, await enter());
    assert.equal(await findPersonByEmail(db(), 'stranger@north.example'), undefined);
  });
  it('whose invitation has ended', async () => {
    const invitation = { purpose: 'invitation', email: 'ended@north.example', minutes: 5 } as const;
    await storeSecret(db(), { ...invitation, now: new Date(Date.now() - HOUR) });
    known('ended-1', 'ended@north.example');
    await refused(/nobody here has invited you/, await enter());
  });
  it('whose address the server does not say is proven', async () => {
    const person = await make('victim@north.example');
    for (const [subject, isProven] of [
      ['liar-1', false],
      ['liar-2', undefined],
    ] as const) {
      known(subject, person.email, isProven);
      // Not the default of `known`.
      if (isProven === undefined) provider.people.set(subject, { email: person.email });
      await refused(/does not say that your mail address is really yours/, await enter());
    }
    provider.people.set('liar-3', {});
    provider.signsIn = { subject: 'liar-3' };
    await refused(/does not say that your mail address/, await enter());
    assert.equal(await isLinked(person.id), false);
  });
  it('whose address the institution gave to somebody new', async () => {
    const person = await make('moved@north.example');
    known('moved-1', person.email);
    assert.equal((await enter()).status, 303);
    known('moved-2', person.email);
    await refused(/do not belong together/, await enter());
  });
  it('when the state is not ours', async () => {
    await make('state@north.example');
    known('state-1', 'state@north.example');
    const own = cookieBrowser(server.address);
    const back = await through(own, '/enter/institution');
    const before = provider.tokenRequests.length;
    const answer = await own.ask(back.replace(/state=[\w-]+/, `state=${'x'.repeat(43)}`));
    await refused(/OAUTH_INVALID_RESPONSE/, { own, back, ...answer });
    assert.equal(provider.tokenRequests.length, before, 'the code was not even shown');
    await refused(/used already/, { own, back, ...(await own.ask(back)) });
  });
  it('when the nonce is not ours', async () => {
    await make('nonce@north.example');
    known('nonce-1', 'nonce@north.example');
    const answer = await enter((address) => address.searchParams.set('nonce', 'x'.repeat(43)));
    await refused(/OAUTH_JWT_CLAIM_COMPARISON_FAILED/, answer);
  });
  it('when the code was got for another verifier', async () => {
    known('nonce-1', 'nonce@north.example');
    const answer = await enter((address) => address.searchParams.set('code_challenge', 'x'.repeat(43)));
    await refused(/invalid_grant/, answer);
  });
  it('when the answer comes a second time, also at once', async () => {
    await make('replay@north.example');
    known('replay-1', 'replay@north.example');
    const own = cookieBrowser(server.address);
    const back = await through(own, '/enter/institution');
    const cookie = `waymark-visit=${own.cookies.get('waymark-visit')}`;
    const all = await Promise.all(
      Array.from({ length: 5 }, () => cookieBrowser(server.address).ask(back, undefined, { cookie })),
    );
    assert.deepEqual(all.map(({ status }) => status).sort(), [303, 403, 403, 403, 403]);
    const later = cookieBrowser(server.address);
    await refused(/used already/, { own: later, back, ...(await later.ask(back, undefined, { cookie })) });
  });
  it('in another browser than the one that asked', async () => {
    await make('browser@north.example');
    known('browser-1', 'browser@north.example');
    const back = await through(cookieBrowser(server.address), '/enter/institution');
    const victim = cookieBrowser(server.address);
    await refused(/not asked for in this browser/, { own: victim, back, ...(await victim.ask(back)) });
    await victim.ask('/enter/institution');
    await refused(/OAUTH_INVALID_RESPONSE/, { own: victim, back, ...(await victim.ask(back)) });
  });
  it('who went away at the provider', async () => {
    provider.signsIn = 'nobody';
    const answer = await enter();
    await refused(/did not sign you in/, answer);
    assert.match(answer.text, /<code>access_denied<\/code>/);
    assert.doesNotMatch(answer.text, /went away/);
  });
  it('after ten minutes', async () => {
    const begunAt = new Date();
    const secret = await beginVisit(db(), { use: 'enter', next: '/', begunAt });
    assert.equal(await endVisit(db(), { secret, now: new Date(begunAt.getTime() + 600_001) }), undefined);
    assert.deepEqual(await endVisit(db(), { secret, now: begunAt }), { use: 'enter', next: '/', begunAt });
  });
  it('and is led to this site only', async () => {
    await make('next@north.example');
    known('next-1', 'next@north.example');
    const own = cookieBrowser(server.address);
    const back = await through(own, '/enter/institution?next=//evil.example');
    assert.equal((await own.ask(back)).location, '/organise');
  });
});

describe('showing again that it is you, at the institution', () => {
  const linked = async (subject: string) => {
    const email = `${subject}@north.example`;
    const person = await make(email);
    known(subject, email);
    assert.equal((await enter()).status, 303);
    const { secret } = await storeSession(db(), { personId: person.id, now: new Date(Date.now() - HOUR) });
    const own = cookieBrowser(server.address);
    own.cookies.set('waymark', secret);
    return { own, person };
  };
  const showAgain = async (own: CookieBrowser) =>
    await own.ask(await through(own, '/enter/again/institution?next=/define'));
  const isFresh = async (own: CookieBrowser) =>
    Date.now() - ((await sessionOf(own))?.steppedUpAt?.getTime() ?? 0) < 60_000;

  it('asks the server for a sign-in now, and makes the session fresh', async () => {
    const { own } = await linked('again');
    assert.match((await own.ask('/enter/again?next=/define')).text, /Show it to your institution/);
    const asked = new URL((await own.ask('/enter/again/institution')).location ?? '').searchParams;
    assert.deepEqual([asked.get('prompt'), asked.get('max_age')], ['login', '0']);
    const shown = await showAgain(own);
    assert.deepEqual([shown.status, shown.location], [303, '/define']);
    assert.ok(await isFresh(own));
  });
  it('is refused when the server says that they showed it before we asked', async () => {
    const { own } = await linked('stale');
    provider.signsIn = { subject: 'stale', at: new Date(Date.now() - 120_000) };
    const shown = await showAgain(own);
    assert.equal(shown.status, 403);
    assert.match(shown.text, /did not ask you again/);
    assert.equal(await isFresh(own), false);
  });
  it('is refused when the server does not say when, because the wish for it was taken out', async () => {
    const { own } = await linked('silent');
    const back = await through(own, '/enter/again/institution', (address) => {
      address.searchParams.delete('max_age');
      address.searchParams.delete('prompt');
    });
    assert.match((await own.ask(back)).text, /did not ask you again/);
    assert.equal(await isFresh(own), false);
  });
  it('is refused as somebody else', async () => {
    const { own } = await linked('mine');
    await linked('other');
    const shown = await showAgain(own);
    assert.match(shown.text, /do not belong together/);
    assert.equal(await isFresh(own), false);
    assert.equal((await sessionOf(own))?.person.email, 'mine@north.example');
  });
  it('is refused when somebody else is signed in by then', async () => {
    const { own } = await linked('before');
    const back = await through(own, '/enter/again/institution');
    const { own: other } = await linked('after');
    other.cookies.set('waymark-visit', own.cookies.get('waymark-visit') ?? '');
    assert.equal((await other.ask(back)).status, 403);
    assert.equal(await isFresh(other), false);
  });
  it('is stopped on the account’s page, after a fresh sign-in', async () => {
    const { own, person } = await linked('stops');
    assert.match((await own.ask('/enter/account')).text, /You can sign in through 127\.0\.0\.1/);
    assert.equal((await own.ask('/enter/account/institution/remove', {})).status, 403);
    await showAgain(own);
    assert.match((await own.ask('/enter/account/institution/remove')).text, /Stop signing in through/);
    assert.equal((await own.ask('/enter/account/institution/remove', {})).status, 303);
    assert.equal(await isLinked(person.id), false);
    assert.equal((await own.ask('/enter/account/institution/remove', {})).status, 404);
  });
});

describe('where the institution’s server is away, is another, or none is set', () => {
  it('nobody is signed in by an answer that its keys did not sign', async (t) => {
    const other = await startProvider();
    t.after(() => other.stop());
    other.hasOtherKeys = true;
    const alone = await startWaymark({ RATE_LIMIT: 'off', ...other.settings });
    t.after(() => alone.stop());
    other.admit({ redirectUri: `${alone.address}/enter/institution/back` });
    other.signsIn = { subject: 'forged-1' };
    const own = cookieBrowser(alone.address);
    const answer = await own.ask(await through(own, '/enter/institution'));
    assert.equal(answer.status, 403);
    assert.match(answer.text, /did not sign you in, or its answer does not hold/);
  });
  it('it says so, and letters work', async (t) => {
    const gone = await startProvider();
    await gone.stop();
    const alone = await startWaymark({ RATE_LIMIT: 'off', ...gone.settings });
    t.after(() => alone.stop());
    const answer = await cookieBrowser(alone.address).ask('/enter/institution');
    assert.equal(answer.status, 502);
    assert.match(answer.text, /cannot be reached at the moment/);
    assert.equal((await cookieBrowser(alone.address).ask('/enter')).status, 200);
  });
  it('it is not offered', async (t) => {
    const alone = await startWaymark({ RATE_LIMIT: 'off' });
    t.after(() => alone.stop());
    const { ask } = cookieBrowser(alone.address);
    assert.doesNotMatch((await ask('/enter')).text, /institution/);
    for (const path of ['/enter/institution', '/enter/institution/back?code=x', '/enter/again/institution'])
      assert.equal((await ask(path)).status, 404, path);
  });
});
