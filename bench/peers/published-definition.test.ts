/** What an institution publishes and employers sign is checked here by other people's software, by the standard's own schema, and by our reader. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { type Schema, Validator } from '@cfworker/json-schema';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite as eddsaJcs } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { emptyDefinition } from 'waymark/achievement';
import { findContext, parse } from 'waymark/credential';
import type { DocumentLoader } from 'waymark/document';
import type { JsonObject } from 'waymark/encoding';
import { read } from 'waymark/reading';
import { DEFAULT_POLICY, verify } from 'waymark/verification';
import { beginDefinition } from '../../apps/waymark/src/define/draft-steps.ts';
import { inviteEmployers, move, signOff } from '../../apps/waymark/src/define/lifecycle-steps.ts';
import { publishVersion } from '../../apps/waymark/src/define/publish.ts';
import { signWaiting } from '../../apps/waymark/src/issue/sign-awards.ts';
import { startWaymark, type TestServer } from '../../apps/waymark/src/journeys/waymark.test-server.ts';
import { type Keystore, openKeystore } from '../../apps/waymark/src/keys/keystore.ts';
import { endorse, takeBackEndorsement } from '../../apps/waymark/src/review/endorse.ts';
import {
  ASSERTION,
  asTenant,
  findAward,
  findAwards,
  findEndorsements,
  grantMembership,
  storeAwards,
  storeOrganisation,
  storePerson,
  storeSigningKey,
  type Tenant,
  withdrawAwards,
} from '../../apps/waymark/src/store/index.ts';

const SCHEMA = resolve('../shared/fixtures/schemas/ob3/ob_v3p0_endorsementcredential_schema.json');
const BASE = 'https://waymark.example';
const NOW = new Date('2026-11-23T12:00:00Z');

let server: TestServer;
let keystore: Keystore;
let owner: Tenant;
let employer: Tenant;
let definitionId = '';
before(async () => {
  server = await startWaymark({ BASE_URL: BASE, RATE_LIMIT: 'off' });
  const { db } = server.store;
  const person = await storePerson(db, { email: 'ines@north.example', name: 'Ines', locale: 'en', now: NOW });
  keystore = await openKeystore({ file: `${server.folder}/keystore` });
  const make = async (slug: string, name: string, kind: 'institution' | 'employer'): Promise<Tenant> => {
    const organisationId = await storeOrganisation(db, { slug, kind, name, language: 'en', now: NOW });
    assert.ok(organisationId);
    const tenant = { organisationId, personId: person.id };
    const key = await keystore.make('EdDSA');
    const signsAs = ['programme', 'registrar', 'quality'] as const;
    await grantMembership(db, { ...tenant, roles: ['author', 'steward', 'signer-off', 'endorser'], signsAs, now: NOW });
    await asTenant(db, tenant, (scope) =>
      storeSigningKey(scope, { id: crypto.randomUUID(), purpose: ASSERTION, ...key, now: NOW }),
    );
    return tenant;
  };
  owner = await make('northfield', 'Northfield Technical College', 'institution');
  employer = await make('riverside', 'Riverside Labs', 'employer');
  const local = (text: string) => ({ en: text });
  definitionId = await beginDefinition(db, owner, {
    now: NOW,
    content: {
      ...emptyDefinition('en'),
      name: local('Gas Chromatography Operator'),
      sentence: local('can run a gas chromatograph unsupervised'),
      criteria: local('Three unknown samples and a planted fault.'),
      outcomes: [{ id: 'outcome-1', text: local('Calibrates the instrument'), levels: [], evidence: [] }],
      judging: { kind: 'assessed', method: local('Practical exam of 6 hours'), assessors: local('Two examiners') },
      evidence: [{ id: 'evidence-1', name: local('Calibration record'), isRequired: true }],
      workloadHours: 120,
    },
  });
  const sign: Keystore['sign'] = (key, data) => keystore.sign(key, data);
  const wanted = { definitionId, now: NOW };
  await inviteEmployers(db, owner, { ...wanted, organisationId: employer.organisationId });
  await move(db, owner, { ...wanted, action: 'ask-inside', roles: ['author'], reason: '' });
  const membership = {
    organisationId: owner.organisationId,
    slug: 'northfield',
    roles: ['signer-off'],
    signsAs: ['programme', 'registrar', 'quality'],
  } as const;
  for (const title of membership.signsAs)
    assert.equal(
      await signOff(db, owner, { ...wanted, draftNumber: 1, title, decision: 'signed', reason: '', membership }),
      'moved',
    );
  const reasons = new Proxy({}, { get: () => 'The same for everybody.' });
  const published = await publishVersion(db, owner, { ...wanted, draftNumber: 1, reasons, baseUrl: BASE, sign });
  assert.equal(published.kind, 'published');
  const validUntil = new Date('2028-11-23T00:00:00Z');
  const said = { deed: 'interviews', comment: 'Holders are interviewed.', validUntil, baseUrl: BASE, sign } as const;
  assert.equal(await endorse(db, employer, { ...wanted, number: 1, ...said }), 'done');
});
after(async () => {
  await server.stop();
});

const get = async (path: string): Promise<JsonObject> => {
  const answer = await fetch(`${server.address}${path}`);
  assert.equal(answer.status, 200, path);
  return (await answer.json()) as JsonObject;
};
const version = (more: string) => get(`/definitions/${definitionId}/v1${more}`);
const endorsementPath = async () => {
  const [first] = await findEndorsements(server.store.db, { definitionId });
  return `/endorsements/${first?.id}.json`;
};

/** Whoever asks the public address gets what this server answers. */
const documents: DocumentLoader = async (url) => {
  if (!url.startsWith(`${BASE}/`)) return { ok: false, kind: 'not-found' };
  const answer = await fetch(server.address + url.slice(BASE.length));
  if (!answer.ok) return { ok: false, kind: 'not-found' };
  const mediaType = answer.headers.get('content-type') ?? '';
  return { ok: true, document: { url, finalUrl: url, mediaType, bytes: new Uint8Array(await answer.arrayBuffer()) } };
};
const verdictOf = async (json: JsonObject) => {
  const report = await verify(parse(JSON.stringify(json)), { documents, now: new Date(), policy: DEFAULT_POLICY });
  return { report, verdict: report.verdict, reading: read(report, { locale: 'en' }) };
};

test('the institution’s statement and the employer’s endorsement are genuine in our reader, by the domain’s own keys', async () => {
  for (const path of ['/statement.json', await endorsementPath()]) {
    const { verdict, report } = await verdictOf(await version(path));
    assert.equal(verdict, 'genuine', `${path}: ${JSON.stringify(report.why)}`);
    assert.equal(report.issuerProof.kind, 'domain');
  }
});

test('the published Achievement reads as a definition, and the endorsement inside counts for exactly these bytes', async () => {
  const { reading, report } = await verdictOf(await version('/endorsed.json'));
  assert.equal(reading.kind, 'definition');
  assert.deepEqual(
    report.endorsements.map(({ about, report: { verdict } }) => [about, verdict]),
    [['this', 'genuine']],
  );
  const changed = { ...(await version('/endorsed.json')), name: 'Master of everything' };
  assert.equal((await verdictOf(changed)).report.endorsements[0]?.about, 'changed-version');
});

const documentLoader = async (url: string) => {
  const known = findContext(url);
  if (known) return { contextUrl: null, documentUrl: url, document: known };
  const [did = '', fragment] = url.split('#');
  const slug = did.split(':').at(-1);
  const document = (await get(`/organisations/${slug}/did.json`)) as { verificationMethod?: { id: string }[] };
  const method = document.verificationMethod?.find(({ id }) => id === url);
  const context = 'https://w3id.org/security/multikey/v1';
  return { contextUrl: null, documentUrl: url, document: fragment ? { '@context': context, ...method } : document };
};

test('Digital Bazaar’s library verifies what was signed, and refuses it once a word is changed', async () => {
  for (const path of ['/statement.json', await endorsementPath()]) {
    const check = async (credential: JsonObject) =>
      (await vc.verifyCredential({
        credential,
        suite: new DataIntegrityProof({ cryptosuite: eddsaRdfc }),
        documentLoader,
        checkStatus: async () => ({ verified: true }),
      })) as { verified: boolean; error?: unknown };
    const credential = await version(path);
    const { verified, error } = await check(credential);
    assert.ok(verified, `${path}: ${JSON.stringify(error)}`);
    assert.equal((await check({ ...credential, validUntil: '2099-01-01T00:00:00Z' })).verified, false);
  }
});

test('the Open Badges 3.0 schema holds for both', { skip: !existsSync(SCHEMA) }, async () => {
  const validator = new Validator(JSON.parse(readFileSync(SCHEMA, 'utf8')) as Schema, '2019-09', false);
  for (const path of ['/statement.json', await endorsementPath()]) {
    const { valid, errors } = validator.validate(await version(path));
    assert.ok(valid, `${path}: ${JSON.stringify(errors.slice(0, 4))}`);
  }
});

test('a credential of it is genuine, with the endorsement of exactly these words inside, in our reader and in Digital Bazaar’s library', async () => {
  const { db } = server.store;
  const asked = { person: { name: 'Ana Ruiz', email: 'ana@mail.example' }, said: {}, awardedOn: '2026-11-23' };
  const awardId = await asTenant(db, owner, async (scope) => {
    await storeAwards(scope, { definitionId, versionNumber: 1, awards: [asked, asked], now: NOW });
    const [award, ...others] = await findAwards(scope, { definitionId, atMost: 5 });
    assert.equal(others.length, 0, 'asked for twice, one');
    return award?.id ?? '';
  });
  while ((await signWaiting(db, { baseUrl: BASE, sign: keystore.sign, now: NOW })) > 0);
  const award = await asTenant(db, owner, (scope) => findAward(scope, { awardId }));
  assert.ok(award?.credential);
  const credential = JSON.parse(new TextDecoder().decode(award.credential)) as JsonObject;
  const { verdict, report, reading } = await verdictOf(credential);
  assert.equal(verdict, 'genuine', JSON.stringify(report.why));
  assert.deepEqual(
    report.endorsements.map(({ about, report: inside }) => [about, inside.verdict]),
    [['achievement', 'genuine']],
  );
  assert.match(JSON.stringify(reading), /Holders are interviewed/);
  const suite = [eddsaRdfc, eddsaJcs()].map((cryptosuite) => new DataIntegrityProof({ cryptosuite }));
  const checkStatus = async () => ({ verified: true });
  const checked = (await vc.verifyCredential({ credential, suite, documentLoader, checkStatus })) as {
    verified: boolean;
    error?: unknown;
  };
  assert.ok(checked.verified, JSON.stringify(checked.error));

  const now = new Date();
  const step = { kind: 'revoke', reason: 'in-error', words: '', now, takesEffectAt: now } as const;
  await asTenant(db, owner, (scope) => withdrawAwards(scope, { ...step, awardIds: [awardId] }));
  assert.equal((await verdictOf(credential)).verdict, 'revoked');
});

test('a withdrawn endorsement is withdrawn for every verifier, with the reason', async () => {
  const [first] = await findEndorsements(server.store.db, { definitionId });
  const withdrawn = { endorsementId: first?.id ?? '', reason: 'Our test has changed.', now: NOW };
  assert.equal(await takeBackEndorsement(server.store.db, employer, withdrawn), 'done');
  const { verdict, reading } = await verdictOf(await version(await endorsementPath()));
  assert.equal(verdict, 'revoked');
  assert.match(JSON.stringify(reading), /Our test has changed/);
});
