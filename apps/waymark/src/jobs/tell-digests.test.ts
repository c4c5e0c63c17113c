import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { emptyDefinition } from 'waymark/achievement';
import { digestLetter } from '../define/digest-letter.ts';
import { beginDefinition, saveDraft } from '../define/draft-steps.ts';
import { findLetters, grantMembership, openStore, type Store, storeOrganisation, storePerson } from '../store/index.ts';
import { startDigests } from './tell-digests.ts';

const folder = await mkdtemp(join(tmpdir(), 'waymark-digests-'));
const START = new Date('2026-11-23T08:00:00Z');
const hoursLater = (hours: number) => new Date(START.getTime() + hours * 3_600_000);
let store: Store;
before(async () => {
  store = await openStore({ dataDir: folder });
});
after(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

test('what others did comes in one letter a day, without one’s own deeds, and nothing comes when nothing happened', async () => {
  const { db } = store;
  const slug = `school-${randomUUID().slice(0, 8)}`;
  const organisationId = await storeOrganisation(db, {
    slug,
    kind: 'institution',
    name: 'School',
    language: 'en',
    now: START,
  });
  assert.ok(organisationId);
  const [ana, bea] = [
    await storePerson(db, { email: 'ana@school.example', name: 'Ana', locale: 'en', now: START }),
    await storePerson(db, { email: 'bea@school.example', name: 'Bea', locale: 'es', now: START }),
  ];
  for (const { id: personId } of [ana, bea])
    await grantMembership(db, { organisationId, personId, roles: ['author'], signsAs: [], now: START });
  const tenant = { organisationId, personId: ana.id };
  const content = { ...emptyDefinition('en'), name: { en: 'Baker' } };
  const definitionId = await beginDefinition(db, tenant, { content, now: hoursLater(1) });
  for (const [base, sentence] of [
    [1, 'can bake'],
    [2, 'can bake bread'],
  ] as const)
    await saveDraft(db, tenant, {
      definitionId,
      base,
      lines: { name: 'Baker', language: 'en', sentence },
      now: hoursLater(2),
    });

  let now = hoursLater(3);
  const failures: Error[] = [];
  const digests = startDigests({
    findDatabase: async () => db,
    clock: () => now,
    toLetter: (told) => digestLetter(told, 'https://waymark.example'),
    onFailed: (error) => failures.push(error),
  });
  await digests.tellNow();
  assert.deepEqual(await findLetters(db, { atMost: 10 }), [], 'not a letter for each deed');
  now = hoursLater(25);
  await digests.tellNow();
  await digests.tellNow();
  const letters = await findLetters(db, { atMost: 10 });
  assert.deepEqual(
    letters.map(({ recipient }) => recipient),
    ['bea@school.example'],
  );
  assert.match(
    letters[0]?.body ?? '',
    /Baker:\n- School empezó un borrador\n- School escribió \(2\)\nhttps:\/\/waymark\.example\/define\/in\//,
  );
  now = hoursLater(60);
  await digests.tellNow();
  assert.equal((await findLetters(db, { atMost: 10 })).length, 1);
  digests.stop();
  assert.deepEqual(failures, []);
});
