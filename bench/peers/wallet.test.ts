/** A wallet made of other people's software takes a credential from here; what it gets holds in theirs and in our reader. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { parseCredentialOfferUrl } from '@digitalbazaar/oid4-client';
import * as vc from '@digitalbazaar/vc';
import { clientAuthenticationAnonymous, type JwtSigner, type SignJwtCallback } from '@openid4vc/oauth2';
import { Openid4vciClient } from '@openid4vc/openid4vci';
import { CompactSign, compactVerify, exportJWK, generateKeyPair, importJWK } from 'jose';
import { parse } from 'waymark/credential';
import { resolveController } from 'waymark/did';
import type { DocumentLoader } from 'waymark/document';
import { isJsonObject, type JsonObject } from 'waymark/encoding';
import { read } from 'waymark/reading';
import { DEFAULT_POLICY, verify } from 'waymark/verification';
import { makeWorld, type World } from '../../apps/waymark/src/journeys/two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from '../../apps/waymark/src/journeys/waymark.test-server.ts';
import {
  asTenant,
  findLetters,
  storeClaims,
  storeWalletOffer,
  withdrawAwards,
} from '../../apps/waymark/src/store/index.ts';
import { documentLoader } from '../make-fixtures/sign.ts';

const BASE = 'https://waymark.example';
let server: TestServer;
let world: World;
before(async () => {
  server = await startWaymark({ BASE_URL: BASE, RATE_LIMIT: 'off' });
  world = await makeWorld({ ...server, address: BASE }, 'north');
});
after(() => server.stop());

/** Whoever asks the public address gets what this server answers. */
const documents: DocumentLoader = async (url) => {
  if (!url.startsWith(`${BASE}/`)) return { ok: false, kind: 'not-found' };
  const answer = await fetch(server.address + url.slice(BASE.length));
  if (!answer.ok) return { ok: false, kind: 'not-found' };
  const mediaType = answer.headers.get('content-type') ?? '';
  return { ok: true, document: { url, finalUrl: url, mediaType, bytes: new Uint8Array(await answer.arrayBuffer()) } };
};
const readingOf = async (text: string) =>
  read(await verify(parse(text), { documents, now: new Date(), policy: DEFAULT_POLICY }), { locale: 'en' });

/** What a person sees who asks for the code: the link, and the six digits. */
async function shownOffer() {
  const secrets = await storeClaims(server.store.db, { awardIds: [world.awardId], now: new Date() });
  const path = `/claim/${secrets.get(world.awardId)}/wallet`;
  const html = await (await fetch(server.address + path, { method: 'POST' })).text();
  const [, link = ''] = /href="(openid-credential-offer:[^"]+)"/.exec(html) ?? [];
  const [, first, second] = /<span>(\d{3})<\/span><span>(\d{3})<\/span>/.exec(html) ?? [];
  return { link, txCode: `${first}${second}` };
}

async function makeWallet(algorithm: 'EdDSA' | 'ES256', by: 'jwk' | 'did') {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const publicJwk = { kty: '', ...(await exportJWK(pair.publicKey)) };
  const did = `did:jwk:${Buffer.from(JSON.stringify(publicJwk)).toString('base64url')}`;
  const signer: JwtSigner =
    by === 'jwk' ? { method: 'jwk', alg: algorithm, publicJwk } : { method: 'did', alg: algorithm, didUrl: `${did}#0` };
  const signJwt: SignJwtCallback = async (_, { header, payload }) => ({
    jwt: await new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader(JSON.parse(JSON.stringify(header)))
      .sign(pair.privateKey),
    signerJwk: publicJwk,
  });
  const never = () => Promise.reject(new Error('not asked of a wallet'));
  const client = new Openid4vciClient({
    callbacks: {
      ...{ signJwt, verifyJwt: never, decryptJwe: never, encryptJwe: never },
      fetch: (input, init) => fetch(`${input}`.replace(BASE, server.address), init as RequestInit),
      hash: async (data) => new Uint8Array(await crypto.subtle.digest('SHA-256', Buffer.from(data))),
      generateRandom: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      clientAuthentication: clientAuthenticationAnonymous(),
    },
  });
  return { client, signer, publicJwk, did };
}

/** From the link on the page to the credential, as a wallet does it. */
async function take(wallet: Awaited<ReturnType<typeof makeWallet>>, format: string): Promise<unknown> {
  const { client, signer } = wallet;
  const { link, txCode } = await shownOffer();
  const credentialOffer = await client.resolveCredentialOffer(link);
  assert.deepEqual(parseCredentialOfferUrl({ url: link }), credentialOffer);
  const issuerMetadata = await client.resolveIssuerMetadata(credentialOffer.credential_issuer);
  const known = issuerMetadata.knownCredentialConfigurations;
  const id = credentialOffer.credential_configuration_ids.find((one) => known[one]?.format === format) ?? '';
  const { accessTokenResponse } = await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
    ...{ credentialOffer, issuerMetadata, txCode },
  });
  const { c_nonce: nonce } = await client.requestNonce({ issuerMetadata });
  const asked = { issuerMetadata, credentialConfigurationId: id };
  const { jwt } = await client.createCredentialRequestJwtProof({ ...asked, signer, nonce });
  const { credentialResponse } = await client.retrieveCredentials({
    ...{ ...asked, accessToken: accessTokenResponse.access_token, proofs: { jwt: [jwt] } },
  });
  const [first] = credentialResponse.credentials ?? [];
  return isJsonObject(first) ? first.credential : undefined;
}

for (const [algorithm, by] of [
  ['EdDSA', 'did'],
  ['EdDSA', 'jwk'],
  ['ES256', 'did'],
  ['ES256', 'jwk'],
] as const) {
  test(`a wallet with an ${algorithm} key (${by}) takes linked data: it holds in Digital Bazaar's library and our reader`, async () => {
    const wallet = await makeWallet(algorithm, by);
    const credential = await take(wallet, 'ldp_vc');
    assert.ok(isJsonObject(credential) && isJsonObject(credential.credentialSubject));
    await isHolder(`${credential.credentialSubject.id}`, wallet.publicJwk);
    assert.equal(await holds(credential), true);
    const thief = { ...credential, credentialSubject: { ...credential.credentialSubject, id: 'did:example:thief' } };
    assert.equal(await holds(thief), false);
    const reading = await readingOf(JSON.stringify(credential));
    assert.equal(reading.verdict, 'genuine', JSON.stringify(reading.lead));
  });
  test(`… and a token: it holds in jose and our reader`, async () => {
    const wallet = await makeWallet(algorithm, by);
    const token = await take(wallet, 'jwt_vc_json');
    assert.ok(typeof token === 'string');
    const issuer = await resolveController(`did:web:waymark.example:organisations:${world.institution.slug}`, {
      documents,
    });
    assert.ok(issuer.ok);
    const [method] = issuer.document.verificationMethods;
    const { payload, protectedHeader } = await compactVerify(
      token,
      await importJWK({ ...method?.key.jwk, kty: 'OKP' }, 'EdDSA'),
    );
    assert.deepEqual([protectedHeader.typ, protectedHeader.kid], ['vc+jwt', method?.id]);
    const said = JSON.parse(new TextDecoder().decode(payload));
    await isHolder(said.credentialSubject.id, wallet.publicJwk);
    assert.equal((await readingOf(token)).verdict, 'genuine');
  });
}

test('an offer by reference, as it stands in the QR code, is the same', async () => {
  const { client } = await makeWallet('EdDSA', 'did');
  const { secret, code } = await asTenant(server.store.db, world.institution, (scope) =>
    storeWalletOffer(scope, { awardId: world.awardId, now: new Date() }),
  );
  const address = `${BASE}/oid4vci/${world.institution.slug}/offers/${secret}`;
  const offer = await client.resolveCredentialOffer(
    `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(address)}`,
  );
  assert.ok(JSON.stringify(offer).includes(code));
});

test('a wallet that opens a page of ours gets it by a code of its own (PKCE), with no digits of the offer', async () => {
  const { client, signer } = await makeWallet('ES256', 'jwk');
  const { issuerState } = await asTenant(server.store.db, world.institution, (scope) =>
    storeWalletOffer(scope, { awardId: world.awardId, now: new Date() }),
  );
  const id = `${world.definitions.published}.ldp_vc`;
  const credentialOffer = {
    credential_issuer: `${BASE}/oid4vci/${world.institution.slug}`,
    credential_configuration_ids: [id],
    grants: { authorization_code: { issuer_state: issuerState } },
  };
  const issuerMetadata = await client.resolveIssuerMetadata(credentialOffer.credential_issuer);
  const redirectUri = 'https://wallet.example/back';
  const began = await client.createAuthorizationRequestUrlFromOffer({
    ...{ credentialOffer, issuerMetadata, redirectUri, clientId: 'wallet', state: 'here' },
  });
  const { searchParams } = new URL(began.authorizationRequestUrl);
  const path = `${server.address}/oid4vci/${world.institution.slug}/authorize`;
  const page = await (await fetch(path, { method: 'POST', body: searchParams })).text();
  const [, session = ''] = /name="session" value="([^"]+)"/.exec(page) ?? [];
  const [letter] = await findLetters(server.store.db, { atMost: 1 });
  const digits = /\d{3} \d{3}/.exec(letter?.subject ?? '')?.[0] ?? '';
  const body = new URLSearchParams({ session, digits });
  const done = await (await fetch(`${path}/digits`, { method: 'POST', body })).text();
  const [, back = ''] = /class="btn" href="([^"]+)"/.exec(done) ?? [];
  const [authorizationServerMetadata] = issuerMetadata.authorizationServers;
  assert.ok(authorizationServerMetadata);
  const answer = client.parseAndVerifyAuthorizationResponseRedirectUrl({
    ...{ url: back.replaceAll('&amp;', '&'), authorizationServerMetadata },
  });
  assert.ok('code' in answer && answer.code);
  const { accessTokenResponse } = await client.retrieveAuthorizationCodeAccessTokenFromOffer({
    ...{ credentialOffer, issuerMetadata, redirectUri, authorizationCode: answer.code },
    ...{ pkceCodeVerifier: began.pkce?.codeVerifier ?? '', additionalRequestPayload: { client_id: 'wallet' } },
  });
  const { c_nonce: nonce } = await client.requestNonce({ issuerMetadata });
  const asked = { issuerMetadata, credentialConfigurationId: id };
  const { jwt } = await client.createCredentialRequestJwtProof({ ...asked, signer, nonce, clientId: 'wallet' });
  const { credentialResponse } = await client.retrieveCredentials({
    ...{ ...asked, accessToken: accessTokenResponse.access_token, proofs: { jwt: [jwt] } },
  });
  const [first] = credentialResponse.credentials ?? [];
  assert.ok(isJsonObject(first) && isJsonObject(first.credential));
  assert.equal(await holds(first.credential), true);
});

test('when the award is withdrawn, then the copy is, too', async () => {
  const credential = JSON.stringify(await take(await makeWallet('EdDSA', 'did'), 'ldp_vc'));
  assert.equal((await readingOf(credential)).verdict, 'genuine');
  const { awardId, institution } = world;
  const now = new Date();
  const step = { kind: 'revoke', reason: 'in-error', words: 'Because.', now, takesEffectAt: now } as const;
  await asTenant(server.store.db, institution, (scope) => withdrawAwards(scope, { ...step, awardIds: [awardId] }));
  assert.equal((await readingOf(credential)).verdict, 'revoked');
});

async function isHolder(did: string, publicJwk: Readonly<Record<string, unknown>>) {
  const found = await resolveController(did, { documents });
  assert.ok(found.ok, did);
  const { kty, crv, x, y } = publicJwk;
  const { jwk } = found.document.verificationMethods[0]?.key ?? assert.fail();
  assert.deepEqual([jwk.kty, jwk.crv, jwk.x, jwk.y], [kty, crv, x, y]);
}

async function holds(credential: JsonObject): Promise<boolean> {
  const load = async (url: string) => {
    const [address = ''] = url.split('#');
    if (!address.startsWith('did:web:waymark.example')) return await documentLoader(url);
    const issuer = await resolveController(address, { documents });
    assert.ok(issuer.ok);
    const { json } = issuer.document;
    const methods = Array.isArray(json.verificationMethod) ? json.verificationMethod.filter(isJsonObject) : [];
    const document = address === url ? json : { '@context': MULTIKEY, ...methods.find(({ id }) => id === url) };
    return { contextUrl: null, documentUrl: url, document };
  };
  const { verified } = (await vc.verifyCredential({
    ...{ credential, documentLoader: load, checkStatus: async () => ({ verified: true }) },
    suite: new DataIntegrityProof({ cryptosuite: eddsaRdfc }),
  })) as { verified: boolean };
  return verified;
}
const MULTIKEY = 'https://w3id.org/security/multikey/v1';
