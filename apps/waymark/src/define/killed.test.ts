/** Server and database are killed while they save and publish: what was acknowledged is there, and nothing is half there. */
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { emptyDefinition } from 'waymark/achievement';
import { toMultibase, toMultihash } from 'waymark/encoding';
import { openKeystore } from '../keys/keystore.ts';
import {
  ASSERTION,
  asTenant,
  findDraft,
  findVersion,
  grantMembership,
  openStore,
  storeOrganisation,
  storePerson,
  storeSigningKey,
  type Tenant,
} from '../store/index.ts';
import { beginDefinition } from './draft-steps.ts';
import type { Acknowledged, Order } from './killed.test-process.ts';

const WANTED = 200;
const KILLS = 7;
/** Acknowledged operations between two deaths: other numbers each time, the same in every run. */
const GAPS = [17, 31, 23, 41, 29, 37, 26];

test(`${WANTED} saves and publications with ${KILLS} deaths of server and database`, {
  timeout: 180_000,
}, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-killed-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const { tenant, definitionIds } = await begin(folder);

  const acknowledged: Acknowledged[] = [];
  let turns = 0;
  for (let death = 0; death < KILLS; death += 1) {
    const isDatabase = death % 2 === 1;
    const order: Order = { folder, tenant, definitionIds, after: turns };
    const child = fork(new URL('./killed.test-process.ts', import.meta.url), [JSON.stringify(order)], {
      execArgv: ['--conditions=waymark-source'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const gone = new Promise((ended) => child.once('exit', ended));
    let left = GAPS[death] ?? 20;
    await new Promise<void>((killed, failed) => {
      child.once('exit', () =>
        left > 0 ? failed(new Error(`it ended by itself, ${left} before its time`)) : killed(),
      );
      child.on('message', (message) => {
        const told = message as Acknowledged;
        if (told.kind === 'ready') return;
        acknowledged.push(told);
        if (told.kind === 'saved') turns = Number(/\d+$/.exec(told.text)?.[0]) + 1;
        left -= 1;
        if (left !== 0) return;
        if (isDatabase) void killDatabase(folder).then(() => setTimeout(() => child.kill('SIGKILL'), 500));
        else child.kill('SIGKILL');
      });
    });
    await gone;
  }
  assert.ok(acknowledged.length >= WANTED, `${acknowledged.length} acknowledged`);
  await assertWhole(folder, tenant, acknowledged);
});

async function begin(folder: string): Promise<{ readonly tenant: Tenant; readonly definitionIds: readonly string[] }> {
  const now = new Date();
  const store = await openStore({ dataDir: folder });
  const { db } = store;
  const organisationId = await storeOrganisation(db, {
    slug: 'school',
    kind: 'institution',
    name: 'School',
    language: 'en',
    now,
  });
  assert.ok(organisationId);
  const person = await storePerson(db, { email: 'ana@school.example', name: 'Ana', locale: 'en', now });
  const tenant = { organisationId, personId: person.id };
  await grantMembership(db, { ...tenant, roles: ['author', 'steward', 'signer-off'], signsAs: [], now });
  const key = await (await openKeystore({ file: join(folder, 'keystore') })).make('EdDSA');
  await asTenant(db, tenant, (scope) => storeSigningKey(scope, { id: randomUUID(), purpose: ASSERTION, ...key, now }));
  const local = (text: string) => ({ en: text });
  const content = {
    ...emptyDefinition('en'),
    name: local('Baker'),
    sentence: local('can bake forty loaves in a shift'),
    criteria: local('Two shifts.'),
    outcomes: [{ id: 'outcome-1', text: local('Mixes dough'), levels: [], evidence: [] }],
    judging: { kind: 'assessed' as const, method: local('Practical exam'), assessors: local('Two bakers') },
    evidence: [{ id: 'evidence-1', name: local('Photographs'), isRequired: true }],
  };
  const definitionIds = [];
  for (let n = 0; n < 3; n += 1) definitionIds.push(await beginDefinition(db, tenant, { content, now }));
  await store.close();
  return { tenant, definitionIds };
}

async function killDatabase(folder: string): Promise<void> {
  const [pid = ''] = (await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

async function assertWhole(folder: string, tenant: Tenant, acknowledged: readonly Acknowledged[]): Promise<void> {
  const store = await openStore({ dataDir: folder });
  const { db } = store;
  for (const told of acknowledged) {
    if (told.kind === 'ready') continue;
    const { definitionId, number } = told;
    if (told.kind === 'saved') {
      const draft = await asTenant(db, tenant, (scope) => findDraft(scope, { definitionId, number }));
      assert.deepEqual(draft?.content.description, { en: told.text }, `draft ${number}`);
      continue;
    }
    const version = await findVersion(db, { definitionId, number });
    assert.ok(version, `version ${number}`);
    const digest = new Uint8Array(createHash('sha256').update(version.bytes).digest());
    assert.equal(version.digestMultibase, toMultibase(toMultihash('SHA-256', digest), 'u'));
  }
  // Nothing half done: every definition points at its last draft and its last version, and neither has a gap.
  const { rows } = await sql<Record<'drafts' | 'draft_number' | 'versions' | 'latest_version' | 'strays', string>>`
    select d.draft_number, d.latest_version,
      (select count(*) from drafts where definition_id = d.id) as drafts,
      (select count(*) from versions where definition_id = d.id) as versions,
      (select count(*) from versions v where v.definition_id = d.id and not exists (
        select from drafts r where r.definition_id = d.id and r.number = (v.facts ->> 'draftNumber')::int and r.content = v.definition)) as strays
    from definitions d`.execute(db);
  assert.equal(rows.length, 3);
  for (const row of rows) {
    assert.equal(Number(row.drafts), Number(row.draft_number));
    assert.equal(Number(row.versions), Number(row.latest_version));
    assert.equal(Number(row.strays), 0);
  }
  await store.close();
}
