import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Hono } from 'hono';
import { sql } from 'kysely';
import sharp from 'sharp';
import { resolveController } from 'waymark/did';
import type { DocumentLoader } from 'waymark/document';
import { readConfig } from '../config.ts';
import { createApp } from '../http/create-app.ts';
import { createLog } from '../http/log.ts';
import type { RequestEnv } from '../http/request-env.ts';
import { createDrawMark, MAX_MARK_BYTES } from '../images/draw-mark.ts';
import { assertValidHtml } from '../journeys/check-page.test-tool.ts';
import { type Keystore, openKeystore } from '../keys/keystore.ts';
import {
  asTenant,
  findDidLog,
  findMembershipsOf,
  findOrganisation,
  findPublicKeys,
  openStore,
  type Store,
  storeDidLogEntry,
  storePerson,
} from '../store/index.ts';
import { identityRoutes } from './identity-routes.ts';
import { keepHistory, NEXT_UPDATE } from './keep-history.ts';
import { makeOrganisation } from './make-organisation.ts';
import { publicRoutes } from './public-routes.ts';
import { organiseRoutes } from './routes.ts';

const BASE_URL = 'https://waymark.example';
const config = readConfig({ LOG_LEVEL: 'silent', BASE_URL }, '/');
const folder = await mkdtemp(join(tmpdir(), 'waymark-identity-'));
let store: Store;
let keystore: Keystore;
let app: Hono<RequestEnv>;
let tenant = { organisationId: '', personId: '' };
let slug = '';
let now = new Date('2026-11-23T12:00:00Z');
let steppedUpAt: Date | null = now;
let told: { readonly dns: readonly string[] | 'silent'; readonly file: string | 'silent' | 'none' };
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1_000);
};

before(async () => {
  store = await openStore({ dataDir: join(folder, 'data') });
  keystore = await openKeystore({ file: join(folder, 'keystore') });
  const findDatabase = async () => store.db;
  const open = async (_: unknown, next: () => Promise<void>) => await next();
  const base = { findDatabase, clock: () => now, baseUrl: BASE_URL };
  const history = { makeKey: keystore.make, signWith: keystore.sign };
  app = createApp({
    config,
    log: createLog(config),
    assets: { stylesheet: '/s.css', script: '/s.js', routes: new Hono() },
    now: () => 0,
    slices: [
      organiseRoutes({
        ...{ ...base, makeKey: keystore.make, keepHistory: (scope, of) => keepHistory(scope, history, of) },
        guard: { form: open, letter: open },
      }),
      identityRoutes({
        ...{ ...base, history, drawMark: createDrawMark(), maxMarkBytes: MAX_MARK_BYTES },
        domain: {
          resolveTxt: async () => (told.dns === 'silent' ? { ok: false } : { ok: true, records: told.dns }),
          load: async (url) => {
            if (told.file === 'silent') return { ok: false, kind: 'timeout' };
            if (told.file === 'none') return { ok: false, kind: 'not-found' };
            return { ok: true, document: { url, finalUrl: url, bytes: new TextEncoder().encode(told.file) } };
          },
        },
        guard: { form: open, costly: open },
      }),
      publicRoutes(base),
    ],
    sessions: async (c, next) => {
      if (c.req.header('cookie') === undefined) return await next();
      const person = {
        id: tenant.personId,
        email: 'ana@college.example',
        name: 'Ana',
        locale: 'en',
        isOperator: false,
      };
      const memberships = await findMembershipsOf(store.db, person.id);
      c.set('signedIn', { person, steppedUpAt, secret: '', memberships });
      await next();
    },
  });
});
after(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});
let made = 0;
beforeEach(async () => {
  made += 1;
  slug = `north-${made}`;
  tenant = await makeTenant(slug);
  later(60);
  steppedUpAt = now;
  told = { dns: [], file: 'none' };
});

async function makeTenant(name: string) {
  const by = await storePerson(store.db, { email: `${name}@college.example`, name: 'Ana', locale: 'en', now });
  const done = await makeOrganisation(store.db, {
    ...{ slug: name, kind: 'institution', name: 'North', language: 'en', administrator: '', by },
    ...{ baseUrl: BASE_URL, now },
  });
  return { organisationId: done?.organisationId ?? assert.fail(), personId: by.id };
}
const get = (path: string) => app.request(path, { headers: { cookie: 'x', accept: 'text/html' } });
const post = (path: string, fields: Readonly<Record<string, string | File>> = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return app.request(path, { method: 'POST', body, headers: { cookie: 'x', accept: 'text/html' } });
};
const leadsTo = (answer: Response) => answer.headers.get('location') ?? `${answer.status}`;
/** What a reader elsewhere gets. */
const documents: DocumentLoader = async (url) => {
  const answer = await app.request(url.slice(BASE_URL.length));
  return answer.ok
    ? { ok: true, document: { url, finalUrl: url, bytes: new Uint8Array(await answer.arrayBuffer()) } }
    : { ok: false, kind: 'not-found' };
};
const keysOf = async (did: string) => {
  const resolution = await resolveController(did, { documents, now });
  assert.ok(resolution.ok, JSON.stringify(resolution));
  return resolution.document.assertionMethod?.length;
};
const didOf = async () => (await findDidLog(store.db, tenant))?.did ?? assert.fail('no history');

describe('the history of an organisation’s keys', () => {
  it('begins with the first key and knows each one after it; both identifiers lead to the same keys', async () => {
    assert.equal((await app.request(`/organisations/${slug}/did.jsonl`)).status, 404);
    assert.equal((await post(`/organise/${slug}/keys`)).status, 200);
    const did = await didOf();
    assert.ok(did.endsWith(`:waymark.example:organisations:${slug}`));
    assert.equal(await keysOf(did), 1);
    later(5);
    await post(`/organise/${slug}/keys`);
    assert.equal(await didOf(), did);
    assert.equal(await keysOf(did), 2);
    const didWeb = `did:web:waymark.example:organisations:${slug}`;
    assert.equal(await keysOf(didWeb), 2);
    const document = await (await app.request(`/organisations/${slug}/did.json`)).json();
    assert.deepEqual(document.alsoKnownAs, [did]);
    const served = await app.request(`/organisations/${slug}/did.jsonl`);
    assert.match(served.headers.get('content-type') ?? '', /^text\/jsonl/);
    assert.equal(served.headers.get('access-control-allow-origin'), '*');
  });
  it('rotates its update key by a button; what was promised is used and retired', async () => {
    await post(`/organise/${slug}/keys`);
    later(5);
    assert.equal(leadsTo(await post(`/organise/${slug}/history`)), `/organise/${slug}/keys?said=history-written`);
    const lines = ((await findDidLog(store.db, tenant))?.text ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(lines.length, 2);
    assert.notDeepEqual(lines[1].parameters.updateKeys, lines[0].parameters.updateKeys);
    assert.equal(await keysOf(await didOf()), 1);
    const update = await findPublicKeys(store.db, { ...tenant, purpose: NEXT_UPDATE });
    assert.deepEqual(
      update.map(({ retiredAt }) => retiredAt === null),
      [false, true],
    );
    assert.deepEqual(lines[1].parameters.updateKeys, [update[0]?.publicMultikey]);
  });
  it('asks for a fresh sign-in, and for something to write', async () => {
    assert.equal(leadsTo(await post(`/organise/${slug}/history`)), `/organise/${slug}/keys?said=history-nothing`);
    steppedUpAt = new Date(now.getTime() - 3_600_000);
    assert.equal((await post(`/organise/${slug}/history`)).status, 403);
  });
  it('makes no key that it could not tell, within one second of the last', async () => {
    await post(`/organise/${slug}/keys`);
    assert.equal((await post(`/organise/${slug}/keys`)).status, 409);
    assert.equal((await post(`/organise/${slug}/history`)).status, 409);
    assert.equal((await findPublicKeys(store.db, { ...tenant, purpose: 'assertion' })).length, 1);
  });
  it('takes two who change it at once one after the other', async () => {
    await post(`/organise/${slug}/keys`);
    later(5);
    const answers = await Promise.all([post(`/organise/${slug}/history`), post(`/organise/${slug}/history`)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
    assert.equal(await keysOf(await didOf()), 1);
  });
  it('moves with the installation to another domain, and its former name still leads to it', async () => {
    await post(`/organise/${slug}/keys`);
    const former = await didOf();
    later(5);
    const parts = { makeKey: keystore.make, signWith: keystore.sign };
    const baseUrl = 'https://moved.example';
    for (let times = 0; times < 2; times += 1) {
      later(5);
      await asTenant(store.db, tenant, (scope) => keepHistory(scope, parts, { slug, baseUrl, now }));
    }
    const moved = await didOf();
    assert.equal(moved, former.replace('waymark.example', 'moved.example'));
    const anywhere: DocumentLoader = (url, purpose) =>
      documents(url.replace('https://moved.example', BASE_URL), purpose);
    for (const did of [former, moved]) assert.ok((await resolveController(did, { documents: anywhere, now })).ok, did);
  });
  it('is refused with a key that was not promised', async () => {
    await post(`/organise/${slug}/keys`);
    later(5);
    await sql`update signing_keys set public_multikey = ${(await keystore.make('EdDSA')).publicMultikey}
      where organisation_id = ${tenant.organisationId} and purpose = ${NEXT_UPDATE}`.execute(store.db);
    assert.equal((await post(`/organise/${slug}/history`)).status, 500);
    assert.equal((await findDidLog(store.db, tenant))?.entries, 1);
  });
  it('is never changed or taken back, and only its own organisation adds to it', async () => {
    await post(`/organise/${slug}/keys`);
    const entry = { number: 2, did: 'did:webvh:x', versionId: '2-x', line: '{}\n', now };
    for (const statement of [
      sql`update did_log_entries set line = ''`,
      sql`delete from did_log_entries`,
      sql`truncate did_log_entries`,
    ])
      await assert.rejects(statement.execute(store.db), /never changed/);
    const other = await makeTenant(`${slug}-other`);
    await assert.rejects(
      asTenant(store.db, other, (scope) => storeDidLogEntry({ ...scope, ...tenant }, entry)),
      /row-level security/,
    );
    assert.equal((await findDidLog(store.db, tenant))?.entries, 1);
  });
  it('is there for nobody on a machine without a public address', async () => {
    const parts = { makeKey: keystore.make, signWith: keystore.sign };
    await post(`/organise/${slug}/keys`);
    later(5);
    const done = await asTenant(store.db, tenant, (scope) =>
      keepHistory(scope, parts, { slug, baseUrl: 'http://localhost:4180', now }),
    );
    assert.equal(done, 'nothing');
  });
});

describe('an organisation’s domain', () => {
  const provenAt = async () => (await findOrganisation(store.db, tenant.organisationId))?.domainProvenAt;
  const lineOf = async () =>
    `waymark-domain=${(await findOrganisation(store.db, tenant.organisationId))?.domainToken ?? assert.fail()}`;
  const check = async () => leadsTo(await post(`/organise/${slug}/domain/check`)).replace(/.*said=/, '');

  it('is proven by what stands there, and the proof has a time', async () => {
    assert.equal((await post(`/organise/${slug}/domain/check`)).status, 404);
    const saved = await post(`/organise/${slug}/domain`, { domain: 'https://College.example/' });
    assert.equal(leadsTo(saved), `/organise/${slug}?said=domain-saved`);
    assert.equal(await provenAt(), null);
    assert.equal(await check(), 'domain-not-there');
    assert.equal(await provenAt(), null);
    told = { dns: [await lineOf()], file: 'silent' };
    assert.equal(await check(), 'domain-there');
    assert.deepEqual(await provenAt(), now);
    assert.match(await (await app.request(`/organisations/${slug}`)).text(), /college\.example was proven/);
  });
  it('stays proven while nobody answers, and is not once both say that it is gone', async () => {
    await post(`/organise/${slug}/domain`, { domain: 'college.example' });
    told = { dns: [], file: `${await lineOf()}\n` };
    assert.equal(await check(), 'domain-there');
    const proven = now;
    later(60);
    for (const [dns, file, said] of [
      ['silent', 'silent', 'domain-not-asked'],
      [[], 'silent', 'domain-file-not-asked'],
      ['silent', 'none', 'domain-dns-not-asked'],
    ] as const) {
      told = { dns, file };
      assert.equal(await check(), said);
      assert.deepEqual(await provenAt(), proven);
    }
    told = { dns: [], file: 'none' };
    assert.equal(await check(), 'domain-not-there');
    assert.equal(await provenAt(), null);
  });
  it('is unproven again when it is another, and not when it is the same', async () => {
    await post(`/organise/${slug}/domain`, { domain: 'college.example' });
    told = { dns: [await lineOf()], file: 'none' };
    await check();
    await post(`/organise/${slug}/domain`, { domain: 'COLLEGE.example' });
    assert.ok(await provenAt());
    await post(`/organise/${slug}/domain`, { domain: 'northfield.example' });
    assert.equal(await provenAt(), null);
    assert.match(leadsTo(await post(`/organise/${slug}/domain`, { domain: 'localhost' })), /domain-bad$/);
  });
  it('of another organisation is nobody’s business here', async () => {
    const mine = slug;
    tenant = await makeTenant(`${slug}-stranger`);
    for (const path of ['domain', 'domain/check', 'mark', 'mark/remove', 'history'])
      assert.equal((await post(`/organise/${mine}/${path}`, { domain: 'college.example' })).status, 404, path);
  });
});

describe('an organisation’s brand-mark', () => {
  const upload = (bytes: Uint8Array<ArrayBuffer>) =>
    post(`/organise/${slug}/mark`, { mark: new File([bytes], 'mark') });
  it('is drawn anew, served as nothing but a picture, and removed', async () => {
    const png = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#123456' } })
      .png()
      .toBuffer();
    assert.match(leadsTo(await upload(new Uint8Array(png))), /mark-saved$/);
    const answer = await app.request(`/organisations/${slug}/mark.png`);
    assert.equal(answer.headers.get('content-type'), 'image/png');
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(answer.headers.get('content-security-policy'), "default-src 'none'; sandbox");
    assert.equal((await sharp(await answer.arrayBuffer()).metadata()).width, 512);
    await assertValidHtml(await (await get(`/organise/${slug}`)).text(), 'settings');
    assert.match(leadsTo(await post(`/organise/${slug}/mark/remove`)), /mark-removed$/);
    assert.equal((await app.request(`/organisations/${slug}/mark.png`)).status, 404);
  });
  it('that is a drawing with a script changes nothing', async () => {
    const hostile = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    assert.match(leadsTo(await upload(new TextEncoder().encode(hostile))), /mark-not-allowed$/);
    assert.equal((await app.request(`/organisations/${slug}/mark.png`)).status, 404);
    assert.equal((await post(`/organise/${slug}/mark`)).status, 400);
  });
});

describe('the pages of an identity', () => {
  it('are valid, in both languages, before and after, and say what happened', async () => {
    for (const locale of ['en', 'es']) {
      await assertValidHtml(await (await get(`/organise/${slug}?locale=${locale}`)).text(), 'settings');
      await assertValidHtml(await (await get(`/organise/${slug}/keys?locale=${locale}`)).text(), 'keys');
    }
    await post(`/organise/${slug}/domain`, { domain: 'college.example' });
    await post(`/organise/${slug}/keys`);
    for (const locale of ['en', 'es']) {
      const settings = await (await get(`/organise/${slug}?locale=${locale}&said=domain-not-asked`)).text();
      await assertValidHtml(settings, 'settings');
      assert.match(settings, /_waymark\.college\.example/);
      assert.match(settings, /role="alert"/);
      const keys = await (await get(`/organise/${slug}/keys?locale=${locale}`)).text();
      await assertValidHtml(keys, 'keys');
      assert.match(keys, /did:webvh:/);
    }
    assert.doesNotMatch(await (await get(`/organise/${slug}?said=constructor`)).text(), /class="banner"/);
  });
});
