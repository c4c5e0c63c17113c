/** An institution moves out with everything, and in elsewhere: nothing is lost on the way, and nobody else's comes along. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { ArchiveError, SUMS_NAME, writeArchive } from '../files/index.ts';
import { currentStatusList } from '../issue/status-list.ts';
import { type Keystore, openKeystore } from '../keys/keystore.ts';
import {
  asTenant,
  findVersion,
  grantMembership,
  HOLDINGS,
  LEFT_BEHIND,
  RestoreError,
  type StepReason,
  type Store,
  storeOrganisation,
  storePerson,
  withdrawAwards,
} from '../store/index.ts';
import { bringIn, emptyHouse, type House, LATER, takeOut, unpacked } from './moving-house.test-tool.ts';
import { dump, makeWorld, membersOf, SECRET, TENANT_TABLES, type World } from './two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from './waymark.test-server.ts';

let server: TestServer;
let world: World;
let other: World;
let keystore: Keystore;
let keystoreFile = '';
let exported = '';
const houses: House[] = [];
const withdraw = (db: Store['db'], awardId: string, reason: StepReason) =>
  asTenant(db, world.institution, (scope) =>
    withdrawAwards(scope, {
      ...{ kind: 'revoke', reason, words: '', now: LATER, takesEffectAt: LATER, awardIds: [awardId] },
    }),
  );
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
  world = await makeWorld(server, 'moving');
  other = await makeWorld(server, 'staying');
  keystoreFile = `${server.folder}/keystore`;
  keystore = await openKeystore({ file: keystoreFile });
  const { db } = server.store;
  exported = join(server.folder, 'moving.zip');
  await takeOut(db, world.institution, exported, { baseUrl: server.address, keystore });
});
after(async () => {
  for (const house of houses) await house.leave();
  await server.stop();
});
const house = async () => {
  const made = await emptyHouse();
  houses.push(made);
  return made;
};
const NEW_HOME = 'https://new.example';

describe('an export', () => {
  it('knows every table of an organisation, or says why it stays behind', () => {
    const known = [...HOLDINGS.map(({ table }) => table), ...Object.keys(LEFT_BEHIND)];
    for (const table of Object.keys(TENANT_TABLES))
      assert.ok(known.includes(table), `${table}: tell store/holdings.ts`);
  });
  it('holds every credential, version, endorsement and list as it was signed', async () => {
    const files = await unpacked(exported);
    const { db } = server.store;
    const count = (pattern: RegExp) => [...files.keys()].filter((name) => pattern.test(name)).length;
    assert.equal(count(/^credentials\//), 2);
    assert.equal(count(/^issued\//), 1);
    assert.equal(count(/^definitions\/[^/]+\/v1\.json$/), 2);
    assert.equal(count(/\/statement\.json$/), 2);
    assert.equal(count(/\/endorsements\//), 1);
    const { organisationId } = world.institution;
    const lists =
      await sql`select from status_lists where organisation_id = ${organisationId} and credential is not null`.execute(
        db,
      );
    assert.equal(count(/^status\//), lists.rows.length);
    assert.ok(lists.rows.length > 0);
    const version = await findVersion(db, { definitionId: world.definitions.published, number: 1 });
    const bytes = files.get(`definitions/${world.definitions.published}/v1.json`);
    assert.equal(bytes, Buffer.from(version?.bytes ?? []).toString('latin1'));
    const { rows } = await sql<{
      credential: Buffer;
    }>`select credential from awards where id = ${world.awardId}`.execute(db);
    assert.equal(files.get(`credentials/${world.awardId}.json`), rows[0]?.credential.toString('latin1'));
    const lines = (files.get('rows/awards.ndjson') ?? '').trim().split('\n');
    const awards = lines.map((line) => JSON.parse(line));
    const row = awards.find(({ id }) => id === world.awardId);
    assert.deepEqual([row.credential, row.listId], [`credentials/${world.awardId}.json`, world.listId]);
    const withdrawn = awards.find(({ withdrawnStep }) => withdrawnStep === world.stepId);
    assert.equal(withdrawn.withdrawnReason, 'in-error');
  });
  it('names the mail addresses of its own people alone', async () => {
    const people = (await unpacked(exported)).get('rows/people.ndjson') ?? '';
    assert.match(people, /"name":"moving-college","email":"moving-college@one\.example"/);
    assert.match(people, /"name":"moving-orchards","email":null/);
  });
  it('holds no private key unless asked', async () => {
    const without = join(server.folder, 'without.zip');
    await takeOut(server.store.db, world.institution, without, { baseUrl: server.address, keystore, withKeys: false });
    assert.ok(![...(await unpacked(without)).values()].join().includes('AGE ENCRYPTED'));
    assert.ok([...(await unpacked(exported)).values()].join().includes('AGE ENCRYPTED'));
  });
  it('holds nothing of anybody else on the same installation', async () => {
    const text = [...(await unpacked(exported))].flat().join('\n');
    const { db } = server.store;
    for (const member of membersOf(other))
      for (const secret of [member.slug, member.organisationId, member.personId])
        assert.ok(!text.includes(secret), secret);
    for (const id of [...Object.values(other.definitions), other.awardId, other.listId, other.keyId, other.proposalId])
      assert.ok(!text.includes(id), id);
    assert.ok(text.includes(SECRET));
    // Not its employer's own affairs, either.
    const { rows } = await sql<{
      id: string;
    }>`select id from signing_keys where organisation_id = ${world.employer.organisationId}
      and purpose <> 'assertion'`.execute(db);
    for (const { id } of rows) assert.ok(!text.includes(id));
  });
});

describe('put into another database under the same address', () => {
  it('it is exported again as the same files with the same sums', async () => {
    const { store, folder } = await house();
    const done = await bringIn(store.db, exported, { baseUrl: server.address, keystoreFile });
    assert.deepEqual([done.isSameAddress, done.hasKeys, done.manifest.credentials], [true, true, 2]);
    const again = join(folder, 'again.zip');
    await takeOut(store.db, world.institution, again, { baseUrl: server.address, keystore });
    const [first, second] = [await unpacked(exported), await unpacked(again)];
    assert.deepEqual([...second.keys()], [...first.keys()]);
    for (const [name, text] of first) assert.equal(second.get(name), text, name);
    const own = [world.institution];
    // Of activities the number is given anew; a token stays behind.
    const compared = (text: string) =>
      text
        .slice(text.indexOf('\nmemberships\n'), text.indexOf('\naccess_tokens'))
        .replaceAll(/^\(\d+,/gm, '(#,')
        .split('\n')
        .sort();
    assert.deepEqual(compared(await dump(store.db, own)), compared(await dump(server.store.db, own)));
  });
  it('its people sign in, others are named and nobody can be them', async () => {
    const { db } = (houses[0] as House).store;
    const { rows } = await sql<{ email: string }>`select email from people order by email`.execute(db);
    const emails = rows.map(({ email }) => email);
    assert.ok(emails.includes('moving-college@one.example'));
    assert.equal(emails.filter((email) => email.endsWith('@people.invalid')).length, emails.length - 1);
    const { rows: members } = await sql`select * from memberships`.execute(db);
    assert.equal(members.length, 1);
  });
  it('its list goes on', async () => {
    const { db } = (houses[0] as House).store;
    assert.equal(await withdraw(db, world.awardId, 'in-error'), 1);
    const sign: Keystore['sign'] = (key, data) => keystore.sign(key, data);
    const later = new Date(LATER.getTime() + 60_000);
    const list = await currentStatusList(db, { id: world.listId, baseUrl: server.address, sign, now: later });
    const { store } = server;
    const before = await currentStatusList(store.db, { id: world.listId, baseUrl: server.address, sign, now: LATER });
    assert.ok(list && before);
    assert.notEqual(Buffer.from(list).toString(), Buffer.from(before).toString());
  });
  it('a second time it is refused, and nothing changes', async () => {
    const { db } = (houses[0] as House).store;
    const untouched = await dump(db, membersOf(world));
    const again = bringIn(db, exported, { baseUrl: server.address, keystoreFile });
    await assert.rejects(again, /is here already/);
    assert.equal(await dump(db, membersOf(world)), untouched);
  });
});

describe('put into another database under another address', () => {
  it('definitions are the same bytes, lists stay as last signed, and nothing is withdrawn that nobody would see', async () => {
    const { store } = await house();
    const done = await bringIn(store.db, exported, { baseUrl: NEW_HOME, keystoreFile, withoutKeys: true });
    assert.deepEqual([done.isSameAddress, done.hasKeys], [false, false]);
    const { db } = store;
    const version = await findVersion(db, { definitionId: world.definitions.published, number: 1 });
    const files = await unpacked(exported);
    assert.equal(
      Buffer.from(version?.bytes ?? []).toString('latin1'),
      files.get(`definitions/${world.definitions.published}/v1.json`),
    );
    const sign: Keystore['sign'] = (key, data) => keystore.sign(key, data);
    const muchLater = new Date(LATER.getTime() + 30 * 86_400_000);
    const list = await currentStatusList(db, { id: world.listId, baseUrl: NEW_HOME, sign, now: muchLater });
    assert.equal(Buffer.from(list ?? []).toString('latin1'), files.get(`status/${world.listId}.json`));
    assert.equal(await withdraw(db, world.awardId, 'in-error'), 0);
    const { rows } = await sql<{
      sealed: string;
      retired: Date;
    }>`select sealed_private_key as sealed, retired_at as retired
      from signing_keys where organisation_id = ${world.institution.organisationId}`.execute(db);
    assert.equal(rows.length, 1);
    for (const { sealed, retired } of rows) assert.ok(sealed === '' && retired);
  });
});

describe('refused is, with one sentence and without a trace', () => {
  const refused = async (path: string, of: Partial<Parameters<typeof bringIn>[2]>, what: RegExp, db?: House) => {
    const { store } = db ?? (await house());
    const untouched = await dump(store.db, membersOf(world));
    await assert.rejects(bringIn(store.db, path, { baseUrl: server.address, keystoreFile, ...of }), (error: Error) => {
      assert.ok(error instanceof RestoreError, error.stack);
      assert.match(error.message, what);
      return true;
    });
    assert.equal(await dump(store.db, membersOf(world)), untouched);
    const { rows } = await sql`select * from people where email like 'moving-%'`.execute(store.db);
    assert.equal(rows.length, 0);
  };
  it('keys that do not open here', async () => {
    const { folder } = server;
    await refused(exported, { keystoreFile: join(folder, 'another-keystore') }, /another keystore/);
  });
  it('words of organisations that live here, unless whoever brings it says that they are theirs', async () => {
    const there = await house();
    const { db } = there.store;
    const { organisationId } = world.employer;
    await sql`insert into organisations (id, slug, kind, names, language, domain_token, made_at)
      values (${organisationId}, 'orchards', 'employer', '{"en":"Orchards"}', 'en', 'x', now())`.execute(db);
    const { id } = await storePerson(db, { email: 'real@orchards.example', name: 'Real', locale: 'en', now: LATER });
    await grantMembership(db, { organisationId, personId: id, roles: ['endorser'], signsAs: [], now: LATER });
    await refused(exported, {}, /--words-of orchards/, there);
    await bringIn(db, exported, { baseUrl: server.address, keystoreFile, wordsOf: ['orchards'] });
  });
  it('another version of the format, and what is no export', async () => {
    const manifest = (change: (text: string) => string) =>
      repacked((files) => files.set('manifest.json', change(files.get('manifest.json') ?? '')));
    await refused(await manifest((text) => text.replace('"formatVersion": 1', '"formatVersion": 2')), {}, /version 2/);
    await refused(await manifest(() => '{}'), {}, /no export/);
    await refused(await manifest((text) => text.replace('"credentials": 2', '"credentials": 3')), {}, /as it says/);
    await refused(await repacked((files) => files.delete('manifest.json')), {}, /no export/);
  });
  it('a name in addresses that is taken, or reserved', async () => {
    const there = await house();
    await storeOrganisation(there.store.db, {
      ...{ slug: world.institution.slug, kind: 'institution', name: 'Other', language: 'en', now: LATER },
    });
    await refused(exported, {}, /Another organisation here has the name/, there);
    const reserved = await row('organisation', (text) =>
      text.replace(`"slug":"${world.institution.slug}"`, '"slug":"new"'),
    );
    await refused(reserved, {}, /makes no sense/);
  });
  it('rows that are somebody else’s, or belong to nothing', async () => {
    const there = await house();
    const { db } = there.store;
    const staying = join(server.folder, 'staying.zip');
    await takeOut(server.store.db, other.institution, staying, { baseUrl: server.address, keystore });
    await bringIn(db, staying, { baseUrl: server.address, keystoreFile });
    const own = await dump(db, membersOf(other));
    const { organisationId, personId } = world.institution;
    const swapped = (from: string, to: string) => (text: string) => {
      assert.ok(text.includes(from), from);
      return text.replaceAll(from, to);
    };
    for (const [table, change, what] of [
      ['definitions', swapped(organisationId, other.institution.organisationId), /belongs to nothing/],
      ['drafts', swapped(world.definitions.draft, other.definitions.draft), /belongs to nothing|here already/],
      ['awards', swapped(world.definitions.published, other.definitions.published), /belongs to nothing/],
      ['awards', swapped(world.listId, other.listId), /belongs to nothing/],
      ['claims', swapped(world.awardId, other.awardId), /belongs to nothing/],
      ['memberships', swapped(personId, other.institution.personId), /belongs to nothing/],
      ['seats', swapped(world.employer.organisationId, other.employer.organisationId), /belongs to nothing/],
      ['activities', swapped(world.employer.organisationId, other.employer.organisationId), /belongs to nothing/],
      ['awards', swapped('"state":"signed"', '"state":"stolen"'), /makes no sense/],
      ['awards', swapped('"state":', '"price":'), /newer Waymark/],
      ['people', swapped('@one.example', ''), /makes no sense/],
      ['definitions', (text) => text.slice(0, -2), /is no row/],
      ['drafts', (text) => text.split('\n').slice(1).join('\n'), /as it says|belongs to nothing/],
    ] as readonly (readonly [string, (text: string) => string, RegExp])[])
      await refused(await row(table, change), {}, what, there);
    assert.equal(await dump(db, membersOf(other)), own);
  });
  it('bytes that are not what their digest says, a credential that is missing, a file too many', async () => {
    const version = `definitions/${world.definitions.published}/v1.json`;
    await refused(await repacked((files) => files.set(version, '{}')), {}, /other bytes than its digest/);
    await refused(await repacked((files) => files.delete(`credentials/${world.awardId}.json`)), {}, /not where it was/);
    await refused(await repacked((files) => files.set('rows/secrets.ndjson', '')), {}, /does not know/);
    const marked = await repacked((files) => {
      const all = [...files];
      files.clear();
      for (const [name, text] of all) {
        files.set(name, text);
        if (name === 'rows/organisation.ndjson') files.set(`organisations/${world.institution.slug}/mark.png`, 'x');
      }
    });
    await refused(marked, {}, /is no picture/);
  });
  it('what was altered on the way, before anything is put in', async () => {
    const bytes = await readFile(exported);
    const middle = Math.floor(bytes.length / 2);
    bytes.fill(0, middle, middle + 64);
    const altered = join(server.folder, 'altered.zip');
    await writeFile(altered, bytes);
    await assert.rejects(bringIn(server.store.db, altered, { baseUrl: server.address, keystoreFile }), ArchiveError);
  });
  it('and what dies in the middle leaves nothing, so that it can be brought again', async () => {
    const there = await house();
    const { db } = there.store;
    const dying = bringIn(db, exported, {
      ...{ baseUrl: server.address, keystoreFile },
      onPut: (done, of) => {
        if (done > of / 2) throw new Error('died');
      },
    });
    await assert.rejects(dying, /died/);
    for (const table of ['people', ...Object.keys(TENANT_TABLES)])
      assert.equal((await sql`select * from ${sql.table(table)}`.execute(db)).rows.length, 0, table);
    await bringIn(db, exported, { baseUrl: server.address, keystoreFile });
  });

  /** The export with something changed, and the sums of that. */
  const repacked = async (change: (files: Map<string, string>) => unknown): Promise<string> => {
    const files = new Map(await unpacked(exported));
    files.delete(SUMS_NAME);
    change(files);
    const path = join(server.folder, `${randomUUID()}.zip`);
    const archive = writeArchive({ madeAt: LATER });
    const saved = pipeline(archive.stream, createWriteStream(path));
    for (const [name, text] of files) await archive.add(name, Buffer.from(text, 'latin1'));
    await archive.finish();
    await saved;
    return path;
  };
  const row = (table: string, change: (text: string) => string) =>
    repacked((files) => files.set(`rows/${table}.ndjson`, change(files.get(`rows/${table}.ndjson`) ?? '')));
});
