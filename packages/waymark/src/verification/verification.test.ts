import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../credential/index.ts';
import { type DocumentLoader, type LoadPurpose, noDocuments } from '../document.ts';
import type { JsonObject, JsonValue } from '../encoding/index.ts';
import type { Outcome } from '../finding.ts';
import { makeKey, signDocument, signToken, type TestKey } from '../proof/sign-for.test-keys.ts';
import {
  CHECK_IDS,
  CHECKS,
  type CheckId,
  type CheckReport,
  DEFAULT_POLICY,
  type Policy,
  type Report,
  VERDICTS,
  verdictOf,
  verify,
} from './index.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const school = await makeKey();
const stranger = await makeKey();
const employer = await makeKey();

type Served = Readonly<Record<string, JsonValue>>;
const serve =
  (map: Served, asked: string[] = []): DocumentLoader =>
  async (url, purpose) => {
    asked.push(`${purpose} ${url}`);
    if (!Object.hasOwn(map, url)) return { ok: false, kind: 'not-found' };
    return { ok: true, document: { url, finalUrl: url, bytes: new TextEncoder().encode(JSON.stringify(map[url])) } };
  };

const badge = (more: JsonObject = {}, achievement: JsonObject = {}): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:0aa04d10-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: school.did, type: ['Profile'], name: 'School' },
  validFrom: '2026-01-01T00:00:00Z',
  name: 'Welding',
  credentialSubject: {
    id: 'did:example:pupil',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:0aa04d10-0000-4000-8000-000000000002',
      type: ['Achievement'],
      name: 'Welding',
      description: 'Welds.',
      criteria: { narrative: 'Weld.' },
      ...achievement,
    },
  },
  ...more,
});

async function signed(document: JsonObject, key: TestKey = school, more: JsonObject = {}): Promise<JsonObject> {
  return { ...document, proof: await signDocument(document, key, { cryptosuite: 'eddsa-jcs-2022', more }) };
}

interface Asked {
  readonly documents?: DocumentLoader;
  readonly policy?: Partial<Policy>;
  readonly now?: Date;
}

async function reportOf(
  input: JsonObject | string,
  { documents = noDocuments, policy = {}, now = NOW }: Asked = {},
): Promise<Report> {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const onFault = (error: unknown) => assert.fail(`a check crashed: ${String(error)}`);
  return verify(parse(text), { documents, now, policy: { ...DEFAULT_POLICY, ...policy }, onFault });
}
const checkOf = (report: Report, id: CheckId): CheckReport => {
  const found = report.checks.find((check) => check.id === id);
  assert.ok(found);
  return found;
};
const codesOf = (report: Report, id: CheckId) => checkOf(report, id).results.map(({ reason }) => reason.code);

test('the recipe has one check for each id, in the order in which they are told', () => {
  assert.deepEqual(
    CHECKS.map(({ id }) => id),
    [...CHECK_IDS],
  );
});

test('a good badge is genuine, sealed by its signature, and known by a key alone', async () => {
  const report = await reportOf(await signed(badge()));
  assert.deepEqual([report.verdict, report.why.code], ['genuine', 'verification.all-good']);
  assert.deepEqual([report.sealed, report.sealedBy, report.issuerProof.kind], [true, 'signature', 'key']);
  assert.deepEqual(
    report.checks.map(({ id }) => id),
    [...CHECK_IDS],
  );
});

test('nothing recognised is unreadable, with every check untested', async () => {
  const report = await reportOf('hello');
  assert.equal(report.verdict, 'unreadable');
  assert.ok(report.checks.every(({ outcome }) => outcome === 'untested'));
});

test('proof fails: a word was changed after signing', async () => {
  const report = await reportOf({ ...(await signed(badge())), name: 'Surgery' });
  assert.deepEqual([report.verdict, checkOf(report, 'proof').outcome, report.sealed], ['altered', 'failed', false]);
});

test('issuer-key fails: a good signature by somebody else', async () => {
  const report = await reportOf(await signed(badge(), stranger));
  assert.deepEqual([checkOf(report, 'proof').outcome, checkOf(report, 'issuer-key').outcome], ['passed', 'failed']);
  assert.deepEqual([report.verdict, report.sealed, report.issuerProof.kind], ['wrong-issuer', false, 'claimed']);
});

const WEB = 'did:web:school.example';
const webDocument = (method: JsonObject = {}, more: JsonObject = {}): Served => ({
  'https://school.example/.well-known/did.json': {
    '@context': ['https://www.w3.org/ns/did/v1'],
    id: WEB,
    verificationMethod: [
      {
        id: `${WEB}#1`,
        type: 'Multikey',
        controller: WEB,
        publicKeyMultibase: school.did.slice('did:key:'.length),
        ...method,
      },
    ],
    assertionMethod: [`${WEB}#1`],
    ...more,
  },
});
const byWeb = () =>
  signed(badge({ issuer: { id: WEB, type: ['Profile'], name: 'School' } }), school, { verificationMethod: `${WEB}#1` });

test('issuer-key: a domain’s own document binds the key to the domain', async () => {
  const report = await reportOf(await byWeb(), { documents: serve(webDocument()) });
  assert.deepEqual([report.verdict, report.issuerProof], ['genuine', { kind: 'domain', domain: 'school.example' }]);
});

test('issuer-key fails: a key that the document lists but not for making statements, or has taken out of use', async () => {
  const listedOnly = await reportOf(await byWeb(), { documents: serve(webDocument({}, { assertionMethod: [] })) });
  assert.deepEqual([listedOnly.verdict, listedOnly.why.code], ['wrong-issuer', 'verification.key-not-listed']);
  const retired = await reportOf(await byWeb(), { documents: serve(webDocument({ revoked: '2024-06-30T00:00:00Z' })) });
  assert.deepEqual([retired.verdict, retired.why.code], ['wrong-issuer', 'verification.key-retired']);
});

test('issuer-key fails: a token whose envelope names another issuer', async () => {
  const token = await signToken(
    { alg: 'EdDSA', typ: 'vc+jwt', kid: school.method },
    { ...badge(), iss: stranger.did },
    school,
  );
  assert.deepEqual([(await reportOf(token)).verdict], ['wrong-issuer']);
});

test('issuer-key: a key that the reader gave stands in for a document that cannot be had', async () => {
  const report = await reportOf(await byWeb(), { policy: { trustedKeys: [school.jwk] } });
  assert.deepEqual(codesOf(report, 'issuer-key'), ['verification.key-is-trusted']);
  assert.equal(report.verdict, 'genuine');
});

test('cannot tell, never wrong: the issuer’s document cannot be had', async () => {
  const report = await reportOf(await byWeb());
  assert.deepEqual([report.verdict, checkOf(report, 'proof').outcome], ['cannot-tell', 'cantTell']);
});

test('validity fails before, after, and when the dates cross', async () => {
  const at = async (more: JsonObject) => (await reportOf(await signed(badge(more)))).verdict;
  assert.equal(await at({ validUntil: '2026-02-01T00:00:00Z' }), 'expired');
  assert.equal(await at({ validFrom: '2027-01-01T00:00:00Z' }), 'not-yet-valid');
  assert.equal(await at({ validFrom: '2027-01-01T00:00:00Z', validUntil: '2026-12-01T00:00:00Z' }), 'invalid');
  assert.equal(await at({ validUntil: NOW.toISOString() }), 'genuine');
});

test('model fails: an achievement without criteria is invalid whatever its signature', async () => {
  const { credentialSubject, ...rest } = badge();
  const bare = {
    ...rest,
    credentialSubject: {
      ...(credentialSubject as JsonObject),
      achievement: { id: 'urn:x:1', type: ['Achievement'], name: 'Welding' },
    },
  };
  const report = await reportOf(await signed(bare));
  assert.deepEqual(
    [report.verdict, checkOf(report, 'model').outcome, checkOf(report, 'proof').outcome],
    ['invalid', 'failed', 'passed'],
  );
});

test('status fails: the issuer’s list names it, with a reason', async () => {
  const url = 'https://school.example/revoked.json';
  const document = await signed(badge({ credentialStatus: { type: '1EdTechRevocationList', id: url } }));
  const list = (revokedCredential: JsonValue): DocumentLoader =>
    serve({ [url]: { id: url, issuer: school.did, revokedCredential } });
  const revoked = await reportOf(document, {
    documents: list([{ id: document.id ?? '', revoked: true, revocationReason: 'Error' }]),
  });
  assert.deepEqual(
    [revoked.verdict, checkOf(revoked, 'status').outcome, revoked.statusReason],
    ['revoked', 'failed', 'Error'],
  );
  const clear = await reportOf(document, { documents: list([]) });
  assert.deepEqual([clear.verdict, checkOf(clear, 'status').outcome], ['genuine', 'passed']);
  const away = await reportOf(document);
  assert.deepEqual([away.verdict, away.why.code], ['cannot-tell', 'status.list-offline']);
});

const SCHEMA = 'https://school.example/schema.json';
const withSchema = { credentialSchema: [{ id: SCHEMA, type: 'JsonSchema' }] };
test('schema fails: a declared schema is broken; unreachable or monstrous ones are no verdict', async () => {
  const at = async (schema?: JsonValue) =>
    reportOf(await signed(badge(withSchema)), { documents: serve(schema === undefined ? {} : { [SCHEMA]: schema }) });
  const broken = await at({ type: 'object', properties: { name: { const: 'Baking' } } });
  assert.deepEqual([broken.verdict, checkOf(broken, 'schema').outcome], ['invalid', 'failed']);
  const good = await at({ type: 'object', required: ['name'] });
  assert.deepEqual([good.verdict, checkOf(good, 'schema').outcome], ['genuine', 'passed']);
  const none = await at();
  assert.deepEqual([none.verdict, checkOf(none, 'schema').outcome], ['genuine', 'cantTell']);
  const doubling = Object.fromEntries(
    Array.from({ length: 40 }, (_, step) => [
      `d${step}`,
      { allOf: [{ $ref: `#/$defs/d${step + 1}` }, { $ref: `#/$defs/d${step + 1}` }] },
    ]),
  );
  const monster = await at({ $defs: { ...doubling, d40: {} }, $ref: '#/$defs/d0' });
  assert.deepEqual(codesOf(monster, 'schema'), ['verification.schema-too-complex']);
  const slow = await at({ properties: { name: { pattern: '^(a+)+$' } } });
  assert.deepEqual(codesOf(slow, 'schema'), ['verification.schema-too-complex']);
});

test('subject fails: the address that was typed is another’s', async () => {
  const address = 'ana@mail.example';
  const hash = (algorithm: string, text: string) => `${algorithm}$${createHash(algorithm).update(text).digest('hex')}`;
  const at = async (identityHash: string, recipient?: string) => {
    const identifier = [
      { type: 'IdentityObject', hashed: true, identityHash, identityType: 'emailAddress', salt: 'pepper' },
    ];
    const { credentialSubject, ...rest } = badge();
    const document = { ...rest, credentialSubject: { ...(credentialSubject as JsonObject), identifier } };
    return reportOf(await signed(document), recipient === undefined ? {} : { policy: { recipient } });
  };
  const sha = hash('sha256', `${address}pepper`);
  assert.equal((await at(sha, address)).verdict, 'genuine');
  assert.equal(checkOf(await at(sha, ' Ana@Mail.Example '), 'subject').outcome, 'passed');
  assert.equal(checkOf(await at(hash('md5', `${address}pepper`), address), 'subject').outcome, 'passed');
  const wrong = await at(sha, 'bob@mail.example');
  assert.deepEqual([wrong.verdict, checkOf(wrong, 'subject').outcome], ['wrong-recipient', 'failed']);
  assert.equal(checkOf(await at(sha), 'subject').outcome, 'untested');
  const unknown = await at('whirlpool$00', address);
  assert.deepEqual([unknown.verdict, checkOf(unknown, 'subject').outcome], ['genuine', 'cantTell']);
});

const endorsement = (id: string, more: JsonObject = {}): JsonObject => ({
  '@context': badge()['@context'] ?? [],
  id: 'urn:uuid:0aa04d10-0000-4000-8000-000000000003',
  type: ['VerifiableCredential', 'EndorsementCredential'],
  name: 'Endorsement of welding',
  issuer: { id: employer.did, type: ['Profile'], name: 'Shipyard' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id, type: ['EndorsementSubject'], endorsementComment: 'We hire on this.' },
  ...more,
});
const ACHIEVEMENT = 'urn:uuid:0aa04d10-0000-4000-8000-000000000002';

test('endorsements are judged on their own, and only a forged one counts', async () => {
  const at = async (inside: JsonObject) => {
    const report = await reportOf(await signed(badge({ endorsement: [inside] })));
    return [report.verdict, codesOf(report, 'endorsements')[0], report.endorsements[0]?.about];
  };
  assert.deepEqual(await at(await signed(endorsement(ACHIEVEMENT), employer)), [
    'genuine',
    'verification.endorsement-good-achievement',
    'achievement',
  ]);
  assert.deepEqual(await at(await signed(endorsement('urn:x:other'), employer)), [
    'genuine',
    'verification.endorsement-of-other',
    'something-else',
  ]);
  assert.deepEqual(await at(endorsement(ACHIEVEMENT)), ['genuine', 'verification.endorsement-unsigned', 'achievement']);
  const expired = await signed(endorsement(ACHIEVEMENT, { validUntil: '2026-02-01T00:00:00Z' }), employer);
  assert.deepEqual(await at(expired), ['genuine', 'verification.endorsement-not-good', 'achievement']);
  const stolen = await signed(endorsement(ACHIEVEMENT), stranger);
  assert.deepEqual((await at(stolen))[0], 'genuine');
  const forged = { ...(await signed(endorsement(ACHIEVEMENT), employer)), name: 'Stronger' };
  assert.deepEqual(await at(forged), ['altered', 'verification.endorsement-forged', 'achievement']);
});

const RESOURCE = 'https://school.example/rubric.json';
test('digests fail when a linked thing has changed, which is told and no verdict', async () => {
  const bytes = (value: JsonValue) => new TextEncoder().encode(JSON.stringify(value));
  const digestSRI = `sha256-${createHash('sha256')
    .update(bytes({ level: 1 }))
    .digest('base64')}`;
  const document = await signed(badge({ relatedResource: [{ id: RESOURCE, digestSRI }] }));
  const at = (documents: DocumentLoader) => reportOf(document, { documents });
  const same = await at(serve({ [RESOURCE]: { level: 1 } }));
  assert.deepEqual([same.verdict, ...same.digests.values()], ['genuine', 'unchanged']);
  const changed = await at(serve({ [RESOURCE]: { level: 2 } }));
  assert.deepEqual(
    [changed.verdict, checkOf(changed, 'digests').outcome, ...changed.digests.values()],
    ['genuine', 'failed', 'changed'],
  );
  assert.deepEqual([...(await at(serve({}))).digests.values()], ['gone']);
  assert.deepEqual([...(await at(noDocuments)).digests.values()], ['unknown']);
});

test('digests: a vocabulary that is not the one that was fixed makes the whole altered', async () => {
  const url = 'https://www.w3.org/ns/credentials/v2';
  const document = await signed(
    badge({ relatedResource: [{ id: url, digestSRI: `sha256-${createHash('sha256').update('x').digest('base64')}` }] }),
  );
  assert.equal((await reportOf(document, { documents: serve({ [url]: { '@context': {} } }) })).verdict, 'altered');
});

test('registry: known, unknown, sandbox, and listed but not proven', async () => {
  const registry = { name: 'Trusted schools', url: '', issuers: new Map([[school.did, 'School']]) };
  const known = await reportOf(await signed(badge()), { policy: { registries: [registry] } });
  assert.deepEqual(codesOf(known, 'registry'), ['verification.registry-known']);
  assert.deepEqual(known.issuerProof, { kind: 'registry', registry: 'Trusted schools', name: 'School' });
  const trial = await reportOf(await signed(badge()), { policy: { registries: [{ ...registry, sandbox: true }] } });
  assert.deepEqual([codesOf(trial, 'registry')[0], trial.issuerProof.kind], ['verification.registry-sandbox', 'key']);
  const claimed = await reportOf(await signed(badge(), stranger), { policy: { registries: [registry] } });
  assert.deepEqual(
    [codesOf(claimed, 'registry')[0], claimed.issuerProof.kind],
    ['verification.registry-unproven', 'claimed'],
  );
  const other = await reportOf(await signed(badge()), {
    policy: { registries: [{ ...registry, issuers: new Map() }] },
  });
  assert.deepEqual([other.verdict, codesOf(other, 'registry')[0]], ['genuine', 'verification.registry-unknown']);
});

test('lookalike fails, and changes no verdict: a stranger with a known name', async () => {
  const registry = { name: 'Trusted schools', url: '', issuers: new Map([[stranger.did, 'Schoo1']]) };
  const report = await reportOf(await signed(badge()), { policy: { registries: [registry] } });
  assert.deepEqual([report.verdict, codesOf(report, 'lookalike')[0]], ['genuine', 'verification.lookalike-known']);
});

test('what nobody signed is unsigned, also when its dates are over or nobody is named', async () => {
  assert.equal((await reportOf(badge())).verdict, 'unsigned');
  assert.equal((await reportOf(badge({ validUntil: '2026-02-01T00:00:00Z' }))).verdict, 'unsigned');
  const { issuer: _, ...nobody } = badge();
  assert.equal((await reportOf(nobody)).verdict, 'unsigned');
  assert.equal((await reportOf(await signed(nobody))).verdict, 'invalid');
});

const presentation = (inside: readonly JsonObject[], more: JsonObject = {}): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiablePresentation'],
  holder: employer.did,
  verifiableCredential: inside,
  ...more,
});
const present = (document: JsonObject, key = employer, more: JsonObject = {}) =>
  signed(document, key, { proofPurpose: 'authentication', challenge: 'c-1', domain: 'd', ...more });
const asked = { policy: { challenge: 'c-1', domain: 'd' } };

test('a presentation is as good as its worst part and its own proof', async () => {
  const good = await signed(badge());
  assert.equal((await reportOf(await present(presentation([good])), asked)).verdict, 'genuine');
  assert.equal((await reportOf(await present(presentation([])), asked)).verdict, 'genuine');
  assert.equal((await reportOf(presentation([good]), asked)).verdict, 'unsigned');
  const altered = await reportOf(await present(presentation([good, { ...good, name: 'Surgery' }])), asked);
  assert.deepEqual([altered.verdict, altered.why.code], ['altered', 'verification.part-altered']);
  assert.deepEqual(
    altered.parts.map(({ report }) => report.verdict),
    ['genuine', 'altered'],
  );
  assert.equal((await reportOf(await present(presentation([good]), stranger), asked)).verdict, 'wrong-issuer');
  assert.equal(
    (await reportOf(await present(presentation([good]), employer, { challenge: 'c-0' }), asked)).verdict,
    'altered',
  );
  assert.equal((await reportOf(await present(presentation([badge()])), asked)).verdict, 'invalid');
});

const record = (inside: readonly JsonObject[]): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:0aa04d10-0000-4000-8000-000000000009',
  type: ['VerifiableCredential', 'ClrCredential'],
  issuer: { id: school.did, type: ['Profile'], name: 'School' },
  validFrom: '2026-01-01T00:00:00Z',
  name: 'Record',
  credentialSubject: { id: 'did:example:pupil', type: ['ClrSubject'], verifiableCredential: inside },
});

test('a sealed record vouches for its own unsigned parts, and for nobody else’s', async () => {
  const own = await reportOf(await signed(record([badge()])));
  assert.deepEqual([own.verdict, own.parts[0]?.report.verdict], ['genuine', 'unsigned']);
  const foreign = badge({ issuer: { id: stranger.did, type: ['Profile'], name: 'Other' } });
  assert.equal((await reportOf(await signed(record([foreign])))).verdict, 'unsigned');
  assert.equal((await reportOf(await signed(record([await signed(foreign, stranger)])))).verdict, 'genuine');
});

test('a record of 1,200 and records twenty deep end soon, and never in a pass that nobody made', async () => {
  const one = await signed(badge());
  const many = await reportOf(await signed(record(Array.from({ length: 1_200 }, () => one))));
  assert.equal(many.verdict, 'cannot-tell');
  assert.equal(many.parts.length, 1_200);
  let deep = one;
  for (let level = 0; level < 20; level++) deep = record([deep]);
  assert.notEqual((await reportOf(deep)).verdict, 'genuine');
});

test('hosted badges: the same words at the issuer’s own address, withdrawn by saying so or by going away', async () => {
  const id = 'https://school.example/a/1.json';
  const assertion: JsonObject = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id,
    recipient: { type: 'email', hashed: false, identity: 'ana@mail.example' },
    issuedOn: '2026-01-01T00:00:00Z',
    badge: 'https://school.example/badge.json',
    verification: { type: 'HostedBadge' },
  };
  const hosted: Served = {
    [id]: assertion,
    'https://school.example/badge.json': {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'BadgeClass',
      id: 'https://school.example/badge.json',
      name: 'Welding',
      description: 'Welds.',
      image: 'https://school.example/badge.png',
      criteria: { narrative: 'Weld.' },
      issuer: 'https://school.example/issuer.json',
    },
    'https://school.example/issuer.json': {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Issuer',
      id: 'https://school.example/issuer.json',
      name: 'School',
      url: 'https://school.example/',
      email: 'a@school.example',
    },
  };
  const good = await reportOf(assertion, { documents: serve(hosted) });
  assert.deepEqual(
    [good.verdict, good.sealedBy, good.issuerProof],
    ['genuine', 'hosting', { kind: 'domain', domain: 'school.example' }],
  );
  assert.equal(good.credential?.issuer?.name[0]?.value, 'School');
  assert.equal(good.credential?.subjects[0]?.achievement?.name[0]?.place, '/badge/name');
  const revoked = await reportOf(assertion, {
    documents: serve({
      ...hosted,
      [id]: {
        '@context': assertion['@context'] ?? '',
        type: 'Assertion',
        id,
        revoked: true,
        revocationReason: 'Error',
      },
    }),
  });
  assert.deepEqual([revoked.verdict, revoked.statusReason], ['revoked', 'Error']);
  const gone: DocumentLoader = async (url, purpose) =>
    url === id ? { ok: false, kind: 'gone' } : serve(hosted)(url, purpose);
  assert.equal((await reportOf(assertion, { documents: gone })).verdict, 'revoked');
  assert.equal((await reportOf(assertion)).verdict, 'cannot-tell');
  const away = 'https://mirror.example/a/1.json';
  const mirrored = { ...assertion, id: away };
  assert.equal(
    (await reportOf(mirrored, { documents: serve({ ...hosted, [away]: mirrored }) })).verdict,
    'wrong-issuer',
  );
});

test('nothing that is asked names the credential, and nobody is asked before the issuer is known', async () => {
  const spied: string[] = [];
  const document = badge({
    id: 'https://school.example/credentials/3732-unique',
    credentialStatus: {
      type: '1EdTechRevocationList',
      id: 'https://school.example/credentials/3732-unique/revocations',
    },
    credentialSchema: [{ id: 'https://school.example/credentials/3732-unique/schema', type: 'JsonSchema' }],
    refreshService: { id: 'https://school.example/credentials/3732-unique/refresh', type: '1EdTechCredentialRefresh' },
    relatedResource: [
      { id: 'https://school.example/credentials/3732-unique/x', digestSRI: `sha256-${'A'.repeat(43)}=` },
    ],
    evidence: [
      {
        id: 'https://school.example/evidence/of-one-person',
        type: ['Evidence'],
        digestSRI: `sha256-${'A'.repeat(43)}=`,
      },
    ],
  });
  await reportOf(await signed(document), { documents: serve({}, spied) });
  assert.deepEqual(spied, []);
  const shared = badge({
    credentialStatus: { type: '1EdTechRevocationList', id: 'https://school.example/revoked.json' },
    ...withSchema,
    relatedResource: [{ id: RESOURCE, digestSRI: `sha256-${'A'.repeat(43)}=` }],
  });
  await reportOf(await signed(shared, stranger), { documents: serve({}, spied) });
  await reportOf({ ...(await signed(shared)), name: 'Surgery' }, { documents: serve({}, spied) });
  await reportOf(shared, { documents: serve({}, spied) });
  assert.deepEqual(spied, []);
  await reportOf(await signed(shared), { documents: serve({}, spied) });
  assert.deepEqual(spied, [
    'status-list https://school.example/revoked.json',
    `credential-schema ${SCHEMA}`,
    `linked-resource ${RESOURCE}`,
  ]);
});

test('documents are asked for once in a verification, whatever holds them', async () => {
  const spied: string[] = [];
  const inside = await byWeb();
  await reportOf(await present(presentation([inside, inside, inside])), {
    ...asked,
    documents: serve(webDocument(), spied),
  });
  assert.deepEqual(spied, ['did-document https://school.example/.well-known/did.json']);
});

test('only what was asked is judged; without the proof nothing is genuine', async () => {
  const expired = await signed(badge({ validUntil: '2026-02-01T00:00:00Z' }));
  const proofOnly = await reportOf(expired, { policy: { only: ['proof'] } });
  assert.deepEqual([proofOnly.verdict, checkOf(proofOnly, 'validity').outcome], ['genuine', 'untested']);
  assert.equal((await reportOf(await signed(badge(), stranger), { policy: { only: ['proof'] } })).verdict, 'genuine');
  assert.equal((await reportOf(expired, { policy: { only: ['model'] } })).verdict, 'cannot-tell');
});

test('a check that crashes is never a pass, leaves the others, and is counted', async () => {
  const faults: unknown[] = [];
  const documents: DocumentLoader = () => {
    throw new Error('bug');
  };
  const parsed = parse(JSON.stringify(await byWeb()));
  const onFault = (error: unknown) => faults.push(error);
  const report = await verify(parsed, { documents, now: NOW, policy: DEFAULT_POLICY, onFault });
  assert.deepEqual([report.verdict, codesOf(report, 'proof')], ['cannot-tell', ['verification.internal']]);
  assert.deepEqual([checkOf(report, 'validity').outcome, faults.length > 0], ['passed', true]);
});

test('law: genuine only when every check that matters passed or does not apply', () => {
  const outcomes: readonly Outcome[] = ['passed', 'failed', 'cantTell', 'inapplicable', 'untested'];
  const matters: readonly CheckId[] = ['proof', 'issuer-key', 'validity', 'status', 'model'];
  const checks = fc.tuple(
    ...CHECK_IDS.map((id) =>
      fc
        .constantFrom(...outcomes)
        .map((outcome): CheckReport => ({ id, outcome, results: [{ outcome, reason: { code: 'x.y' }, place: '' }] })),
    ),
  );
  fc.assert(
    fc.property(checks, (all) => {
      const { verdict } = verdictOf({
        checks: all,
        status: [],
        endorsements: [],
        parts: [],
        isUnsigned: false,
        vouched: new Set(),
      });
      assert.ok(VERDICTS.includes(verdict));
      const isGood = all
        .filter(({ id }) => matters.includes(id))
        .every(({ outcome }) => outcome === 'passed' || outcome === 'inapplicable');
      assert.ok(verdict !== 'genuine' || isGood);
    }),
  );
});

test('law: a purpose is always stated, and only known ones are asked', async () => {
  const purposes: LoadPurpose[] = [];
  const documents: DocumentLoader = async (_, purpose) => {
    purposes.push(purpose);
    return { ok: false, kind: 'unreachable' };
  };
  await reportOf(await byWeb(), { documents });
  assert.deepEqual([...new Set(purposes)], ['did-document']);
});
