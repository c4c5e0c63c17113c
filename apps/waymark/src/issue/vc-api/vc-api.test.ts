/** A program has credentials signed, and changes what their lists say; what is no credential, or another's, is not signed. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { makeWorld, type World } from '../../journeys/two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from '../../journeys/waymark.test-server.ts';
import { asTenant, findIdentity, findOrganisation, storeAccessToken, TOKEN_SCOPES } from '../../store/index.ts';

let server: TestServer;
let world: World;
let other: World;
let token = '';
let did = '';
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
  world = await makeWorld(server, 'north');
  other = await makeWorld(server, 'south');
  [token, did] = [await tokenOf(world), await didOf(world)];
});
after(() => server.stop());

const tokenOf = (of: World) =>
  asTenant(server.store.db, of.institution, (scope) =>
    storeAccessToken(scope, {
      ...{ name: 'test', scopes: TOKEN_SCOPES, expiresAt: new Date(Date.now() + 86_400_000), now: new Date() },
    }),
  );
const didOf = async ({ institution }: World) => {
  const organisation = await findOrganisation(server.store.db, institution.organisationId);
  assert.ok(organisation);
  return (await findIdentity(server.store.db, { organisation, baseUrl: server.address }))?.did ?? '';
};
const ask = async (path: string, body?: unknown, { as = token, at = world } = {}) => {
  const answer = await fetch(`${server.address}/api/${at.institution.slug}/credentials/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, json: await answer.json() };
};
let count = 0;
const draft = (more: object = {}) => {
  count += 1;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
    id: `urn:uuid:00000000-0000-4000-8000-${`${count}`.padStart(12, '0')}`,
    type: ['VerifiableCredential'],
    issuer: did,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: { id: 'did:example:ana' },
    ...more,
  };
};
const verdictOf = async (credential: unknown) => {
  const answer = await fetch(`${server.address}/credentials/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ verifiableCredential: credential, options: { checks: ['proof'] } }),
  });
  return ((await answer.json()) as { verified: boolean }).verified;
};
const set = (id: string, more: object = {}) => ({
  credentialId: id,
  credentialStatus: [{ type: 'BitstringStatusListEntry', statusPurpose: 'revocation', ...more }],
});
/** What its list says of it now. */
const isSet = async (credential: { credentialStatus: { statusListCredential: string; statusListIndex: string } }) => {
  const { statusListCredential, statusListIndex } = credential.credentialStatus;
  const list = (await (await fetch(statusListCredential)).json()) as { credentialSubject: { encodedList: string } };
  const packed = Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url');
  const bits = new Uint8Array(
    await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer(),
  );
  const index = Number(statusListIndex);
  return ((bits[Math.floor(index / 8)] ?? 0) & (128 >> (index % 8))) !== 0;
};

describe('a program has credentials signed', () => {
  it('in every form, and each verifies', async () => {
    for (const [options, find] of [
      [{}, (issued: never) => (issued as { proof: { cryptosuite: string } }).proof.cryptosuite === 'eddsa-rdfc-2022'],
      [
        { cryptosuite: 'eddsa-jcs-2022' },
        (issued: never) => (issued as { proof: { cryptosuite: string } }).proof.cryptosuite === 'eddsa-jcs-2022',
      ],
      [{ form: 'set' }, (issued: never) => (issued as { proof: unknown[] }).proof.length === 2],
      [{ form: 'jwt' }, (issued: never) => typeof issued === 'string'],
    ] as const) {
      const credential = draft({ '@context': ['https://www.w3.org/ns/credentials/v2'] });
      const { status, json } = await ask('issue', { credential, options });
      assert.equal(status, 201, JSON.stringify(json));
      assert.ok(find(json.verifiableCredential as never), JSON.stringify(options));
      assert.equal(await verdictOf(json.verifiableCredential), true);
      const kept = await ask(encodeURIComponent(credential.id));
      assert.deepEqual(kept.json.verifiableCredential, json.verifiableCredential);
    }
  });
  it('with an entry of a list, which says what the program says', async () => {
    const options = { credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' } };
    const { json } = await ask('issue', {
      credential: draft({ '@context': ['https://www.w3.org/ns/credentials/v2'] }),
      options,
    });
    const { verifiableCredential: issued } = json;
    assert.equal(await verdictOf(issued), true);
    assert.equal(await isSet(issued), false);
    assert.equal((await ask('status', set(issued.id))).status, 200);
    assert.equal(await isSet(issued), true);
    assert.equal((await ask('status', set(issued.id, { status: '0' }))).status, 409, 'a revocation is not lifted');
    assert.equal(
      (await ask('status', set(issued.id, { statusPurpose: 'suspension' }))).status,
      409,
      'it has no such entry',
    );
  });
  it('and suspends them, and lifts that', async () => {
    const options = { credentialStatus: [{ type: 'BitstringStatusListEntry', statusPurpose: 'suspension' }] };
    const { json } = await ask('issue', {
      credential: draft({ '@context': ['https://www.w3.org/ns/credentials/v2'] }),
      options,
    });
    const { verifiableCredential: issued } = json;
    for (const status of [true, false]) {
      assert.equal((await ask('status', { ...set(issued.id, { statusPurpose: 'suspension' }), status })).status, 200);
      assert.equal(await isSet(issued), status);
    }
  });
  it('the same twice, and withdraws both', async () => {
    const credential = draft({ '@context': ['https://www.w3.org/ns/credentials/v2'] });
    const options = { credentialStatus: { type: 'BitstringStatusListEntry' } };
    const [first, second] = [await ask('issue', { credential, options }), await ask('issue', { credential, options })];
    assert.equal((await ask('status', set(credential.id))).status, 200);
    for (const { json } of [first, second]) assert.equal(await isSet(json.verifiableCredential), true);
  });
  it('and withdraws what was given on the pages', async () => {
    assert.equal((await ask('status', set(`urn:uuid:${world.awardId}`))).status, 200);
    assert.equal((await ask('status', set(`urn:uuid:${world.awardId}`))).status, 409);
  });
  it('is told what is no credential, by place', async () => {
    const v2 = { '@context': ['https://www.w3.org/ns/credentials/v2'] };
    for (const [more, place] of [
      [{ ...v2, type: 'Other' }, ''],
      [{ ...v2, credentialSubject: 'Ana' }, '/credentialSubject'],
      [{ ...v2, validFrom: 'soon' }, '/validFrom'],
      [{ ...v2, '@context': ['https://www.w3.org/ns/credentials/examples/v2'] }, ''],
      [{ ...v2, issuer: undefined }, ''],
      [{ ...v2, issuer: 'did:example:somebody' }, '/issuer'],
      [{ ...v2, proof: { type: 'DataIntegrityProof' } }, '/proof'],
    ] as const) {
      const { status, json } = await ask('issue', { credential: draft(more) });
      assert.equal(status, 400, JSON.stringify(more));
      assert.ok(
        json.problemDetails?.some(({ detail }: { detail: string }) => detail.startsWith(place)),
        JSON.stringify(json),
      );
    }
  });
  it('that asks for nonsense is refused', async () => {
    for (const body of [
      'nonsense',
      '[]',
      {},
      { credential: 'x' },
      { credential: draft(), options: { cryptosuite: 'bbs-2023' } },
      { credential: draft(), options: { credentialStatus: { type: 'Other' } } },
      '{"credential":{},"credential":{}}',
    ])
      assert.equal((await ask('issue', body)).status, 400, JSON.stringify(body));
    for (const body of [
      {},
      { credentialId: 'urn:x' },
      set('urn:x', { statusPurpose: 'message' }),
      set('urn:x', { status: 'maybe' }),
    ])
      assert.equal((await ask('status', body)).status, 400, JSON.stringify(body));
    assert.equal((await ask('status', set('urn:nobody'))).status, 404);
    assert.equal((await ask('urn:nobody')).status, 404);
  });
  it('reaches nothing of another organisation’s', async () => {
    const credential = draft({ '@context': ['https://www.w3.org/ns/credentials/v2'] });
    await ask('issue', { credential, options: { credentialStatus: { type: 'BitstringStatusListEntry' } } });
    const foreign = await tokenOf(other);
    assert.equal((await ask('issue', { credential }, { as: foreign })).status, 404);
    assert.equal((await ask('status', set(credential.id), { as: foreign, at: other })).status, 404);
    assert.equal((await ask(encodeURIComponent(credential.id), undefined, { as: foreign, at: other })).status, 404);
    assert.equal((await ask('status', set(`urn:uuid:${world.awardId}`), { as: foreign, at: other })).status, 404);
    const inAnothersName = await ask('issue', { credential: draft(credential) }, { as: foreign, at: other });
    assert.equal(inAnothersName.status, 400);
  });
});
