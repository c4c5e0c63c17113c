/** Several people, or several machines, at one thing in one moment: nobody's words are lost, and of two that exclude each other one happens. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type Lines, ROLES, toLines } from 'waymark/achievement';
import { isJsonObject, type JsonObject, parseJson } from 'waymark/encoding';
import { beginDefinition, saveDraft, takeProposal } from '../define/draft-steps.ts';
import { inviteEmployers, move, signOff } from '../define/lifecycle-steps.ts';
import { publishVersion } from '../define/publish.ts';
import { currentStatusList } from '../issue/status-list.ts';
import { openKeystore } from '../keys/keystore.ts';
import { endorse } from '../review/endorse.ts';
import { answerDraft, propose, takeBackProposal } from '../review/review-steps.ts';
import {
  ASSERTION,
  asTenant,
  findEndorsements,
  findVersion,
  findVersions,
  findWorkspace,
  grantMembership,
  retireSigningKeys,
  SIGN_OFF_TITLES,
  type SignWith,
  storePerson,
  storeSession,
  storeSigningKey,
  type Workspace,
  withdrawAwards,
} from '../store/index.ts';
import { content, makeWorld, type World } from './two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from './waymark.test-server.ts';

let server: TestServer;
let world: World;
let sign: SignWith;
let makeKey: () => Promise<Parameters<typeof storeSigningKey>[1]>;
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
  world = await makeWorld(server, 'busy');
  const keystore = await openKeystore({ file: `${server.folder}/keystore` });
  sign = (key, data) => keystore.sign(key, data);
  makeKey = async () => ({
    id: randomUUID(),
    purpose: ASSERTION,
    ...(await keystore.make('EdDSA')),
    now: new Date(),
  });
});
after(() => server.stop());

const db = () => server.store.db;
const workspaceOf = async (definitionId: string): Promise<Workspace> => {
  const found = await asTenant(db(), world.institution, (scope) => findWorkspace(scope, { definitionId }));
  assert.ok(found);
  return found;
};
const begin = async (name: string) => {
  const { institution, employer } = world;
  const now = new Date();
  const definitionId = await beginDefinition(db(), institution, { content: content(name), now });
  await inviteEmployers(db(), institution, { definitionId, organisationId: employer.organisationId, now });
  return definitionId;
};
const step = (definitionId: string, action: Parameters<typeof move>[2]['action']) =>
  move(db(), world.institution, { definitionId, action, roles: ROLES, reason: 'Because.', now: new Date() });
const signAll = async (definitionId: string) => {
  const { draft } = await workspaceOf(definitionId);
  await step(definitionId, 'ask-inside');
  const membership = { ...world.institution, roles: ROLES, signsAs: SIGN_OFF_TITLES };
  const signed = { draftNumber: draft.number, decision: 'signed', reason: '', membership, now: new Date() } as const;
  for (const title of SIGN_OFF_TITLES) await signOff(db(), world.institution, { definitionId, title, ...signed });
};
const publish = (definitionId: string, draftNumber = 1) =>
  publishVersion(db(), world.institution, {
    ...{ definitionId, draftNumber, baseUrl: server.address, sign, now: new Date() },
    reasons: new Proxy({}, { get: () => 'Because.' }),
  });
const endorsement = (definitionId: string, number: number) =>
  endorse(db(), world.employer, {
    ...{ definitionId, number, deed: 'hires', comment: 'Hired.', baseUrl: server.address, sign, now: new Date() },
    validUntil: new Date('2030-01-01T23:59:59Z'),
  });
const jsonOf = (bytes: Uint8Array): JsonObject => {
  const parsed = parseJson(new TextDecoder().decode(bytes));
  assert.ok(parsed.ok && isJsonObject(parsed.value));
  return parsed.value;
};
const kindsOf = (outcomes: readonly { readonly kind: string }[]) => outcomes.map(({ kind }) => kind).sort();
/** So often is what depends on chance tried. */
const TRIES = 12;

describe('twenty people at one definition', () => {
  const LINES = ['name', 'description', 'method', 'assessors', 'prerequisites', 'earners', 'complaints', 'code'];
  const PEOPLE = 20;

  it('everybody’s words are in the draft or stand beside it, and no number is left out', async () => {
    const definitionId = await begin('together');
    const path = `${server.address}/define/in/${world.institution.slug}/${definitionId}/write`;
    const cookies = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => colleague(n)));
    const wrote: { readonly line: string; readonly text: string }[] = [];
    for (const round of [1, 2]) {
      const { draft } = await workspaceOf(definitionId);
      const before_ = toLines(draft.content);
      const save = async (cookie: string, n: number) => {
        // The first twelve at one line, the others each at their own.
        const line = n < PEOPLE - LINES.length ? 'sentence' : (LINES[n - PEOPLE + LINES.length] ?? '');
        const text = `words of ${n} in round ${round}`;
        const body = new URLSearchParams({ ...before_, [line]: text, base: `${draft.number}` });
        const headers = { cookie, 'sec-fetch-site': 'same-origin', accept: 'text/html' };
        const answer = await fetch(path, { method: 'POST', redirect: 'manual', headers, body });
        // A clash is told on the page; nothing else is.
        assert.ok([200, 303].includes(answer.status), `${answer.status}`);
        wrote.push({ line, text });
      };
      await Promise.all(cookies.map(save));
    }
    const { definition, draft, history, proposals } = await workspaceOf(definitionId);
    const contents = await Promise.all(
      history.map(async ({ number }) => (await draftOf(definitionId, number)) as Lines),
    );
    let beside = 0;
    for (const { line, text } of wrote) {
      const wasDraft = contents.some((lines) => lines[line] === text);
      const stands = proposals.some((one) => one.line === line && one.text === text && one.status === 'open');
      assert.ok(wasDraft !== stands, `${text} is in one of the two places`);
      beside += stands ? 1 : 0;
    }
    assert.equal(beside, 2 * (PEOPLE - LINES.length - 1), 'all but the first at the one line');
    assert.deepEqual(
      history.map(({ number }) => number),
      history.map((_, index) => index + 1),
    );
    assert.equal(definition.draftNumber, history.length);
    assert.equal(history.length, 1 + 2 * (LINES.length + 1));
    for (const line of LINES) assert.match(toLines(draft.content)[line] ?? '', /round 2$/, line);
  });

  const colleague = async (n: number) => {
    const now = new Date();
    const person = await storePerson(db(), { email: `busy-${n}@one.example`, name: `Person ${n}`, locale: 'en', now });
    const { organisationId } = world.institution;
    await grantMembership(db(), { organisationId, personId: person.id, roles: ['author'], signsAs: [], now });
    return `waymark=${(await storeSession(db(), { personId: person.id, now })).secret}`;
  };
  const draftOf = (definitionId: string, number: number) =>
    asTenant(db(), world.institution, async ({ tx }) => {
      const query = tx.selectFrom('drafts').select('content').where('definition_id', '=', definitionId);
      const { content: found } = await query.where('number', '=', number).executeTakeFirstOrThrow();
      return toLines(found as Parameters<typeof toLines>[0]);
    });
});

describe('publishing', () => {
  it('of five who publish one draft one does', async () => {
    const definitionId = await begin('five');
    await signAll(definitionId);
    const outcomes = await Promise.all([1, 1, 1, 1, 1].map((draft) => publish(definitionId, draft)));
    assert.deepEqual(kindsOf(outcomes), ['not-now', 'not-now', 'not-now', 'not-now', 'published']);
    assert.equal((await findVersions(db(), { definitionId })).length, 1);
  });
  it('while somebody saves: either what was signed goes out, or nothing', async () => {
    for (let time = 0; time < TRIES; time += 1) {
      const definitionId = await begin(`saved ${time}`);
      await signAll(definitionId);
      const { draft } = await workspaceOf(definitionId);
      const lines = { ...toLines(draft.content), description: 'Saved at the last moment.' };
      const save = () => saveDraft(db(), world.institution, { definitionId, base: 1, lines, now: new Date() });
      const [first, second] = time % 2 ? [publish(definitionId), save()] : [save(), publish(definitionId)];
      const outcomes = kindsOf(await Promise.all([first, second]));
      assert.ok(['not-now,published', 'not-now,saved'].includes(outcomes.join()), outcomes.join());
      const { definition, versions } = await workspaceOf(definitionId);
      const isOut = outcomes.includes('published');
      assert.deepEqual([definition.draftNumber, versions.length], isOut ? [1, 1] : [2, 0]);
      if (isOut) assert.deepEqual(versions[0]?.definition, draft.content);
    }
  });
  it('while an employer answers: what was taken as an answer stands in the version', async () => {
    for (let time = 0; time < TRIES; time += 1) {
      const definitionId = await begin(`answered ${time}`);
      await signAll(definitionId);
      const said = { definitionId, draftNumber: 1, answer: 'object', reason: 'Too little.', now: new Date() } as const;
      const object = () => answerDraft(db(), world.employer, said);
      const [answered, published] = await Promise.all(
        time % 2
          ? ([object(), publish(definitionId)] as const)
          : ([object(), later(time).then(() => publish(definitionId))] as const),
      );
      assert.equal(published.kind, 'published');
      const [version] = await findVersions(db(), { definitionId });
      const stands = version?.facts.asked[0]?.answer;
      assert.equal(stands, answered === 'done' ? 'object' : 'waiting', `${answered}`);
    }
  });
  it('while it is superseded, an endorsement is of the version that it names', async () => {
    const definitionId = await begin('superseded');
    await signAll(definitionId);
    await publish(definitionId);
    await step(definitionId, 'begin-next');
    const { draft } = await workspaceOf(definitionId);
    const lines = { ...toLines(draft.content), description: 'The next.' };
    await saveDraft(db(), world.institution, { definitionId, base: 1, lines, now: new Date() });
    await signAll(definitionId);
    const [first, unpublished, published] = await Promise.all([
      endorsement(definitionId, 1),
      endorsement(definitionId, 3),
      publish(definitionId, 2),
    ]);
    assert.deepEqual([first, unpublished, published.kind], ['done', 'not-found', 'published']);
    const [endorsed, ...others] = await findEndorsements(db(), { definitionId });
    const version = await findVersion(db(), { definitionId, number: 1 });
    assert.ok(endorsed && version && others.length === 0);
    const subject = jsonOf(endorsed.credential).credentialSubject as JsonObject;
    assert.match(JSON.stringify(subject), new RegExp(version.digestMultibase));
    assert.match(JSON.stringify(subject), /\/v1"/);
  });
});

describe('pressing twice', () => {
  it('one endorsement is signed once, however often it is sent; another is another', async () => {
    const definitionId = await begin('twice');
    await signAll(definitionId);
    await publish(definitionId);
    const outcomes = await Promise.all([1, 1, 1, 1].map((number) => endorsement(definitionId, number)));
    assert.deepEqual([...outcomes].sort(), ['already', 'already', 'already', 'done']);
    assert.equal((await findEndorsements(db(), { definitionId })).length, 1);
  });
  it('a proposal is taken once', async () => {
    const { definitionId, proposalId } = await proposed('taken twice');
    const take = () => takeProposal(db(), world.institution, { definitionId, proposalId, now: new Date() });
    const outcomes = await Promise.all([take(), take(), take(), take()]);
    assert.deepEqual([...outcomes].sort(), ['not-found', 'not-found', 'not-found', 'taken']);
    assert.equal((await workspaceOf(definitionId)).history.length, 2);
  });
  it('a proposal is taken, or taken back', async () => {
    for (let time = 0; time < TRIES; time += 1) {
      const { definitionId, proposalId } = await proposed(`back ${time}`);
      const at = { definitionId, proposalId, now: new Date() };
      const [taken, back] = await Promise.all([
        takeProposal(db(), world.institution, at),
        later(time).then(() => takeBackProposal(db(), world.employer, at)),
      ]);
      assert.ok((taken === 'taken') !== (back === 'done'), `${taken} and ${back}`);
      const { history, proposals } = await workspaceOf(definitionId);
      assert.equal(history.length, taken === 'taken' ? 2 : 1);
      assert.equal(proposals[0]?.status, taken === 'taken' ? 'taken' : 'withdrawn');
    }
  });

  const proposed = async (name: string) => {
    const definitionId = await begin(name);
    const said = { line: 'sentence', kind: 'wording', text: `proposed for ${name}`, reason: '' } as const;
    assert.equal(await propose(db(), world.employer, { definitionId, ...said, now: new Date() }), 'done');
    const [proposal] = (await workspaceOf(definitionId)).proposals;
    assert.ok(proposal);
    return { definitionId, proposalId: proposal.id };
  };
});

describe('signing', () => {
  it('while the key changes: the key that it names is the key that signed', async () => {
    const definitionId = await begin('rotated');
    await signAll(definitionId);
    await publish(definitionId);
    let isOver = false;
    const rotate = async () => {
      while (!isOver) {
        const key = await makeKey();
        await asTenant(db(), world.employer, async (scope) => {
          await retireSigningKeys(scope, { purpose: ASSERTION, now: key.now });
          await storeSigningKey(scope, key);
        });
      }
    };
    const endorseAll = async () => {
      for (let n = 0; n < 5 * TRIES; n += 1) {
        const validUntil = new Date(Date.UTC(2030, 0, 1 + n));
        let signer = '';
        const done = await endorse(db(), world.employer, {
          ...{ definitionId, number: 1, deed: 'hires', comment: `${n}`, baseUrl: server.address, now: new Date() },
          validUntil,
          sign: (key, data) => {
            signer = (key as { publicMultikey?: string }).publicMultikey ?? '';
            return sign(key, data);
          },
        });
        assert.equal(done, 'done');
        const last = (await findEndorsements(db(), { definitionId })).find(({ comment }) => comment === `${n}`);
        assert.ok(last);
        const { proof } = jsonOf(last.credential);
        const [one] = [proof].flat();
        assert.ok(isJsonObject(one) && signer);
        assert.equal(`${one.verificationMethod}`.split('#')[1], signer);
      }
      isOver = true;
    };
    await Promise.all([rotate(), endorseAll().finally(() => (isOver = true))]);
  });
  it('a status list while somebody withdraws: the next who asks sees it', async () => {
    const { awardId, listId, institution } = world;
    const ask = (now: Date, signWith = sign) =>
      currentStatusList(db(), { id: listId, baseUrl: server.address, sign: signWith, now });
    const bitsOf = async (now: Date) => {
      const subject = jsonOf((await ask(now)) ?? new Uint8Array()).credentialSubject as JsonObject;
      return `${subject.encodedList}`;
    };
    const start = Date.now();
    const at = (seconds: number) => new Date(start + seconds * 1000);
    const none = await bitsOf(at(0));
    let withdrawn: Promise<number> | undefined;
    const slowly: SignWith = async (key, data) => {
      // It began a little before the list was asked for, and comes in the middle of its signing.
      const change = { awardIds: [awardId], kind: 'revoke', reason: 'in-error', words: '' } as const;
      const when = { now: at(99), takesEffectAt: at(99) };
      withdrawn ??= asTenant(db(), institution, (scope) => withdrawAwards(scope, { ...change, ...when }));
      await later(200);
      return await sign(key, data);
    };
    // A day later it is signed anew anyway.
    await ask(at(100 + 86_400), slowly);
    assert.equal(await withdrawn, 1);
    assert.notEqual(await bitsOf(at(101 + 86_400)), none);
  });
});

const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
