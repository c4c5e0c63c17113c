/** What wallets are given, and everything that they are not. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { isJsonObject } from 'waymark/encoding';
import { makeWorld } from '../../journeys/two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from '../../journeys/waymark.test-server.ts';
import { openKeystore } from '../../keys/keystore.ts';
import {
  asTenant,
  DEFAULT_CHOICES,
  findAward,
  findAwards,
  findWalletCopies,
  storeAwards,
  storeIssuingChoices,
  storeWalletToken,
  withdrawAwards,
} from '../../store/index.ts';
import { signWaiting } from '../sign-awards.ts';
import { Issuer, makeWalletKey, PRE_AUTHORIZED } from './wallet.test-tool.ts';

let server: TestServer;
let north: Issuer;
let south: Issuer;
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
  [north, south] = [
    new Issuer(server, await makeWorld(server, 'north')),
    new Issuer(server, await makeWorld(server, 'south')),
  ];
});
after(() => server.stop());
const key = makeWalletKey('EdDSA', 'did:key');

describe('a wallet gets a copy', () => {
  for (const algorithm of ['EdDSA', 'ES256'] as const)
    for (const by of ['did:key', 'did:jwk', 'jwk'] as const)
      it(`for its ${algorithm} key, named by ${by}`, async () => {
        const own = makeWalletKey(algorithm, by);
        const { status, json, headers } = await north.credential(await north.token(), await north.proof(own));
        assert.equal(status, 200, JSON.stringify(json));
        assert.equal(headers.get('cache-control'), 'no-store');
        const [{ credential }] = json.credentials as [
          { credential: { id: string; credentialSubject: { id: string } } },
        ];
        const { did } = own;
        if (by !== 'jwk') assert.equal(credential.credentialSubject.id, did);
        else {
          const named = JSON.parse(Buffer.from(credential.credentialSubject.id.slice(8), 'base64url').toString());
          assert.deepEqual(named, own.publicJwk);
        }
        assert.notEqual(credential.id, `urn:uuid:${north.world.awardId}`);
      });

  it('with the words and the place in the list of the award’s own credential, and it is written down who took it', async () => {
    const { json } = await north.credential(await north.token(), await north.proof(key));
    const { institution, awardId } = north.world;
    const { db } = server.store;
    const award = await asTenant(db, institution, (scope) => findAward(scope, { awardId }));
    const own = JSON.parse(new TextDecoder().decode(award?.credential ?? undefined));
    const [{ credential: copy }] = json.credentials as [{ credential: Record<string, unknown> }];
    for (const name of Object.keys(own)) {
      if (name === 'id' || name === 'proof') assert.notDeepEqual(copy[name], own[name]);
      // It would give the award's own, which is bound to no key.
      else if (name === 'refreshService') assert.equal(copy[name], undefined);
      else if (name === 'credentialSubject') assert.deepEqual(copy[name], { ...own[name], id: key.did });
      else assert.deepEqual(copy[name], own[name], name);
    }
    assert.ok(award?.claimedAt);
    const [taken] = await asTenant(db, institution, (scope) => findWalletCopies(scope, { awardId, atMost: 1 }));
    assert.deepEqual([taken?.holderDid, `urn:uuid:${taken?.id}`], [key.did, copy.id]);
  });

  it('as a token, by an identifier that it asked for with the code', async () => {
    const id = `${north.world.definitions.published}.jwt_vc_json`;
    const { code, txCode } = await north.offer();
    const details = JSON.stringify([{ type: 'openid_credential', credential_configuration_id: id }]);
    const form = { grant_type: PRE_AUTHORIZED, 'pre-authorized_code': code, tx_code: txCode };
    const { json } = await north.post('token', new URLSearchParams({ ...form, authorization_details: details }));
    const [granted] = json.authorization_details as [{ credential_identifiers: [string] }];
    const more = {
      credential_configuration_id: undefined,
      credential_identifier: granted.credential_identifiers[0],
    };
    const answer = await north.credential(`${json.access_token}`, await north.proof(key), more);
    const [{ credential }] = answer.json.credentials as [{ credential: string }];
    assert.match(credential, /^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  it('also of an award that was itself signed as a token', async () => {
    const { db } = server.store;
    const { institution, definitions } = north.world;
    const now = new Date();
    const keystore = await openKeystore({ file: `${server.folder}/keystore` });
    const [award] = await asTenant(db, institution, async (scope) => {
      await storeIssuingChoices(scope, { choices: { ...DEFAULT_CHOICES, form: 'jwt' }, now });
      const asked = { person: { name: 'Bea' }, said: { narrative: 'On a token.' }, awardedOn: '2026-11-22' };
      await storeAwards(scope, { definitionId: definitions.published, versionNumber: 1, awards: [asked], now });
      return await findAwards(scope, { definitionId: definitions.published, atMost: 1 });
    });
    while ((await signWaiting(db, { baseUrl: server.address, sign: keystore.sign, now })) > 0);
    await asTenant(db, institution, (scope) => storeIssuingChoices(scope, { choices: DEFAULT_CHOICES, now }));
    const { json: token } = await north.tokenFor(await north.offer(now, award?.id));
    const { status, json } = await north.credential(`${token.access_token}`, await north.proof(key));
    assert.equal(status, 200);
    assert.match(JSON.stringify(json), /On a token\./);
    assert.match(JSON.stringify(json), /"cryptosuite":"eddsa-rdfc-2022"/);
  });
  it('in one or another format, few times', async () => {
    const token = await north.token();
    for (let time = 0; time < 4; time += 1)
      assert.equal((await north.credential(token, await north.proof(key))).status, 200);
    assert.equal((await north.credential(token, await north.proof(key))).json.error, 'invalid_token');
  });
});

describe('no token', () => {
  it('for a wrong code, another institution’s, or one that was used', async () => {
    const offer = await north.offer();
    const wrong = { code: 'x'.repeat(43), txCode: offer.txCode };
    for (const answer of [await north.tokenFor(wrong), await south.tokenFor(offer)])
      assert.deepEqual([answer.status, answer.json.error], [400, 'invalid_grant']);
    assert.equal((await north.tokenFor(offer)).status, 200);
    assert.equal((await north.tokenFor(offer)).json.error, 'invalid_grant');
  });
  it('for one that has ended, or that a newer offer replaced', async () => {
    const past = await north.offer(new Date(Date.now() - 11 * 60_000));
    assert.equal((await north.tokenFor(past)).json.error, 'invalid_grant');
    const first = await north.offer();
    await north.offer();
    assert.equal((await north.tokenFor(first)).json.error, 'invalid_grant');
  });
  it('for five wrong guesses, not even with the right digits after them', async () => {
    const { code, txCode } = await north.offer();
    const wrong = txCode === '000000' ? '111111' : '000000';
    for (let time = 0; time < 5; time += 1)
      assert.equal((await north.tokenFor({ code, txCode: wrong })).json.error, 'invalid_grant');
    assert.equal((await north.tokenFor({ code, txCode })).json.error, 'invalid_grant');
  });
  it('for a hundred guesses at one time: five of them count, the right one may be among them', async () => {
    const { code, txCode } = await north.offer();
    const guesses = Array.from({ length: 100 }, (_, n) => `${(Number(txCode) + 1 + n) % 1_000_000}`.padStart(6, '0'));
    const answers = await Promise.all(guesses.map((guess) => north.tokenFor({ code, txCode: guess })));
    assert.ok(answers.every(({ status }) => status === 400));
    assert.equal((await north.tokenFor({ code, txCode })).status, 400);
  });
  it('twice, for one code that was sent ten times at once', async () => {
    const offer = await north.offer();
    const answers = await Promise.all(Array.from({ length: 10 }, () => north.tokenFor(offer)));
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  });
  it('without the digits, in another form, for another grant, or for another definition', async () => {
    const { code, txCode } = await north.offer();
    const form = { grant_type: PRE_AUTHORIZED, 'pre-authorized_code': code };
    const errorOf = async (body: URLSearchParams | string, headers = {}) =>
      (await north.post('token', body, headers)).json.error;
    assert.equal(await errorOf(new URLSearchParams(form)), 'invalid_request');
    assert.equal(await errorOf(new URLSearchParams({ tx_code: txCode })), 'invalid_request');
    assert.equal(
      await errorOf(`${new URLSearchParams({ ...form, tx_code: txCode })}&tx_code=000000`, FORM),
      'invalid_request',
    );
    assert.equal(await errorOf(JSON.stringify({ ...form, tx_code: txCode }), JSON_TYPE), 'invalid_request');
    for (const grant_type of ['refresh_token', 'client_credentials', 'x'])
      assert.equal(await errorOf(new URLSearchParams({ ...form, grant_type })), 'unsupported_grant_type');
    const details = [{ type: 'openid_credential', credential_configuration_id: `${randomUUID()}.ldp_vc` }];
    const asked = { ...form, tx_code: txCode, authorization_details: JSON.stringify(details) };
    assert.equal(await errorOf(new URLSearchParams(asked)), 'invalid_request');
  });
});
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'content-type': 'application/json' };

describe('no credential', () => {
  const refused = async (jwt: string, error: string, more = {}) => {
    const { status, json } = await north.credential(await north.token(), jwt, more);
    assert.deepEqual([status, json.error], [400, error]);
  };
  it('without a token, with another institution’s, or with one that has ended', async () => {
    const { db } = server.store;
    const { institution, awardId } = north.world;
    const now = new Date(Date.now() - 601_000);
    const old = await asTenant(db, institution, (scope) => storeWalletToken(scope, { awardId, now }));
    for (const token of ['', 'x'.repeat(32), await south.token(), old]) {
      const { status, json, headers } = await north.credential(token, await north.proof(key));
      assert.deepEqual([status, json.error], [401, 'invalid_token']);
      assert.match(headers.get('www-authenticate') ?? '', /^Bearer/);
    }
  });
  it('for a proof made for somebody else, or at another time', async () => {
    const now = Math.floor(Date.now() / 1000);
    for (const payload of [
      { aud: south.url },
      { aud: [north.url, south.url] },
      { aud: undefined },
      { iat: now - 600 },
      { iat: now + 600 },
      { iat: undefined },
      { exp: now - 10 },
      { nonce: undefined },
    ])
      await refused(await north.proof(key, { payload }), 'invalid_proof');
  });
  it('for a nonce that is not ours, another institution’s, or was used', async () => {
    await refused(await north.proof(key, { payload: { nonce: 'x'.repeat(32) } }), 'invalid_nonce');
    await refused(await north.proof(key, { payload: { nonce: await south.nonce() } }), 'invalid_nonce');
    const jwt = await north.proof(key);
    assert.equal((await north.credential(await north.token(), jwt)).status, 200);
    await refused(jwt, 'invalid_nonce');
  });
  it('twice, for one proof that was sent ten times at once', async () => {
    const jwt = await north.proof(key);
    const token = await north.token();
    const answers = await Promise.all(Array.from({ length: 10 }, () => north.credential(token, jwt)));
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  });
  it('for a header that names no key, two, a private one, another’s, or no algorithm', async () => {
    const other = makeWalletKey('EdDSA', 'did:key');
    const privateJwk = { ...key.publicJwk, d: Buffer.alloc(32, 1).toString('base64url') };
    for (const header of [
      { alg: 'none' },
      { alg: 'HS256' },
      { alg: 'ES256' },
      { typ: 'JWT' },
      { typ: undefined },
      { kid: undefined },
      { kid: other.named.kid },
      { kid: key.did },
      { kid: `${key.did}#other` },
      { kid: 'did:web:thief.example#key-1' },
      { jwk: key.publicJwk },
      { kid: undefined, jwk: privateJwk },
      { kid: undefined, jwk: { kty: 'oct', k: 'AAAA' } },
      { kid: undefined, x5c: ['AAAA'] },
      { crit: ['b64'], b64: false },
    ])
      await refused(await north.proof(key, { header }), 'invalid_proof');
    const [head, body] = (await north.proof(key)).split('.');
    const unsigned = Buffer.from('{"typ":"openid4vci-proof+jwt","alg":"none"}').toString('base64url');
    for (const jwt of ['', 'x', `${head}.${body}.`, `${head}.${body}.AAAA`, `${unsigned}.${body}.`, 'x'.repeat(20_000)])
      await refused(jwt, 'invalid_proof');
  });
  it('for a body that is no request, asks for something else, or shows no key or several', async () => {
    const token = await north.token();
    const errorOf = async (more: object) =>
      (await north.credential(token, await north.proof(key), { ...more })).json.error;
    const authorization = `Bearer ${token}`;
    for (const body of ['', '[]', '{', '{"proofs":{},"proofs":{}}', `${'['.repeat(20_000)}`])
      assert.equal((await north.post('credential', body, { authorization })).json.error, 'invalid_credential_request');
    const theirs = `${south.world.definitions.published}.ldp_vc`;
    assert.equal(await errorOf({ credential_configuration_id: theirs }), 'unknown_credential_configuration');
    const byIdentifier = { credential_configuration_id: undefined, credential_identifier: theirs };
    assert.equal(await errorOf(byIdentifier), 'unknown_credential_identifier');
    assert.equal(await errorOf({ credential_configuration_id: undefined }), 'invalid_credential_request');
    const encrypted = { credential_response_encryption: { jwk: key.publicJwk, enc: 'A128GCM' } };
    assert.equal(await errorOf(encrypted), 'invalid_encryption_parameters');
    assert.equal(await errorOf({ proofs: undefined }), 'invalid_proof');
    assert.equal(await errorOf({ proofs: { jwt: [] } }), 'invalid_proof');
    assert.equal(await errorOf({ proofs: { jwt: [await north.proof(key), await north.proof(key)] } }), 'invalid_proof');
  });
  it('for a body that is larger than any form or proof', async () => {
    for (const path of ['token', 'credential', 'nonce'])
      assert.equal((await north.post(path, 'x'.repeat(100_000))).status, 413);
  });
  it('but one for an award whose withdrawal may still be undone: its copy shares the place in the list', async () => {
    const { institution, awardId } = north.world;
    const now = new Date();
    const takesEffectAt = new Date(now.getTime() + 3_600_000);
    const step = { kind: 'revoke', reason: 'in-error', words: 'Because.', now, takesEffectAt } as const;
    const { db } = server.store;
    const moved = await asTenant(db, institution, (scope) => withdrawAwards(scope, { ...step, awardIds: [awardId] }));
    assert.equal(moved, 1);
    assert.equal((await north.credential(await north.token(), await north.proof(key))).status, 200);
  });
  it('once the award is withdrawn: neither an offer, nor with a token from before', async () => {
    const { institution, awardId } = south.world;
    const { db } = server.store;
    const token = await south.token();
    const offer = await south.offer();
    const secret = await south.claimSecret();
    const now = new Date();
    await asTenant(db, institution, (scope) =>
      withdrawAwards(scope, {
        ...{ awardIds: [awardId], kind: 'revoke', reason: 'in-error', words: 'Because.', now, takesEffectAt: now },
      }),
    );
    const { json } = await south.credential(token, await south.proof(key));
    assert.equal(json.error, 'credential_request_denied');
    const page = await fetch(`${server.address}/claim/${secret}/wallet`, { method: 'POST' });
    assert.doesNotMatch(await page.text(), /openid-credential-offer/);
    assert.equal((await south.tokenFor(offer)).status, 200, 'a token alone gives nothing');
  });
});

describe('around it', () => {
  it('the page makes an offer only when it is asked to, and the address in its code gives the same offer', async () => {
    const path = `${server.address}/claim/${await north.claimSecret()}/wallet`;
    const looked = await fetch(path);
    assert.deepEqual([looked.status, looked.headers.get('cache-control')], [200, 'no-store']);
    assert.doesNotMatch(await looked.text(), /openid-credential-offer|data:image/);
    const shown = await (await fetch(path, { method: 'POST' })).text();
    const [, link = ''] = /href="(openid-credential-offer:[^"]+)"/.exec(shown) ?? [];
    const offer = JSON.parse(new URL(link).searchParams.get('credential_offer') ?? '');
    assert.equal(offer.credential_issuer, north.url);
    const digits = /<span>(\d{3})<\/span><span>(\d{3})<\/span>/.exec(shown);
    const code = offer.grants[PRE_AUTHORIZED]['pre-authorized_code'];
    const answer = await north.tokenFor({ code, txCode: `${digits?.[1]}${digits?.[2]}` });
    assert.equal(answer.status, 200);
  });
  it('an offer by reference is there until it is used, at its own institution', async () => {
    const made = await north.offer();
    const at = (issuer: Issuer) => fetch(issuer.here(`${issuer.url}/offers/${made.secret}`));
    const answer = await at(north);
    assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
    const offer = (await answer.json()) as { grants: Record<string, Record<string, unknown>> };
    assert.equal(offer.grants[PRE_AUTHORIZED]?.['pre-authorized_code'], made.code);
    assert.equal((await at(south)).status, 404);
    await north.tokenFor(made);
    assert.equal((await at(north)).status, 404);
  });
  it('any site’s page may ask, and no cookie counts', async () => {
    const origin = { origin: 'https://wallet.example' };
    for (const path of ['token', 'nonce', 'credential']) {
      const headers = { ...origin, 'access-control-request-method': 'POST', 'sec-fetch-site': 'cross-site' };
      const before = await fetch(north.here(`${north.url}/${path}`), { method: 'OPTIONS', headers });
      assert.equal(before.headers.get('access-control-allow-origin'), '*', path);
      assert.equal(before.headers.get('access-control-allow-credentials'), null);
      const answer = await north.post(path, '', { ...origin, 'sec-fetch-site': 'cross-site' });
      assert.equal(answer.headers.get('access-control-allow-origin'), '*', path);
    }
    const page = await fetch(`${server.address}/claim/x/wallet`, { headers: origin });
    assert.equal(page.headers.get('access-control-allow-origin'), null);
  });
  it('there is nothing for an organisation that issues nothing', async () => {
    for (const slug of [north.world.employer.slug, 'nobody'])
      for (const path of ['openid-credential-issuer', 'oauth-authorization-server'])
        assert.equal((await fetch(`${server.address}/.well-known/${path}/oid4vci/${slug}`)).status, 404);
  });
  it('metadata say first what a holder can do, and stand where wallets of before and after 1.0 look', async () => {
    const answers = await Promise.all(
      [
        `/.well-known/openid-credential-issuer/oid4vci/${north.world.institution.slug}`,
        `/oid4vci/${north.world.institution.slug}/.well-known/openid-credential-issuer`,
      ].map(async (path) => (await (await fetch(`${server.address}${path}`)).json()) as unknown),
    );
    const [metadata] = answers;
    assert.deepEqual(answers[1], metadata);
    assert.ok(isJsonObject(metadata) && isJsonObject(metadata.credential_configurations_supported));
    assert.equal(metadata.credential_issuer, north.url);
    const { published, retired, draft } = north.world.definitions;
    const ids = Object.keys(metadata.credential_configurations_supported);
    assert.deepEqual(ids.sort(), [published, retired].flatMap((id) => [`${id}.jwt_vc_json`, `${id}.ldp_vc`]).sort());
    assert.ok(!JSON.stringify(metadata).includes(draft));
    assert.match(
      JSON.stringify(metadata),
      /"name":"Can published quillwort","locale":"en","description":"published quillwort"/,
    );
  });
});
