/** What the signed lists say is what the rows say, after whatever steps in whatever order; and nobody who cannot read a list is told "not revoked". */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { makeWorld, type World } from '../journeys/two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from '../journeys/waymark.test-server.ts';
import { openKeystore } from '../keys/keystore.ts';
import {
  type Award,
  asTenant,
  DEFAULT_CHOICES,
  findAward,
  findAwardSteps,
  findAwards,
  findListsAt,
  type IssuingChoices,
  liftSuspensions,
  type NewAward,
  type Scope,
  type SignWith,
  type StatusPurpose,
  storeAwards,
  storeCorrection,
  storeIssuingChoices,
  undoStep,
  withdrawAwards,
} from '../store/index.ts';
import { signWaiting } from './sign-awards.ts';
import { currentStatusList, STATUS_SECONDS } from './status-list.ts';

const MINUTE = 60_000;
let server: TestServer;
let world: World;
let sign: SignWith;
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
  world = await makeWorld(server, 'north');
  const keystore = await openKeystore({ file: `${server.folder}/keystore` });
  sign = (key, data) => keystore.sign(key, data);
});
after(() => server.stop());

const inName = <T>(act: (scope: Scope) => Promise<T>) => asTenant(server.store.db, world.institution, act);
const reason = { reason: 'in-error', words: '' } as const;

/** So many credentials, signed under these choices. */
async function give(count: number, purposes: readonly StatusPurpose[], more: Partial<IssuingChoices> = {}) {
  const now = new Date();
  const choices = { ...DEFAULT_CHOICES, purposes, ...more };
  await inName((scope) => storeIssuingChoices(scope, { choices, now }));
  const mark = `${Math.random()}`;
  const awards = Array.from({ length: count }, (_, n) => ({
    ...{ person: { name: `${mark} ${n}`, email: `${mark}-${n}@mail.example` }, said: {}, awardedOn: '2026-11-23' },
  }));
  const at = { definitionId: world.definitions.published, versionNumber: 1, now };
  await inName((scope) => storeAwards(scope, { ...at, awards }));
  return await signedOf(mark);
}
async function signedOf(mark: string): Promise<readonly Award[]> {
  for (;;) {
    await signWaiting(server.store.db, { baseUrl: server.address, sign, now: new Date() });
    const all = await inName((scope) =>
      findAwards(scope, { definitionId: world.definitions.published, atMost: 2_000 }),
    );
    const own = all.filter(({ person }) => person.name.startsWith(mark));
    if (own.every(({ state }) => state === 'signed')) return own;
    await new Promise((later) => setTimeout(later, 20));
  }
}
/** What the lists that a credential names say of it at this time. */
async function saidOf(award: Award, now: Date): Promise<Readonly<Record<string, boolean>>> {
  const credential = JSON.parse(new TextDecoder().decode(award.credential ?? new Uint8Array()));
  const entries = [credential.credentialStatus].flat() as {
    statusPurpose: string;
    statusListCredential: string;
    statusListIndex: string;
  }[];
  const said: Record<string, boolean> = {};
  for (const { statusPurpose, statusListCredential, statusListIndex } of entries) {
    const id = statusListCredential.split('/').at(-1) ?? '';
    const list = await currentStatusList(server.store.db, { id, baseUrl: server.address, sign, now });
    const { credentialSubject } = JSON.parse(new TextDecoder().decode(list ?? new Uint8Array()));
    assert.equal(credentialSubject.statusPurpose, statusPurpose);
    const bits = gunzipSync(Buffer.from(credentialSubject.encodedList.slice(1), 'base64url'));
    const index = Number(statusListIndex);
    said[statusPurpose] = ((bits[Math.floor(index / 8)] ?? 0) & (128 >> (index % 8))) !== 0;
  }
  return said;
}

describe('steps after issuing', () => {
  it('a withdrawal that waits is in nobody’s list until its time, and then in everybody’s', async () => {
    const [award] = await give(1, ['revocation']);
    assert.ok(award);
    const now = new Date();
    const takesEffectAt = new Date(now.getTime() + 10 * MINUTE);
    await inName((scope) =>
      withdrawAwards(scope, { ...reason, kind: 'revoke', awardIds: [award.id], now, takesEffectAt }),
    );
    assert.deepEqual(await saidOf(award, new Date(takesEffectAt.getTime() - 1)), { revocation: false });
    assert.deepEqual(await saidOf(award, takesEffectAt), { revocation: true });
    const [step] = await inName((scope) => findAwardSteps(scope, { atMost: 1 }));
    assert.equal(await inName((scope) => undoStep(scope, { stepId: step?.id ?? '', now: takesEffectAt })), 0);
  });
  it('where credentials can only be suspended, a withdrawal is a suspension that is never lifted', async () => {
    const [award] = await give(1, ['suspension']);
    assert.ok(award);
    const now = new Date();
    const wanted = { ...reason, awardIds: [award.id], now, takesEffectAt: now };
    assert.equal(await inName((scope) => withdrawAwards(scope, { ...wanted, kind: 'revoke' })), 1);
    assert.deepEqual(await saidOf(award, now), { suspension: true });
    assert.equal(await inName((scope) => liftSuspensions(scope, wanted)), 0);
  });
  it('where credentials can only be revoked, nothing is suspended', async () => {
    const [award] = await give(1, ['revocation']);
    const now = new Date();
    const wanted = { ...reason, awardIds: [award?.id ?? ''], now, takesEffectAt: now };
    assert.equal(await inName((scope) => withdrawAwards(scope, { ...wanted, kind: 'suspend' })), 0);
  });
  it('every way of securing names the person by what was chosen, and by nothing else', async () => {
    for (const form of ['rdfc', 'jcs', 'set', 'jwt'] as const) {
      const [award] = await give(1, ['revocation'], { form, naming: ['email'], hasRefresh: false });
      assert.ok(award);
      const text = new TextDecoder().decode(award.credential ?? new Uint8Array());
      const said = form === 'jwt' ? Buffer.from(text.split('.')[1] ?? '', 'base64url').toString() : text;
      const { credentialSubject, refreshService } = JSON.parse(said);
      assert.deepEqual(
        credentialSubject.identifier.map(({ identityType }: { identityType: string }) => identityType),
        ['emailAddress'],
      );
      assert.ok(!said.includes(award.person.name));
      assert.equal(refreshService, undefined);
    }
  });
  it('a correction is found by the old one’s refresh address, and a correction of that one too', async () => {
    const [award] = await give(1, ['revocation']);
    assert.ok(award);
    const refresh = (of: Award) =>
      JSON.parse(new TextDecoder().decode(of.credential ?? new Uint8Array())).refreshService.id as string;
    const newest = async () => (await (await fetch(refresh(award))).json()) as { id: string };
    assert.equal((await newest()).id, `urn:uuid:${award.id}`);
    let last: Award = award;
    for (const name of ['first', 'second']) {
      const mark = `${name} ${award.id}`;
      const { id: awardId } = last;
      const corrected: NewAward = {
        awardedOn: award.awardedOn,
        said: award.said,
        person: { ...award.person, name: mark },
      };
      const id: string | undefined = await inName((scope) =>
        storeCorrection(scope, { awardId, award: corrected, words: 'Her name.', now: new Date() }),
      );
      assert.ok(id);
      const again: string | undefined = await inName((scope) =>
        storeCorrection(scope, { awardId, award: corrected, words: '', now: new Date() }),
      );
      assert.equal(again, undefined, 'what was corrected is corrected by the next');
      [last = award] = await signedOf(mark);
      assert.equal((await newest()).id, `urn:uuid:${id}`);
      assert.deepEqual(await saidOf(award, new Date()), { revocation: true });
      assert.deepEqual(await saidOf(last, new Date()), { revocation: false });
    }
    assert.equal((await fetch(`${server.address}/refresh/nothing`)).status, 404);
  });
  it('what was done is never changed, by anybody', async () => {
    const [step] = await inName((scope) => findAwardSteps(scope, { atMost: 1 }));
    for (const change of [
      'update award_steps set words = ‘x’'.replace(/[‘’]/g, "'"),
      'delete from award_steps',
      'truncate award_steps cascade',
    ])
      await assert.rejects(
        server.store.db.executeQuery({
          sql: change,
          parameters: [],
          query: { kind: 'RawNode' },
          queryId: { queryId: 'x' },
        } as never),
      );
    assert.ok(step);
  });
  it('a verifier sees it within the time that the pages say, and keeps no list for longer', async () => {
    const [award] = await give(1, ['revocation']);
    assert.ok(award?.listId);
    const url = `${server.address}/status/${award.listId}`;
    const first = await fetch(url);
    assert.equal(first.headers.get('cache-control'), `public, max-age=${STATUS_SECONDS}`);
    const { credentialSubject } = (await first.json()) as { credentialSubject: { ttl: number } };
    assert.equal(credentialSubject.ttl, STATUS_SECONDS * 1000);
    assert.equal((await fetch(url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })).status, 304);
    const now = new Date();
    const wanted = { ...reason, awardIds: [award.id], now, takesEffectAt: now, kind: 'revoke' } as const;
    await inName((scope) => withdrawAwards(scope, wanted));
    const second = await fetch(url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    assert.equal(second.status, 200);
    const seen = await inName((scope) => findAward(scope, { awardId: award.id }));
    assert.ok(seen && (await findListsAt(server.store.db, award.listId)).includes(award.listId));
    assert.deepEqual(await saidOf(award, new Date()), { revocation: true });
  });
  it('whoever cannot read the list is not told that it stands', async () => {
    const [award] = await give(1, ['revocation']);
    assert.ok(award?.credential);
    const credential = new TextDecoder().decode(award.credential);
    const list = JSON.parse(credential).credentialStatus.statusListCredential as string;
    const readWith = async (document: unknown) => {
      const body = JSON.stringify({
        credential: JSON.parse(credential),
        documents: document === undefined ? {} : { [list]: document },
      });
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${server.address}/api/read`, { method: 'POST', headers, body });
      const { verdict, checks } = (await answer.json()) as {
        verdict: string;
        checks: { id: string; outcome: string }[];
      };
      return [verdict, checks.find(({ id }) => id === 'status')?.outcome];
    };
    const good = await (await fetch(list)).json();
    assert.deepEqual(await readWith(good), ['genuine', 'passed']);
    for (const bad of [undefined, null, 'nothing', {}, { ...(good as object), proof: undefined }])
      assert.deepEqual(await readWith(bad), ['cannot-tell', 'cantTell'], JSON.stringify(bad)?.slice(0, 40));
  });
  // The last, because its clock runs ahead.
  it('law: the lists say what was done, whatever was done in whatever order', async () => {
    type Did = 'revoke' | 'suspend' | 'lift' | 'undo';
    const awards = await give(3, ['revocation', 'suspension']);
    const step = fc.record({
      did: fc.constantFrom<Did>('revoke', 'suspend', 'lift', 'undo'),
      who: fc.integer({ min: 0, max: 2 }),
      wait: fc.constantFrom(0, 10),
      pass: fc.integer({ min: 1, max: 8 }),
    });
    let time = Date.now();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        // Everything is taken back to the beginning, as no product function can.
        await server.store.db
          .updateTable('awards')
          .set({
            withdrawn_at: null,
            withdrawn_step: null,
            withdrawn_reason: null,
            suspended_at: null,
            suspended_step: null,
          })
          .where(
            'id',
            'in',
            awards.map(({ id }) => id),
          )
          .execute();
        await server.store.db.updateTable('status_lists').set({ signed_at: null, due_at: null }).execute();
        const expected = awards.map(() => ({ revoked: Infinity, suspended: Infinity }));
        let last: { kind: Did; who: number; takesEffectAt: number; id: string } | undefined;
        for (const { did, who, wait, pass } of steps) {
          time += pass * MINUTE;
          const now = new Date(time);
          const takesEffectAt = new Date(time + wait * MINUTE);
          const one = expected[who];
          const awardIds = [awards[who]?.id ?? ''];
          assert.ok(one);
          if (did === 'undo') {
            if (!last) continue;
            const count = await inName((scope) => undoStep(scope, { stepId: last?.id ?? '', now }));
            const undone = expected[last.who];
            assert.ok(undone);
            const isPossible =
              last.takesEffectAt > time &&
              (last.kind === 'revoke' ? undone.revoked : undone.suspended) === last.takesEffectAt;
            assert.equal(count, isPossible ? 1 : 0);
            if (isPossible && last.kind === 'revoke') undone.revoked = Infinity;
            if (isPossible && last.kind === 'suspend') undone.suspended = Infinity;
            continue;
          }
          const wanted = { awardIds, ...reason, now, takesEffectAt };
          const isFree =
            one.revoked === Infinity && (did === 'revoke' || (did === 'suspend') === (one.suspended === Infinity));
          const count = await inName((scope) =>
            did === 'lift'
              ? liftSuspensions(scope, { ...wanted, takesEffectAt: now })
              : withdrawAwards(scope, { ...wanted, kind: did }),
          );
          assert.equal(count, isFree ? 1 : 0, did);
          if (!isFree) continue;
          if (did === 'lift') one.suspended = Infinity;
          if (did === 'revoke') one.revoked = takesEffectAt.getTime();
          if (did === 'suspend') one.suspended = takesEffectAt.getTime();
          const [newest] = await inName((scope) => findAwardSteps(scope, { atMost: 1 }));
          if (did !== 'lift') last = { kind: did, who, takesEffectAt: takesEffectAt.getTime(), id: newest?.id ?? '' };
          // Time only goes on: a list that was signed later says what is so later.
          for (const later of [0, 0.5])
            for (const [index, award] of awards.entries()) {
              const at = time + later * MINUTE;
              const { revoked = 0, suspended = 0 } = expected[index] ?? {};
              assert.deepEqual(await saidOf(award, new Date(at)), {
                revocation: revoked <= at,
                suspension: suspended <= at,
              });
            }
        }
      }),
      { numRuns: 12 },
    );
    await server.store.db.updateTable('status_lists').set({ signed_at: null, due_at: null }).execute();
    await server.store.db
      .updateTable('awards')
      .set({ withdrawn_at: null, suspended_at: null })
      .where(
        'id',
        'in',
        awards.map(({ id }) => id),
      )
      .execute();
  });
});
