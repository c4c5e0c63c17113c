import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../credential/index.ts';
import type { JsonObject } from '../encoding/index.ts';
import { makeKey, signDocument, signToken } from '../proof/sign-for.test-keys.ts';
import { DEFAULT_POLICY, type Report, verify } from './index.ts';

/** What a forger may try who controls a site of its own, but no key and no page of the school's. */
const NOW = new Date('2026-11-23T12:00:00Z');
const SCHOOL = 'did:web:school.example';
const METHOD = `${SCHOOL}#1`;
const school = await makeKey();
const forger = await makeKey();

const schoolDocument: JsonObject = {
  '@context': ['https://www.w3.org/ns/did/v1'],
  id: SCHOOL,
  verificationMethod: [
    { id: METHOD, type: 'JsonWebKey', controller: SCHOOL, publicKeyJwk: { ...school.jwk } as JsonObject },
  ],
  assertionMethod: [METHOD],
};

const badge = (more: JsonObject = {}): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:0aa04d10-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: SCHOOL, type: ['Profile'], name: 'School' },
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
    },
  },
  ...more,
});

interface Web {
  readonly pages?: Readonly<Record<string, JsonObject>>;
  /** Address → where its site forwards to. */
  readonly forwards?: Readonly<Record<string, string>>;
}

async function reportOf(input: JsonObject | string, { pages = {}, forwards = {} }: Web = {}): Promise<Report> {
  const all: Readonly<Record<string, JsonObject>> = {
    'https://school.example/.well-known/did.json': schoolDocument,
    ...pages,
  };
  return verify(parse(typeof input === 'string' ? input : JSON.stringify(input)), {
    documents: async (url) => {
      const finalUrl = forwards[url] ?? url;
      const page = all[finalUrl];
      if (!page) return { ok: false, kind: 'not-found' };
      return { ok: true, document: { url, finalUrl, bytes: new TextEncoder().encode(JSON.stringify(page)) } };
    },
    now: NOW,
    policy: DEFAULT_POLICY,
    onFault: (error) => assert.fail(`a check crashed: ${String(error)}`),
  });
}

async function signed(document: JsonObject, verificationMethod: string, key = forger, cryptosuite = 'eddsa-rdfc-2022') {
  return { ...document, proof: await signDocument(document, key, { cryptosuite, more: { verificationMethod } }) };
}

test('what the school itself signs is genuine', async () => {
  assert.equal((await reportOf(await signed(badge(), METHOD, school))).verdict, 'genuine');
});

test('a document elsewhere that gives its own key the id of the school’s key', async () => {
  const address = 'https://forger.example/keys';
  const page = {
    id: address,
    verificationMethod: [
      { id: METHOD, type: 'JsonWebKey', controller: SCHOOL, publicKeyJwk: { ...forger.jwk } as JsonObject },
    ],
    assertionMethod: [METHOD],
  };
  const web = { pages: { [address]: page } };
  assert.equal((await reportOf(await signed(badge(), address), web)).verdict, 'wrong-issuer');
  const token = await signToken({ alg: 'EdDSA', typ: 'vc+jwt', kid: address }, badge(), forger);
  assert.equal((await reportOf(token, web)).verdict, 'wrong-issuer');
});

test('an id that is allowed and not listed counts only where its own document gives it', async () => {
  const address = 'https://forger.example/keys';
  const key = { type: 'JsonWebKey', controller: SCHOOL, publicKeyJwk: { ...forger.jwk } as JsonObject };
  const pages = {
    'https://school.example/.well-known/did.json': { id: SCHOOL, assertionMethod: ['https://vault.example/keys#1'] },
    [address]: { id: address, verificationMethod: [{ ...key, id: 'https://vault.example/keys#1' }] },
    'https://vault.example/keys': {
      id: 'https://vault.example/keys',
      verificationMethod: [{ ...key, id: '#1', publicKeyJwk: { ...school.jwk } as JsonObject }],
    },
  };
  assert.equal((await reportOf(await signed(badge(), address), { pages })).verdict, 'wrong-issuer');
  const kept = await signed(badge(), 'https://vault.example/keys#1', school);
  assert.equal((await reportOf(kept, { pages })).verdict, 'genuine');
});

test('an issuer address that only forwards is tied to the domain that answers', async () => {
  const address = 'https://school.example/go?to=forger';
  const page = {
    id: address,
    type: 'Profile',
    publicKey: [{ id: `${address}#1`, publicKeyJwk: { ...forger.jwk } as JsonObject }],
  };
  const report = await reportOf(
    await signed(badge({ issuer: { id: address, type: ['Profile'], name: 'School' } }), `${address}#1`),
    { pages: { 'https://forger.example/profile': page }, forwards: { [address]: 'https://forger.example/profile' } },
  );
  assert.deepEqual(report.issuerProof, { kind: 'domain', domain: 'forger.example' });
});

const hosted = (id: string): JsonObject => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id,
  recipient: { type: 'email', hashed: false, identity: 'pupil@forger.example' },
  issuedOn: '2026-01-01T00:00:00Z',
  verification: { type: 'hosted' },
  badge: {
    type: 'BadgeClass',
    id: 'https://school.example/class',
    name: 'Surgery',
    description: 'Operates.',
    image: 'https://school.example/class.png',
    criteria: { narrative: 'Operate.' },
    issuer: 'https://school.example/issuer',
  },
});
const hosting: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Issuer',
  id: 'https://school.example/issuer',
  name: 'School',
  url: 'https://school.example',
  email: 'school@school.example',
};

test('a hosted badge whose address at the school’s only forwards to another site', async () => {
  const address = 'https://school.example/go?to=forger';
  const copy = hosted(address);
  const pages = { 'https://school.example/issuer': hosting, 'https://forger.example/copy': copy, [address]: copy };
  assert.equal((await reportOf(copy, { pages })).verdict, 'genuine');
  const forwards = { [address]: 'https://forger.example/copy' };
  assert.equal((await reportOf(copy, { pages, forwards })).verdict, 'cannot-tell');
});

test('a school that moved forwards both its badges and its profile', async () => {
  const address = 'https://school.example/badges/1';
  const copy = hosted(address);
  const pages = { 'https://new.example/issuer': hosting, 'https://new.example/badges/1': copy };
  const forwards = {
    'https://school.example/issuer': 'https://new.example/issuer',
    [address]: 'https://new.example/badges/1',
  };
  const report = await reportOf(copy, { pages, forwards });
  assert.equal(report.verdict, 'genuine');
  assert.deepEqual(report.issuerProof, { kind: 'domain', domain: 'new.example' });
});

/** The badge as the school signed it, and then changed by somebody who has no key: the RDF that it means stays the same. */
async function rewritten(more: JsonObject, change: (badge: Mutable) => void): Promise<Report> {
  const whole = structuredClone(await signed(badge(more), METHOD, school)) as unknown as Mutable;
  change(whole);
  return reportOf(whole as unknown as JsonObject);
}
interface Mutable {
  [name: string]: unknown;
  '@context': unknown[];
  credentialSubject: { [name: string]: unknown; achievement: { [name: string]: unknown } };
}
const ENDED = { validUntil: '2026-02-01T00:00:00Z' };
const UNTIL = 'https://www.w3.org/2018/credentials#validUntil';
const DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';

const hideEnd = (context: unknown) => (whole: Mutable) => {
  whole['@context'].push(context);
  whole.foo = whole.validUntil;
  delete whole.validUntil;
};

test('the end of validity under a name with more meanings than anybody follows', async () => {
  for (const count of [70, 700]) {
    const scopes = Array.from({ length: count }, (_, at) => [
      `T${at}`,
      { '@id': `https://forger.example/T${at}`, '@context': { foo: `https://forger.example/${at}` } },
    ]);
    const context = { ...Object.fromEntries(scopes), foo: { '@id': UNTIL, '@type': DATE_TIME } };
    assert.equal((await rewritten(ENDED, hideEnd(context))).verdict, 'altered');
  }
});

test('the end of validity under a name at the end of a long chain of prefixes', async () => {
  const links = Array.from({ length: 12 }, (_, at) => [`p${at + 1}`, { '@id': `p${at}:`, '@prefix': true }]);
  const context = {
    p0: { '@id': 'https://www.w3.org/2018/credentials#', '@prefix': true },
    ...Object.fromEntries(links),
    foo: { '@id': 'p12:validUntil', '@type': DATE_TIME },
  };
  assert.equal((await rewritten(ENDED, hideEnd(context))).verdict, 'altered');
});

test('a failed result under another name, in what an unused scope calls a JSON literal', async () => {
  const failed = { type: ['Result'], status: 'Failed' };
  const subject = { ...(badge().credentialSubject as JsonObject), result: [failed] };
  const more = { credentialSubject: subject };
  assert.equal((await rewritten(more, () => {})).verdict, 'genuine');
  const report = await rewritten(more, (whole) => {
    const literal = { credentialSubject: { '@id': 'https://forger.example/json', '@type': '@json' } };
    whole['@context'].push({
      Unused: { '@id': 'https://forger.example/Unused', '@context': literal },
      remark: { '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#result', '@type': '@id' },
    });
    whole.credentialSubject.remark = whole.credentialSubject.result;
    delete whole.credentialSubject.result;
  });
  assert.equal(report.verdict, 'altered');
});

test('name and description of an achievement change places under an unprotected context', async () => {
  const { validFrom, ...older } = badge();
  const more = {
    ...older,
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
      'https://w3id.org/security/data-integrity/v2',
    ],
    issuanceDate: validFrom ?? null,
  };
  const whole = structuredClone(await signed(more, METHOD, school)) as unknown as Mutable;
  assert.equal((await reportOf(whole as unknown as JsonObject)).verdict, 'genuine');
  const { achievement } = whole.credentialSubject;
  const text = (id: string) => ({ '@id': id, '@type': 'https://www.w3.org/2001/XMLSchema#string' });
  achievement['@context'] = {
    name: text('https://schema.org/description'),
    description: text('https://schema.org/name'),
  };
  [achievement.name, achievement.description] = [achievement.description, achievement.name];
  assert.equal((await reportOf(whole as unknown as JsonObject)).verdict, 'altered');
});

test('words in a context of the document’s own are not sealed', async () => {
  const said = { 'Also a doctor of medicine': 'https://forger.example/doctor', 1: 'https://forger.example/1' };
  const report = await rewritten({}, (whole) => whole['@context'].push(said));
  assert.equal(report.verdict, 'genuine');
  assert.deepEqual(report.uncovered, ['/@context/2/1', '/@context/2/Also a doctor of medicine']);
  const stated = { '@context': badge()['@context'] ?? null, verificationMethod: METHOD };
  const jcs = {
    ...badge(),
    proof: await signDocument(badge(), school, { cryptosuite: 'eddsa-jcs-2022', more: stated }),
  };
  const added = await reportOf({ ...jcs, '@context': [...(badge()['@context'] as string[]), said] });
  assert.deepEqual([added.verdict, added.uncovered], ['genuine', ['/@context/2']]);
});

test('a token whose status nobody here can ask for is not called good', async () => {
  const status = { status_list: { idx: 3, uri: 'https://school.example/list' } };
  const header = { alg: 'EdDSA', typ: 'vc+jwt', kid: METHOD };
  const plain = await reportOf(await signToken(header, badge(), school));
  assert.equal(plain.verdict, 'genuine');
  const marked = await reportOf(await signToken(header, badge({ status }), school));
  assert.deepEqual([marked.verdict, marked.why.code], ['cannot-tell', 'status.unsupported']);
  const claims = { iss: SCHOOL, vct: 'https://school.example/badge', status };
  const sdJwt = await reportOf(`${await signToken({ ...header, typ: 'dc+sd-jwt' }, claims, school)}~`);
  assert.deepEqual([sdJwt.verdict, sdJwt.why.code], ['cannot-tell', 'status.unsupported']);
});

test('a token whose end is written as a text has ended all the same', async () => {
  const header = { alg: 'EdDSA', typ: 'vc+jwt', kid: METHOD };
  const ended = await reportOf(await signToken(header, badge({ exp: '1772000000' }), school));
  assert.equal(ended.verdict, 'expired');
  const odd = await reportOf(await signToken(header, badge({ exp: 'soon' }), school));
  assert.deepEqual([odd.verdict, odd.why.code], ['cannot-tell', 'verification.date-unreadable']);
});

test('a member written twice is told inside a wrapper too', async () => {
  const text = JSON.stringify({ credential: await signed(badge(), METHOD, school), other: 1 });
  assert.equal((await reportOf(text)).verdict, 'genuine');
  const twice = await reportOf(
    text.replace('"description":"Welds."', '"description":"Operates.","description":"Welds."'),
  );
  assert.deepEqual([twice.verdict, twice.why.code], ['invalid', 'model.duplicate-member']);
  assert.equal((await reportOf(text.replace('"other":1', '"credential":{}'))).verdict, 'unreadable');
  const aside = await reportOf(text.replace('"other":1', '"other":1,"other":2'));
  assert.equal(aside.verdict, 'genuine');
});
