/** One organisation with another’s ids finds nothing, by every route. By every function: tenant-functions.test.ts; by the database itself: tenant-rows.test.ts. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Role } from 'waymark/achievement';
import { asTenant, grantMembership, storePerson, storeSession, updateMember } from '../store/index.ts';
import { dump, makeWorld, membersOf, SECRET, type World } from './two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from './waymark.test-server.ts';

let server: TestServer;
let victim: World;
let attacker: World;
let untouched = '';
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
  victim = await makeWorld(server, 'victim');
  attacker = await makeWorld(server, 'attacker');
  untouched = await dump(server.store.db, membersOf(victim));
});
after(async () => {
  assert.equal(await dump(server.store.db, membersOf(victim)), untouched, 'nothing of the victim’s changed');
  await server.stop();
});

/** Routes whose parameters name nothing of an organisation's inside, and why everybody may ask for them. */
const OPEN_ROUTES: Readonly<Record<string, string>> = {
  '/checks/:id': 'explains a check',
  '/errors/:code': 'explains an error',
  '/r/:secret': 'whoever has the link',
  '/r/:secret/delete': 'whoever has the maker’s link',
  '/enter/link/:secret': 'whoever got the letter',
  '/enter/first/:secret': 'whoever started the server',
  '/enter/invitation/:secret': 'whoever got the letter',
  '/organisations/:slug': 'public',
  '/organisations/:slug/did.json': 'public',
  '/organisations/:slug/did.jsonl': 'public',
  '/organisations/:slug/withdrawn.json': 'public',
  '/organisations/:slug/mark.png': 'public',
  '/claim/:secret': 'whoever got the letter',
  '/claim/:secret/json': 'whoever got the letter',
  '/claim/:secret/png': 'whoever got the letter',
  '/claim/:secret/svg': 'whoever got the letter',
  '/claim/:secret/pdf': 'whoever got the letter',
  '/claim/:secret/card.png': 'whoever got the letter',
  '/claim/:secret/share': 'whoever got the letter',
  '/claim/:secret/share/end': 'whoever got the letter',
  '/shared/:secret': 'whoever the holder gave the link',
  '/shared/:secret/card.png': 'whoever the holder gave the link',
  '/reminders/:secret': 'whoever got the reminder',
  '/claim/:secret/wallet': 'whoever got the letter',
  '/.well-known/openid-credential-issuer/oid4vci/:issuer': 'public',
  '/oid4vci/:issuer/.well-known/openid-credential-issuer': 'public',
  '/.well-known/oauth-authorization-server/oid4vci/:issuer': 'public',
  '/oid4vci/:issuer/offers/:secret': 'whoever was shown the offer',
  '/oid4vci/:issuer/authorize': 'whoever was shown the offer, and has the mailbox: authorize.test.ts',
  '/oid4vci/:issuer/authorize/digits': 'whoever has the mailbox',
  '/oid4vci/:issuer/nonce': 'wallets',
  '/oid4vci/:issuer/token': 'whoever has an offer and its six digits: wallet.test.ts',
  '/oid4vci/:issuer/credential': 'whoever has its token: wallet.test.ts',
  '/status/:list': 'verifiers',
  '/refresh/:secret': 'whoever has the credential',
  '/organisations/:slug/withdrawals': 'public',
  '/definitions/:definition': 'published',
  '/definitions/:definition/:version': 'published',
};
const isOpen = (path: string) =>
  OPEN_ROUTES[path] !== undefined ||
  path.startsWith('/definitions/:definition/:version/') ||
  /^\/(read|examples|assets|:file)\b/.test(path);

/** Programs come with tokens, whose own tests say what another's opens; a cookie is none. */
const closedTo = (pattern: string) => (pattern.startsWith('/api/') ? 401 : 404);

const ask = async (method: string, path: string, cookie?: string) => {
  const body = new URLSearchParams({
    ...{ proposal: victim.proposalId, endorsement: victim.endorsementId, organisation: victim.employer.organisationId },
    ...{ member: victim.employer.organisationId, role: 'administrator', action: 'ask-inside', reason: 'x', draft: '1' },
    ...{
      base: '1',
      name: 'stolen',
      title: 'programme',
      decision: 'signed',
      answer: 'accept',
      line: 'name',
      text: 'stolen',
    },
    ...{
      kind: 'wording',
      reminds: 'no',
      version: '1',
      deed: 'hires',
      comment: 'stolen',
      until: '2027-01-01',
      email: 'thief@one.example',
    },
  });
  const answer = await fetch(`${server.address}${path}`, {
    method,
    redirect: 'manual',
    headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) },
    ...(['GET', 'HEAD'].includes(method) ? {} : { body }),
  });
  return { status: answer.status, text: await answer.text() };
};
/** Every route of an organisation's, with its parameters filled in. */
function* routesWith(slug: string, ids: Readonly<Record<string, string>>) {
  const seen = new Set<string>();
  for (const { method, path } of server.routes) {
    if (!path.includes(':') || isOpen(path) || method === 'ALL' || seen.has(`${method} ${path}`)) continue;
    seen.add(`${method} ${path}`);
    const filled = path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => {
      const value = name === 'organisation' ? slug : ids[name];
      assert.ok(value, `${path}: what is ":${name}"? Tell this test, or say in OPEN_ROUTES why everybody may ask`);
      return value;
    });
    yield { method, pattern: path, path: filled };
  }
}
const victimIds = () => ({
  definition: victim.definitions.published,
  person: victim.institution.personId,
  bloc: victim.bloc.organisationId,
  format: 'csv',
  award: victim.awardId,
  id: victim.passkeyId,
  token: victim.tokenId,
  batch: victim.batchId,
  step: victim.stepId,
});

describe('by every route', () => {
  it('another organisation’s address is not there, whoever asks', async () => {
    let asked = 0;
    for (const { slug } of membersOf(victim))
      for (const { method, pattern, path } of routesWith(slug, victimIds()))
        for (const who of membersOf(attacker)) {
          const { status, text } = await ask(method, path, who.cookie);
          assert.equal(status, closedTo(pattern), `${method} ${pattern} as ${who.slug}`);
          assert.ok(!text.includes(SECRET), pattern);
          asked += 1;
        }
    assert.ok(asked > 500, `${asked} requests`);
  });
  it('nor is it by any other method', async () => {
    const patterns = new Map(
      [...routesWith(victim.institution.slug, victimIds())].map((one) => [one.pattern, one.path]),
    );
    for (const [pattern, path] of patterns)
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])
        assert.ok(
          [404, closedTo(pattern)].includes((await ask(method, path, attacker.institution.cookie)).status),
          `${method} ${pattern}`,
        );
  });
  it('nor is it for whoever is not signed in', async () => {
    for (const { method, pattern, path } of routesWith(victim.institution.slug, victimIds())) {
      const { status, text } = await ask(method, path);
      assert.ok([303, 401].includes(status), `${method} ${pattern}: ${status}`);
      assert.ok(!text.includes(SECRET), pattern);
    }
  });
  it('one’s own address with another’s ids finds nothing', async () => {
    for (const who of membersOf(attacker))
      for (const definition of Object.values(victim.definitions))
        await findsNothing(who, { ...victimIds(), definition });
  });
  it('nor with ids of an institution that asked about something else', async () => {
    const { elsewhere, definitions } = victim;
    assert.equal((await ask('GET', `/review/${elsewhere.slug}/${definitions.retired}`, elsewhere.cookie)).status, 200);
    for (const definition of Object.values(definitions))
      if (definition !== definitions.retired) await findsNothing(elsewhere, { ...victimIds(), definition });
  });
  it('a form of the open tool, of the mailbox or of one’s account names nobody else', async () => {
    // Routes without parameters read ids from forms alone; what they answer is one's own.
    for (const { method, path } of server.routes) {
      if (path.includes(':') || path.includes('*') || method !== 'POST' || path === '/enter/leave') continue;
      const { text } = await ask(method, path, attacker.bloc.cookie);
      assert.ok(!text.includes(`${SECRET}`), path);
    }
  });
  it('one’s own definition with another’s proposal or endorsement in the form changes nothing', async () => {
    const { institution, employer, definitions } = attacker;
    for (const [who, path] of [
      [institution, `/define/in/${institution.slug}/${definitions.draft}/take`],
      [institution, `/define/in/${institution.slug}/${definitions.draft}/answer`],
      [employer, `/review/${employer.slug}/${definitions.draft}/take-back`],
      [employer, `/review/${employer.slug}/${definitions.published}/withdraw`],
    ] as const)
      assert.equal((await ask('POST', path, who.cookie)).status, 404, path);
  });

  const findsNothing = async (who: { readonly slug: string; readonly cookie: string }, ids: Record<string, string>) => {
    for (const { method, pattern, path } of routesWith(who.slug, ids)) {
      if (!/:(definition|person|bloc|award|id|token|batch|step)/.test(pattern)) continue;
      const { status, text } = await ask(method, path, who.cookie);
      assert.equal(status, closedTo(pattern), `${method} ${pattern} as ${who.slug}`);
      assert.ok(!text.includes(SECRET), pattern);
    }
  };
});

describe('whoever lost a role', () => {
  const member = async (email: string, roles: readonly Role[]) => {
    const { db } = server.store;
    const now = new Date();
    const person = await storePerson(db, { email, name: 'Former', locale: 'en', now });
    const { organisationId } = attacker.institution;
    await grantMembership(db, { organisationId, personId: person.id, roles, signsAs: ['quality'], now });
    const { secret } = await storeSession(db, { personId: person.id, now });
    const become = (left: readonly Role[]) =>
      asTenant(db, attacker.institution, (scope) =>
        updateMember(scope, { personId: person.id, roles: left, signsAs: [] }),
      );
    return { cookie: `waymark=${secret}`, become };
  };
  const ownIds = () => ({ ...victimIds(), definition: attacker.definitions.withEmployers, award: attacker.awardId });

  it('finds nothing any more, by any route, from the next request on', async () => {
    const former = await member('former@one.example', ['author', 'steward', 'administrator', 'issuer']);
    const path = `/define/in/${attacker.institution.slug}`;
    assert.equal((await ask('GET', path, former.cookie)).status, 200);
    assert.equal(await former.become([]), 'done');
    for (const { method, pattern, path } of routesWith(attacker.institution.slug, ownIds())) {
      const { status, text } = await ask(method, path, former.cookie);
      assert.equal(status, closedTo(pattern), `${method} ${pattern}`);
      assert.ok(!text.includes(SECRET), pattern);
    }
  });
  it('does nothing any more that asks for it', async () => {
    const untouchedOwn = await dump(server.store.db, membersOf(attacker));
    const reader = await member('reader@one.example', ['author', 'steward', 'administrator', 'issuer', 'signer-off']);
    const { slug } = attacker.institution;
    for (const page of ['people', 'keys'])
      assert.equal((await ask('GET', `/organise/${slug}/${page}`, reader.cookie)).status, 200, page);
    // A role of employers, that says nothing in an institution.
    assert.equal(await reader.become(['reviewer']), 'done');
    for (const { method, pattern, path } of routesWith(slug, ownIds())) {
      const { status } = await ask(method, path, reader.cookie);
      if (method === 'GET' && pattern.startsWith('/define/')) continue;
      // 409: not from where the definition stands, which they may read. What is told is one thing; what was done, the next line says.
      assert.ok([400, 401, 403, 404, 409].includes(status), `${method} ${pattern}: ${status}`);
    }
    assert.equal(await reader.become([]), 'done');
    assert.equal(await dump(server.store.db, membersOf(attacker)), untouchedOwn);
  });
});
