/** One organisation with another's ids finds nothing: by every route, by every function over rows, and when the functions themselves forget to ask. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { type RawBuilder, sql } from 'kysely';
import { emptyDefinition } from 'waymark/achievement';
import * as store from '../store/index.ts';
import { asTenant, type Scope, type Tenant } from '../store/index.ts';
import { dump, makeWorld, SECRET, TENANT_TABLES, type World } from './two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from './waymark.test-server.ts';

let server: TestServer;
let victim: World;
let attacker: World;
let before_ = '';
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
  victim = await makeWorld(server, 'victim');
  attacker = await makeWorld(server, 'attacker');
  before_ = await dump(server.store.db, victim);
});
after(async () => {
  assert.equal(await dump(server.store.db, victim), before_, 'nothing of the victim’s changed');
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
  '/status/:list': 'verifiers',
  '/definitions/:definition': 'published',
  '/definitions/:definition/:version': 'published',
};
const isOpen = (path: string) =>
  OPEN_ROUTES[path] !== undefined ||
  path.startsWith('/definitions/:definition/:version/') ||
  /^\/(read|examples|assets|:file)\b/.test(path);

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
    ...(method === 'GET' ? {} : { body }),
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
  // A passkey is a person's own; that another's is not there, its own tests say.
  id: randomUUID(),
});

describe('by every route', () => {
  it('another organisation’s address is not there, whoever asks', async () => {
    let asked = 0;
    for (const slug of [victim.institution.slug, victim.employer.slug, victim.bloc.slug])
      for (const { method, pattern, path } of routesWith(slug, victimIds()))
        for (const who of [attacker.institution, attacker.employer, attacker.bloc]) {
          const { status, text } = await ask(method, path, who.cookie);
          assert.equal(status, 404, `${method} ${pattern} as ${who.slug}`);
          assert.ok(!text.includes(SECRET), pattern);
          asked += 1;
        }
    assert.ok(asked > 200, `${asked} requests`);
  });
  it('nor is it for whoever is not signed in', async () => {
    for (const { method, pattern, path } of routesWith(victim.institution.slug, victimIds())) {
      const { status, text } = await ask(method, path);
      assert.ok([303, 401].includes(status), `${method} ${pattern}: ${status}`);
      assert.ok(!text.includes(SECRET), pattern);
    }
  });
  it('one’s own address with another’s ids finds nothing', async () => {
    for (const who of [attacker.institution, attacker.employer, attacker.bloc])
      for (const definition of Object.values(victim.definitions))
        for (const { method, pattern, path } of routesWith(who.slug, { ...victimIds(), definition })) {
          if (!/:(definition|person|bloc|award)/.test(pattern)) continue;
          const { status, text } = await ask(method, path, who.cookie);
          assert.equal(status, 404, `${method} ${pattern} as ${who.slug}`);
          assert.ok(!text.includes(SECRET), pattern);
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
  it('whoever lost their role finds nothing any more', async () => {
    const { institution } = attacker;
    const path = `/define/in/${institution.slug}`;
    const person = await store.storePerson(server.store.db, {
      email: 'former@one.example',
      name: 'Former',
      locale: 'en',
      now: new Date(),
    });
    const grant = {
      organisationId: institution.organisationId,
      personId: person.id,
      roles: ['author'],
      signsAs: [],
      now: new Date(),
    } as const;
    await store.grantMembership(server.store.db, grant);
    const { secret } = await store.storeSession(server.store.db, { personId: person.id, now: new Date() });
    assert.equal((await ask('GET', path, `waymark=${secret}`)).status, 200);
    await asTenant(server.store.db, institution, (scope) =>
      store.updateMember(scope, { personId: person.id, roles: [], signsAs: [] }),
    );
    assert.equal((await ask('GET', path, `waymark=${secret}`)).status, 404);
  });
});

/** Names of the functions over an organisation's rows, out of their source: a new one is tested without being told. */
const scopedNames = (): readonly string[] => {
  const folder = new URL('../store/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.includes('.test'))
    .flatMap((file) => [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(
        /export async function (\w+)\(\s*(?:\{[^}]*\}|\w+): Scope\b/g,
      ),
    ])
    .map(([, name]) => name ?? '');
};

/** Values by the name of the argument, all of them the victim's. */
const samples = (): Readonly<Record<string, unknown>> => ({
  ...{
    definitionId: victim.definitions.draft,
    awardId: victim.awardId,
    listId: victim.listId,
    listIndex: 5,
    versionNumber: 1,
    entries: 131_072,
    awards: [],
    proposalId: victim.proposalId,
    endorsementId: victim.endorsementId,
  },
  ...{
    personId: victim.institution.personId,
    employerId: victim.employer.organisationId,
    ownerId: victim.institution.organisationId,
  },
  ...{
    memberId: victim.employer.organisationId,
    blocId: victim.bloc.organisationId,
    creditedTo: victim.institution.organisationId,
  },
  ...{
    id: randomUUID(),
    number: 1,
    draftNumber: 1,
    now: new Date(),
    atMost: 10,
    content: emptyDefinition('en'),
    changedLines: ['name'],
  },
  ...{
    note: 'stolen',
    line: 'name',
    kind: 'wording',
    text: 'stolen',
    reason: 'stolen',
    status: 'taken',
    answer: 'accept',
  },
  ...{
    signsAs: 'programme',
    decision: 'signed',
    roles: [],
    purpose: 'assertion',
    algorithm: 'EdDSA',
    publicMultikey: 'z6Mk',
    sealedPrivateKey: 'x',
  },
  ...{
    bytes: new Uint8Array([1]),
    digestMultibase: `u${randomUUID()}`,
    digestSri: 'x',
    definition: emptyDefinition('en'),
    statement: new Uint8Array([1]),
  },
  ...{
    facts: {},
    reviewDue: new Date(),
    publishedAt: new Date(),
    credential: new Uint8Array([1]),
    deed: 'hires',
    comment: 'stolen',
  },
  ...{
    validUntil: new Date(),
    madeAt: new Date(),
    state: 'retired',
    latestVersion: 9,
    deadline: null,
    retiredAt: new Date(),
  },
  ...{ versionId: '1', did: 'did:x', domain: 'stolen.example', provenAt: new Date() },
});

describe('by every function over rows', () => {
  /** What a function answers in a scope; nothing of it stays. `refused` = the database, or the function, said no. */
  const call = async (name: string, who: Tenant): Promise<{ readonly refused: boolean; readonly given: unknown }> => {
    const all = store as unknown as Record<string, ((scope: Scope, argument: unknown) => Promise<unknown>) | undefined>;
    const asked = all[name];
    assert.ok(asked, `${name} is not exported from the store`);
    const values = samples();
    const argument = new Proxy({}, { get: (_, key) => (typeof key === 'string' ? values[key] : undefined) });
    return await asTenant(server.store.db, who, (scope) => asked(scope, argument)).then(
      (given) => ({ refused: false, given }),
      () => ({ refused: true, given: undefined }),
    );
  };
  it('another’s ids give nothing and change nothing', async () => {
    const names = scopedNames();
    assert.ok(names.length >= 30, names.join());
    for (const who of [attacker.institution, attacker.employer])
      for (const name of names) {
        const told = JSON.stringify((await call(name, who)).given) ?? '';
        for (const own of [...Object.values(victim.definitions), victim.proposalId, victim.awardId, 'victim-college'])
          assert.ok(!told.includes(own), `${name} as ${who.slug}: ${told.slice(0, 200)}`);
      }
    assert.equal(await dump(server.store.db, victim), before_);
  });
  it('and one’s own ids do: otherwise the test before tests nothing', async () => {
    // A world of its own, because now things do change.
    const [kept, own] = [victim, await makeWorld(server, 'control')];
    victim = own;
    const refused: string[] = [];
    for (const name of scopedNames())
      if ((await call(name, own.institution)).refused && (await call(name, own.employer)).refused) refused.push(name);
    victim = kept;
    // A number that is taken, a version that is there, a history with rules of its own: said no for a reason.
    const known = ['storeDraft', 'storeVersion', 'storeDidLogEntry', 'askToJoin', 'storeEndorsement', 'storeSigned'];
    assert.deepEqual(
      refused.filter((name) => !known.includes(name)),
      [],
    );
  });
});

/** Tables that everybody may read, and why. */
const PUBLIC_TABLES: Readonly<Record<string, string>> = {
  organisations: 'what an organisation is called is no secret',
  bloc_members: 'a bloc’s word is worth what its members are',
  versions: 'published',
  endorsements: 'published',
  did_log_entries: 'published',
};

describe('when the functions forget to ask', () => {
  const as = async (statement: RawBuilder<unknown>, who: Tenant = attacker.institution) => {
    try {
      const { rows, numAffectedRows } = await asTenant(server.store.db, who, ({ tx }) => statement.execute(tx));
      return { rows, changed: Number(numAffectedRows ?? 0) };
    } catch (error) {
      return { refused: error instanceof Error ? error.message : 'refused', rows: [], changed: 0 };
    }
  };
  const ids = () => [victim.institution, victim.employer, victim.bloc].map(({ organisationId }) => organisationId);

  it('the list of tables here is all of them', async () => {
    const { rows } = await sql<{ name: string }>`select relname as name from pg_class
      where relkind = 'r' and relnamespace = current_schema()::regnamespace and relrowsecurity`.execute(
      server.store.db,
    );
    assert.deepEqual(rows.map(({ name }) => name).sort(), Object.keys(TENANT_TABLES).sort());
    const { rows: open } = await sql<{
      name: string;
    }>`select table_name as name from information_schema.role_table_grants
      where grantee = 'waymark_tenant' and table_name not in (${sql.join(Object.keys(TENANT_TABLES))})`.execute(
      server.store.db,
    );
    assert.deepEqual([...new Set(open.map(({ name }) => name))], ['people'], 'names of colleagues');
  });
  for (const [table, column] of Object.entries(TENANT_TABLES))
    it(`${table}: no row of another is seen, changed or deleted`, async () => {
      const of = sql`${sql.ref(column)} = any(${ids()})`;
      if (!PUBLIC_TABLES[table])
        assert.deepEqual((await as(sql`select * from ${sql.table(table)} where ${of}`)).rows, []);
      const changed = await as(sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} where ${of}`);
      assert.equal(changed.changed, 0, JSON.stringify(changed));
      assert.equal((await as(sql`delete from ${sql.table(table)} where ${of}`)).changed, 0);
    });
  it('nobody writes in another’s name, or hangs a row of theirs on another’s definition', async () => {
    const { definitions, institution } = victim;
    const me = attacker.institution;
    const rowOf = (organisation: string) =>
      sql`(${definitions.draft}, 99, ${organisation}, '{}', '{}', ${me.organisationId}, ${me.personId}, '', now())`;
    const insert = sql`insert into drafts (definition_id, number, organisation_id, content, changed_lines, credited_to, person_id, note, made_at) values`;
    for (const organisation of [institution.organisationId, me.organisationId])
      assert.match(
        (await as(sql`${insert} ${rowOf(organisation)}`)).refused ?? 'let through',
        /row-level security|foreign key/,
      );
    const proposal = (
      by: string,
    ) => sql`insert into proposals (id, definition_id, organisation_id, by_organisation_id, person_id, line, draft_number, kind, text, status, made_at)
      values (${randomUUID()}, ${definitions.draft}, ${institution.organisationId}, ${by}, ${me.personId}, 'name', 1, 'wording', 'x', 'open', now())`;
    for (const by of [victim.employer.organisationId, me.organisationId])
      assert.match((await as(proposal(by))).refused ?? 'let through', /row-level security/);
    const endorsement = sql`insert into endorsements (id, definition_id, version_number, organisation_id, endorser_id, person_id, credential, deed, comment, valid_until, made_at)
      values (${randomUUID()}, ${definitions.published}, 1, ${institution.organisationId}, ${me.organisationId}, ${me.personId}, 'x', 'hires', 'x', now(), now())`;
    assert.match((await as(endorsement)).refused ?? 'let through', /row-level security/);
  });
  it('an employer with a seat decides nothing and publishes nothing', async () => {
    const who = victim.employer;
    assert.equal((await as(sql`update definitions set state = 'published'`, who)).changed, 0);
    assert.equal(
      (await as(sql`update proposals set status = 'taken' where by_organisation_id <> ${who.organisationId}`, who))
        .changed,
      0,
    );
    assert.match(
      (await as(sql`update proposals set status = 'taken'`, who)).refused ?? 'let through',
      /row-level security/,
    );
    assert.deepEqual(
      (await as(sql`select * from sign_offs where definition_id <> all(${Object.values(victim.definitions)})`, who))
        .rows,
      [],
    );
  });
  it('nobody changes what was published or signed: not its institution, not the owner of the tables', async () => {
    const { db } = server.store;
    for (const statement of [
      sql`update versions set bytes = 'x'`,
      sql`delete from versions`,
      sql`truncate versions cascade`,
    ]) {
      await assert.rejects(statement.execute(db), /never changed|permission denied|cannot truncate/);
      assert.ok((await as(statement, victim.institution)).refused);
    }
    for (const statement of [
      sql`update endorsements set comment = 'x'`,
      sql`update endorsements set credential = 'x'`,
      sql`delete from endorsements`,
    ])
      assert.ok((await as(statement, victim.employer)).refused ?? (await as(statement, victim.employer)).changed === 0);
    await assert.rejects(sql`update endorsements set credential = 'x'`.execute(db), /only ever withdrawn/);
  });
});
