/** Credentials that are issued here hold in other people's software, in every form; and fall there once a word is changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite as ecdsaJcs } from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { createVerifyCryptosuite as eddsaJcs } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { compactVerify, importJWK } from 'jose';
import { BADGE_CONTEXTS, parseLines, toAchievement, toVersionBytes } from 'waymark/achievement';
import type { JsonObject } from 'waymark/encoding';
import { secure, toCredential, toStatusList } from 'waymark/issuance';
import { addProof, type Signer } from 'waymark/proof';
import { makeKey } from '../../packages/waymark/src/proof/sign-for.test-keys.ts';
import { documentLoader } from '../make-fixtures/sign.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const VERSION = 'https://school.example/definitions/1/v1';
const definition = parseLines({
  language: 'en',
  name: 'Baker',
  sentence: 'can bake',
  criteria: 'Two shifts.',
  'outcome-1': 'Mixes',
});
const achievement: JsonObject = {
  '@context': [...BADGE_CONTEXTS],
  ...toAchievement(definition, { id: VERSION, version: '1' }),
};

async function credentialBy(kind: 'Ed25519' | 'P-256') {
  const key = await makeKey(kind);
  const signer: Signer = {
    algorithm: kind === 'Ed25519' ? 'EdDSA' : 'ES256',
    sign: key.sign,
    verificationMethod: key.method,
  };
  const credential = await toCredential({
    ...{ id: 'urn:uuid:0aa04d10-0000-4000-8000-000000000001', achievement, version: await toVersionBytes(achievement) },
    issuer: { id: key.did, type: ['Profile'], name: 'School of Bread' },
    holder: [{ kind: 'email', email: 'ana@mail.example', salt: 'grain' }],
    ...{ awardedAt: NOW, validFrom: new Date('2026-11-01T00:00:00Z'), narrative: 'On the night shift.' },
    status: [{ purpose: 'revocation', list: 'https://school.example/status/1', index: 94_567 }],
  });
  return { key, signer, credential };
}
async function holds(credential: JsonObject, cryptosuites: readonly unknown[]): Promise<boolean> {
  const { verified } = (await vc.verifyCredential({
    credential,
    suite: cryptosuites.map((cryptosuite) => new DataIntegrityProof({ cryptosuite })),
    documentLoader,
    checkStatus: async () => ({ verified: true }),
  })) as { verified: boolean };
  return verified;
}

for (const [kind, form, suites] of [
  ['Ed25519', 'rdfc', [eddsaRdfc]],
  ['Ed25519', 'jcs', [eddsaJcs()]],
  ['Ed25519', 'set', [eddsaRdfc, eddsaJcs()]],
  ['P-256', 'rdfc', [ecdsaRdfc]],
  ['P-256', 'jcs', [ecdsaJcs()]],
] as const)
  test(`${form} with ${kind} holds in Digital Bazaar's library, and falls once a word is changed`, async () => {
    const { signer, credential } = await credentialBy(kind);
    const signed = JSON.parse(await secure(credential, { form, signer, created: NOW })) as JsonObject;
    assert.equal(await holds(signed, suites), true);
    assert.equal(await holds({ ...signed, name: 'Maker' }, suites), false);
  });

for (const kind of ['Ed25519', 'P-256'] as const)
  test(`a token with ${kind} holds in jose, and falls once a letter is changed`, async () => {
    const { key, signer, credential } = await credentialBy(kind);
    const token = await secure(credential, { form: 'jwt', signer, created: NOW });
    const publicKey = await importJWK(key.jwk as Parameters<typeof importJWK>[0], signer.algorithm);
    const { payload, protectedHeader } = await compactVerify(token, publicKey, { algorithms: [signer.algorithm] });
    assert.equal(protectedHeader.typ, 'vc+jwt');
    assert.deepEqual(JSON.parse(new TextDecoder().decode(payload)), credential);
    const [head, body = '', tail] = token.split('.');
    await assert.rejects(compactVerify([head, `${body.slice(0, 20)}x${body.slice(21)}`, tail].join('.'), publicKey));
  });

test('a signed status list holds in Digital Bazaar’s library', async () => {
  const { key, signer } = await credentialBy('Ed25519');
  const list = await toStatusList({
    ...({
      id: 'https://school.example/status/1',
      issuer: key.did,
      purpose: 'revocation',
      set: [7],
      ttlMilliseconds: 1,
    } as const),
    ...{ validFrom: new Date('2026-11-01T00:00:00Z'), validUntil: new Date('2036-11-01T00:00:00Z') },
  });
  const signed = await addProof(list, { signer, created: NOW });
  assert.equal(await holds(signed, [eddsaRdfc]), true);
});
