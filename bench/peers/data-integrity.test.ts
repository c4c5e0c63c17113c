/** Credentials that other people's libraries sign must hold here, and fall here once changed. Run: node --conditions=waymark-source --test bench/peers/*.test.ts */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createSignCryptosuite as ecdsaJcs } from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { Ed25519VerificationKey2020 } from '@digitalbazaar/ed25519-verification-key-2020';
import { createSignCryptosuite as eddsaJcs } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { noDocuments } from 'waymark/document';
import { checkProofs } from 'waymark/proof';
import { presentationOrCredential } from '../../packages/waymark/src/proof/sign-for.test-keys.ts';
import { documentLoader } from '../make-fixtures/sign.ts';

const DATE = '2026-01-02T03:04:05Z';
type Json = Parameters<typeof presentationOrCredential>[0];
type Pair = { id: string; controller: string; publicKeyMultibase: string; signer(): unknown };

const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const badge = (issuer: string, context = 'https://www.w3.org/ns/credentials/v2') => ({
  '@context': [context, OB3],
  id: 'urn:uuid:1f4b9b5e-94bd-4a3d-8a0e-6a3d4d9e2f10',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Welding',
  issuer: { id: issuer, type: ['Profile'], name: 'Northfield School' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    id: 'did:example:pupil',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:0d2fb1e9-6a2c-4b58-a3ab-5f3e3e1a1a11',
      type: ['Achievement'],
      name: 'Welding 🔥 ｗｅｌｄ',
      description: 'Welds two plates so that they hold.',
      criteria: { narrative: 'Weld, then bend.' },
      alignment: [
        { type: ['Alignment'], targetName: 'a', targetUrl: 'https://x.example/a' },
        { type: ['Alignment'], targetName: 'b', targetUrl: 'https://x.example/b' },
      ],
    },
  },
});

async function keyOf(generated: Promise<unknown>): Promise<{ did: string; pair: Pair }> {
  // Sound: each of these libraries makes pairs of this shape.
  const pair = (await generated) as Pair;
  const did = `did:key:${pair.publicKeyMultibase}`;
  pair.controller = did;
  pair.id = `${did}#${pair.publicKeyMultibase}`;
  return { did, pair };
}

async function assertHolds(signed: Json, name: string) {
  const options = { documents: noDocuments, now: new Date('2026-11-23T12:00:00Z'), trustedKeys: [] };
  const results = await checkProofs(presentationOrCredential(signed), options);
  assert.deepEqual(
    results.map(({ outcome, reason }) => `${outcome} ${reason.code}`),
    ['passed proof.good'],
    name,
  );
  const changed = await checkProofs(
    presentationOrCredential({ ...signed, validFrom: '2025-01-01T00:00:00Z' }),
    options,
  );
  assert.deepEqual(
    changed.map(({ outcome }) => outcome),
    ['failed'],
    name,
  );
}

for (const { name, key, cryptosuite } of [
  { name: 'eddsa-rdfc-2022', key: () => Ed25519Multikey.generate(), cryptosuite: () => eddsaRdfc },
  { name: 'eddsa-jcs-2022', key: () => Ed25519Multikey.generate(), cryptosuite: () => eddsaJcs() },
  {
    name: 'ecdsa-rdfc-2019 P-256',
    key: () => EcdsaMultikey.generate({ curve: 'P-256' }),
    cryptosuite: () => ecdsaRdfc,
  },
  {
    name: 'ecdsa-rdfc-2019 P-384',
    key: () => EcdsaMultikey.generate({ curve: 'P-384' }),
    cryptosuite: () => ecdsaRdfc,
  },
  {
    name: 'ecdsa-jcs-2019 P-256',
    key: () => EcdsaMultikey.generate({ curve: 'P-256' }),
    cryptosuite: () => ecdsaJcs(),
  },
]) {
  test(`${name} by Digital Bazaar's library holds`, async () => {
    const { did, pair } = await keyOf(key());
    const suite = new DataIntegrityProof({ signer: pair.signer(), date: DATE, cryptosuite: cryptosuite() });
    await assertHolds(
      (await vc.issue({ credential: badge(did), suite, documentLoader, now: new Date(DATE) })) as Json,
      name,
    );
  });
}

test("Ed25519Signature2020 by Digital Bazaar's library holds", async () => {
  const { did, pair } = await keyOf(Ed25519VerificationKey2020.generate());
  const suite = new Ed25519Signature2020({ key: pair, date: DATE });
  const { validFrom, ...credential } = badge(did, 'https://www.w3.org/2018/credentials/v1');
  const context = [
    ...credential['@context'].slice(0, 1),
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
    'https://w3id.org/security/suites/ed25519-2020/v1',
  ];
  const old = { ...credential, '@context': context, issuanceDate: validFrom };
  const signed = (await vc.issue({ credential: old, suite, documentLoader, now: new Date(DATE) })) as Json;
  const options = { documents: noDocuments, now: new Date('2026-11-23T12:00:00Z'), trustedKeys: [] };
  const of = async (json: Json) =>
    (await checkProofs(presentationOrCredential(json), options)).map(
      ({ outcome, reason }) => `${outcome} ${reason.code}`,
    );
  assert.deepEqual(await of(signed), ['passed proof.good']);
  assert.deepEqual(await of({ ...signed, issuanceDate: '2020-01-01T00:00:00Z' }), ['failed proof.mismatch']);
});

test("ecdsa-sd-2023 by Digital Bazaar's library: derived holds, base is not judged", async () => {
  const { did, pair } = await keyOf(EcdsaMultikey.generate({ curve: 'P-256' }));
  const sign = new DataIntegrityProof({
    signer: pair.signer(),
    date: DATE,
    cryptosuite: ecdsaSd.createSignCryptosuite({ mandatoryPointers: ['/issuer', '/validFrom'] }),
  });
  const base = await vc.issue({ credential: badge(did), suite: sign, documentLoader, now: new Date(DATE) });
  const results = await checkProofs(presentationOrCredential(base as Json), {
    documents: noDocuments,
    now: new Date(DATE),
    trustedKeys: [],
  });
  assert.deepEqual(
    results.map(({ reason }) => reason.code),
    ['proof.base-proof'],
  );
  for (const selectivePointers of [
    ['/credentialSubject/achievement/alignment'],
    ['/credentialSubject/achievement/name', '/name'],
    ['/credentialSubject'],
  ]) {
    const suite = new DataIntegrityProof({ cryptosuite: ecdsaSd.createDiscloseCryptosuite({ selectivePointers }) });
    await assertHolds(
      (await vc.derive({ verifiableCredential: base, suite, documentLoader })) as Json,
      selectivePointers.join(),
    );
  }
});
