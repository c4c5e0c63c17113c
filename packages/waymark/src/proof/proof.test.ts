import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from 'cborg';
import fc from 'fast-check';
import type { DocumentLoader } from '../document.ts';
import { digest, type JsonObject, type JsonValue, toBase64Url } from '../encoding/index.ts';
import { type CheckOptions, checkJsonLd, checkProofs, toCanonicalNQuads } from './index.ts';
import { makeKey, presentationOrCredential, signDocument, signToken, type TestKey } from './sign-for.test-keys.ts';

const serve =
  (map: Readonly<Record<string, unknown>>): DocumentLoader =>
  async (url) =>
    Object.hasOwn(map, url)
      ? { ok: true, document: { url, finalUrl: url, bytes: new TextEncoder().encode(JSON.stringify(map[url])) } }
      : { ok: false, kind: 'not-found' };
const NOW = new Date('2026-11-23T12:00:00Z');
const OPTIONS: CheckOptions = { documents: serve({}), now: NOW, trustedKeys: [] };

const badge = (issuer: string): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: issuer, type: ['Profile'], name: 'School' },
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2026-02-01T00:00:00Z',
  name: 'Welding',
  credentialSubject: {
    id: 'did:example:pupil',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:2',
      type: ['Achievement'],
      name: 'Welding',
      description: 'Welds.',
      criteria: { narrative: 'Weld.' },
    },
  },
});
const outcomesOf = async (json: JsonObject, options: Partial<CheckOptions> = {}) =>
  (await checkProofs(presentationOrCredential(json), { ...OPTIONS, ...options })).map(
    (one) => `${one.outcome} ${one.reason.code}`,
  );
const signed = async (key: TestKey, cryptosuite: string, more: JsonObject = {}): Promise<JsonObject> => {
  const document = badge(key.did);
  return { ...document, proof: await signDocument(document, key, { cryptosuite, more }) };
};

for (const [cryptosuite, kind] of [
  ['eddsa-rdfc-2022', 'Ed25519'],
  ['eddsa-jcs-2022', 'Ed25519'],
  ['ecdsa-rdfc-2019', 'P-256'],
  ['ecdsa-rdfc-2019', 'P-384'],
  ['ecdsa-jcs-2019', 'P-256'],
  ['ecdsa-jcs-2019', 'P-384'],
] as const) {
  test(`${cryptosuite} ${kind}: passes, fails once changed, and refuses what is not a signature`, async () => {
    const key = await makeKey(kind);
    const good = await signed(key, cryptosuite);
    assert.deepEqual(await outcomesOf(good), ['passed proof.good']);
    assert.deepEqual(await outcomesOf({ ...good, name: 'Baking' }), ['failed proof.mismatch']);
    const proof = good.proof as JsonObject;
    assert.deepEqual(await outcomesOf({ ...good, proof: { ...proof, created: '2026-01-02T00:00:00Z' } }), [
      'failed proof.mismatch',
    ]);
    for (const proofValue of ['', 'z', 'z1', 'u', 'not', 7, null, `z${'1'.repeat(9000)}`] as JsonValue[]) {
      assert.deepEqual(await outcomesOf({ ...good, proof: { ...proof, proofValue } }), [
        'failed proof.value-malformed',
      ]);
    }
    const other = await makeKey(kind === 'Ed25519' ? 'P-256' : 'Ed25519');
    assert.deepEqual(await outcomesOf({ ...good, proof: { ...proof, verificationMethod: other.method } }), [
      'failed proof.key-mismatch',
    ]);
  });
}

test('law: no change of a member of a signed document passes', async () => {
  const good = await signed(await makeKey(), 'eddsa-rdfc-2022');
  const { proof, ...document } = good;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(document).filter((name) => name !== '@context')),
      fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
      async (name, value) => {
        fc.pre(JSON.stringify(value) !== JSON.stringify(document[name]));
        const [result] = await outcomesOf({ ...document, [name]: value, proof });
        assert.ok(!result?.startsWith('passed'), `${name} ${value}`);
      },
    ),
    { numRuns: 60 },
  );
});

test('rules of the proof itself: purpose, dates, members, unknown suites', async () => {
  const key = await makeKey();
  const of = async (more: JsonObject) => outcomesOf(await signed(key, 'eddsa-jcs-2022', more));
  assert.deepEqual(await of({ proofPurpose: 'authentication' }), ['failed proof.wrong-purpose']);
  assert.deepEqual(await of({ expires: '2026-11-01T00:00:00Z' }), ['failed proof.expired']);
  assert.deepEqual(await of({ expires: '2027-11-01T00:00:00' }), ['passed proof.good']);
  assert.deepEqual(await of({ created: 'yesterday' }), ['failed proof.date-malformed']);
  assert.deepEqual(await of({ cryptosuite: 'falcon-2099' }), ['cantTell proof.unsupported-suite']);
  assert.deepEqual(await of({ type: 'MerkleProof2019' }), ['cantTell proof.unsupported-suite']);
  assert.deepEqual(await of({ verificationMethod: null }), ['failed proof.malformed']);
  assert.deepEqual(await of({ verificationMethod: 'did:web:gone.example#k' }), ['cantTell did.not-found']);
  assert.deepEqual(await of({ verificationMethod: 'did:nope:1#k' }), ['cantTell did.method-unsupported']);
  assert.deepEqual(await outcomesOf({ ...badge(key.did), proof: [] }), []);
});

test('a key under which every signature fits is no key', async () => {
  // The identity point as key, R = identity, S = 0: platform verifiers accept it for any text.
  const json = badge('did:example:x');
  const identity = Uint8Array.of(1, ...new Uint8Array(31));
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(identity) };
  const did = `did:jwk:${toBase64Url(new TextEncoder().encode(JSON.stringify(jwk)))}`;
  const token = `${toBase64Url(new TextEncoder().encode(JSON.stringify({ alg: 'EdDSA', kid: `${did}#0` })))}.${toBase64Url(new TextEncoder().encode(JSON.stringify(json)))}.${toBase64Url(Uint8Array.of(...identity, ...new Uint8Array(32)))}`;
  const [result] = await checkProofs(presentationOrCredential(json, [{ kind: 'jws', token, header: {} }]), OPTIONS);
  assert.deepEqual([result?.outcome, result?.reason.code], ['cantTell', 'did.key-unsafe']);
});

test('a set holds only proof by proof; a chain falls with what it builds on', async () => {
  const [one, two] = [await makeKey(), await makeKey()];
  const document = badge(one.did);
  const first = await signDocument(document, one, { cryptosuite: 'eddsa-rdfc-2022', more: { id: 'urn:uuid:p1' } });
  const second = await signDocument(document, two, {
    cryptosuite: 'eddsa-rdfc-2022',
    more: { previousProof: 'urn:uuid:p1' },
    previous: [first],
  });
  assert.deepEqual(await outcomesOf({ ...document, proof: [first, second] }), [
    'passed proof.good',
    'passed proof.good',
  ]);
  assert.deepEqual(await outcomesOf({ ...document, proof: [second] }), ['failed proof.previous-missing']);
  const flipped = { ...first, created: '2026-01-03T00:00:00Z' };
  const results = await outcomesOf({ ...document, proof: [flipped, second] });
  assert.ok(
    results.every((result) => result.startsWith('failed')),
    results.join(),
  );
  assert.deepEqual(await outcomesOf({ ...document, proof: [first, { ...second, previousProof: 1 }] }), [
    'passed proof.good',
    'failed proof.previous-malformed',
  ]);
  assert.deepEqual(await outcomesOf({ ...document, proof: Array.from({ length: 11 }, () => first) }), [
    'cantTell proof.too-many',
  ]);
});

test('contexts: unknown, missing, misplaced, and terms that nobody defines', async () => {
  const good = await signed(await makeKey(), 'eddsa-rdfc-2022');
  const contexts = good['@context'] as JsonValue[];
  assert.deepEqual(await outcomesOf({ ...good, '@context': [...contexts, 'https://x.example/c'] }), [
    'cantTell proof.unknown-context',
  ]);
  assert.deepEqual(await outcomesOf({ ...good, '@context': contexts.toReversed() }), ['failed proof.base-context']);
  assert.deepEqual(await outcomesOf({ ...good, '@context': contexts.slice(0, 1) }), ['failed proof.undefined-term']);
  assert.deepEqual(await outcomesOf({ ...good, honours: 'summa' }), ['failed proof.undefined-term']);
  assert.deepEqual(await outcomesOf({ ...good, type: [...(good.type as string[]), 'Doctorate'] }), [
    'failed proof.undefined-type',
  ]);
  assert.deepEqual(await outcomesOf({ ...good, '@context': [...contexts, { name: 'https://x.example/n' }] }), [
    'failed proof.redefined-term',
  ]);
  assert.deepEqual(await outcomesOf(JSON.parse(`${JSON.stringify(good).slice(0, -1)},"__proto__":{"name":"x"}}`)), [
    'failed proof.undefined-term',
  ]);
});

test('what an RDF signature would cover under another name is refused', async () => {
  const good = await signed(await makeKey(), 'eddsa-rdfc-2022');
  const { validUntil, proof, ...rest } = good;
  const credentials = 'https://www.w3.org/2018/credentials#';
  const typed = { '@value': validUntil, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' };
  const contexts = good['@context'] as JsonValue[];
  const alias = { id: `${credentials}validUntil`, type: 'http://www.w3.org/2001/XMLSchema#dateTime' };
  const disguises: JsonObject[] = [
    { ...rest, [`${credentials}validUntil`]: typed, proof },
    {
      ...rest,
      '@context': [...contexts, { until: { '@id': alias.id, '@type': alias.type } }],
      until: validUntil,
      proof,
    },
    {
      ...rest,
      '@context': [...contexts, { p: credentials, until: { '@id': 'p:validUntil', '@type': alias.type } }],
      until: validUntil,
      proof,
    },
    { ...rest, '@context': [...contexts, { until: 'validUntil' }], until: typed, proof },
    {
      ...rest,
      '@context': [...contexts, { '@vocab': 'https://www.w3.org/2018/' }],
      'credentials#validUntil': typed,
      proof,
    },
    { ...rest, '@context': [...contexts, { hidden: '@included' }], hidden: [{ id: good.id, validUntil }], proof },
    { ...rest, '@included': [{ id: good.id, validUntil }], proof },
    { ...rest, validUntil: { '@set': [validUntil] }, proof } as JsonObject,
    { ...rest, validUntil, evidence: [{ id: good.id, type: ['Evidence'], validUntil }], proof } as JsonObject,
  ];
  for (const [at, disguise] of disguises.entries())
    assert.deepEqual(await outcomesOf(disguise), ['failed proof.disguised-member'], `disguise ${at}`);
  // The disguise is a real one: without the rule the graphs are equal.
  const { proof: _, ...plain } = good;
  const { proof: __, ...hidden } = disguises[0] ?? {};
  assert.deepEqual(await toCanonicalNQuads(hidden), await toCanonicalNQuads(plain));
});

test('hostile graphs are refused quickly, symmetric ones are read', async () => {
  const clique = (size: number): JsonObject => ({
    '@context': { '@vocab': 'https://x.example/', p: { '@id': 'https://x.example/p', '@type': '@id' } },
    p: Array.from({ length: size }, (_, one) => ({
      '@id': `_:b${one}`,
      p: Array.from({ length: size }, (_, other) => `_:b${other}`),
    })) as unknown as JsonValue,
  });
  for (const size of [8, 14]) {
    const started = performance.now();
    const canonical = await toCanonicalNQuads(clique(size));
    assert.ok(!canonical.ok && canonical.reason.code === 'proof.tangled', `${size}`);
    assert.ok(performance.now() - started < 4000, `${size} took ${performance.now() - started} ms`);
  }
  const rubric = { levels: Array.from({ length: 6 }, () => ({ name: 'same' })) } as unknown as JsonObject;
  const tree = { '@context': { '@vocab': 'https://x.example/' }, rubric: [rubric, rubric] } as unknown as JsonObject;
  const started = performance.now();
  const canonical = await toCanonicalNQuads(tree);
  assert.ok(canonical.ok || canonical.outcome === 'cantTell');
  assert.ok(performance.now() - started < 4000);
});

test('documents that only cost time are refused before anything is processed', async () => {
  const vocabulary = ['https://www.w3.org/ns/credentials/v2', { '@vocab': 'https://x.example/' }];
  const heavy: JsonObject[] = [
    { '@context': vocabulary, x: Array.from({ length: 60_000 }, (_, at) => `s${at}`) },
    { '@context': vocabulary, x: Array.from({ length: 20_000 }, (_, at) => ({ id: 'urn:a', y: at })) },
    {
      '@context': [...vocabulary, ...Array.from({ length: 5_000 }, (_, at) => ({ [`k${at}`]: 'https://x.example/' }))],
    },
    { '@context': vocabulary, x: 'x'.repeat(1024 * 1024) },
  ];
  for (const json of heavy) {
    const started = performance.now();
    const canonical = await toCanonicalNQuads(json);
    assert.ok(!canonical.ok && canonical.reason.code === 'proof.too-large');
    assert.deepEqual(
      (await checkJsonLd(json)).map(({ code }) => code),
      ['proof.too-large'],
    );
    assert.ok(performance.now() - started < 1000);
  }
});

test('law: no name of a built-in changes the process', async () => {
  const good = await signed(await makeKey(), 'eddsa-rdfc-2022');
  const names = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    '_:__proto__',
    '@graph',
    '@default',
    '',
  ];
  const before = [Object.prototype, Object, Object.prototype.toString, Array.prototype].map(
    (one) => Object.getOwnPropertyNames(one).length,
  );
  for (const member of ['id', 'type', 'issuer', 'name', 'credentialSubject', 'evidence', 'proof', 'termsOfUse']) {
    for (const name of names) {
      for (const value of [
        name,
        [name],
        { id: name },
        { id: name, type: name, name: 'x' },
        { '@id': name },
      ] as JsonValue[]) {
        const [result] = await outcomesOf({ ...good, [member]: value });
        assert.ok(!result?.startsWith('passed') || value === good[member], `${member} ${JSON.stringify(value)}`);
        await checkJsonLd({ ...good, [member]: value });
      }
    }
  }
  const after = [Object.prototype, Object, Object.prototype.toString, Array.prototype].map(
    (one) => Object.getOwnPropertyNames(one).length,
  );
  assert.deepEqual(after, before);
  assert.deepEqual(await outcomesOf(good), ['passed proof.good']);
});

test('checkJsonLd: types and ids are errors, plain members warnings', async () => {
  const json = { ...badge('School'), honours: 'x', type: ['VerifiableCredential', 'Nonsense'] };
  const findings = (await checkJsonLd(json)).map(({ severity, code, place }) => `${severity} ${code} ${place}`);
  assert.ok(findings.includes('error proof.undefined-type /type/1'), findings.join());
  assert.ok(findings.includes('error proof.relative-id /issuer/id'), findings.join());
  assert.ok(findings.includes('warning proof.undefined-term /honours'), findings.join());
  assert.deepEqual(await checkJsonLd(badge('did:example:x')), []);
});

const tokenOutcome = async (
  token: string,
  json: JsonObject,
  options: Partial<CheckOptions> = {},
  kind: 'jws' | 'sd-jwt' = 'jws',
) => {
  const [result] = await checkProofs(presentationOrCredential(json, [{ kind, token, header: {} }]), {
    ...OPTIONS,
    ...options,
  });
  return { text: `${result?.outcome} ${result?.reason.code}`, result };
};

test('tokens: kid absolute, relative and bare, and none at all', async () => {
  const key = await makeKey();
  const issuer = 'https://school.example/issuer';
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: String(key.jwk.x), kid: 'k1' };
  const documents = serve({
    [issuer]: {
      id: issuer,
      verificationMethod: [{ id: `${issuer}#k1`, type: 'JsonWebKey', controller: issuer, publicKeyJwk: jwk }],
      assertionMethod: ['#k1'],
    },
  });
  const json = badge(issuer);
  for (const header of [{ kid: `${issuer}#k1` }, { kid: '#k1' }, { kid: 'k1' }, {}] as JsonObject[]) {
    const { text, result } = await tokenOutcome(
      await signToken({ alg: 'EdDSA', typ: 'vc+jwt', ...header }, json, key),
      json,
      { documents },
    );
    assert.equal(text, 'passed proof.good', JSON.stringify(header));
    assert.equal(result?.method?.id, `${issuer}#k1`);
  }
  const stranger = await makeKey();
  const embedded = await tokenOutcome(
    await signToken({ alg: 'EdDSA', jwk: { ...stranger.jwk } as unknown as JsonObject }, json, stranger),
    json,
    { documents },
  );
  assert.equal(embedded.text, 'passed proof.good');
  assert.ok(embedded.result?.method?.controller.startsWith('did:jwk:'), 'a key that came with the token is nobody’s');
  const unreachable = await tokenOutcome(
    await signToken({ alg: 'EdDSA', jwk: { ...stranger.jwk } as unknown as JsonObject }, json, stranger),
    json,
  );
  assert.equal(unreachable.text, 'cantTell did.not-found');
  const brought = await tokenOutcome(await signToken({ alg: 'EdDSA', kid: 'k1' }, json, key), json, {
    trustedKeys: [jwk],
  });
  assert.equal(brought.text, 'passed proof.good');
  assert.equal(brought.result?.method?.controller, issuer);
});

test('tokens: none, shared secrets, crit, foreign types and damage', async () => {
  const key = await makeKey();
  const json = badge(key.did);
  const of = async (header: JsonObject) =>
    (await tokenOutcome(await signToken({ kid: key.method, ...header }, json, key), json)).text;
  assert.equal(await of({ alg: 'EdDSA', typ: 'JWT' }), 'passed proof.good');
  assert.equal(await of({ alg: 'none' }), 'failed proof.alg-forbidden');
  assert.equal(await of({ alg: 'HS256' }), 'failed proof.alg-forbidden');
  assert.equal(await of({ alg: 'ES256K' }), 'cantTell proof.alg-unsupported');
  assert.equal(await of({ alg: 'ES256' }), 'failed proof.key-mismatch');
  assert.equal(await of({ alg: 'EdDSA', crit: ['x'], x: 1 }), 'cantTell proof.crit-unsupported');
  assert.equal(await of({ alg: 'EdDSA', typ: 'at+jwt' }), 'failed proof.wrong-typ');
  const token = await signToken({ alg: 'EdDSA', kid: key.method }, json, key);
  const changed = await signToken({ alg: 'EdDSA', kid: key.method }, { ...json, name: 'Baking' }, key);
  const mixed = [token.split('.')[0], changed.split('.')[1], token.split('.')[2]].join('.');
  assert.equal((await tokenOutcome(mixed, json)).text, 'failed proof.mismatch');
  for (const broken of ['', '..', 'a.b.c', token.slice(0, -2), `${token}.x`]) {
    assert.match((await tokenOutcome(broken, json)).text, /^failed/, broken.slice(-9));
  }
});

test('SD-JWT: every disclosure was promised, once; the holder’s token is over what is shown', async () => {
  const [issuer, holder] = [await makeKey(), await makeKey()];
  const disclosure = toBase64Url(new TextEncoder().encode(JSON.stringify(['salt', 'grade', 'A'])));
  const hashOf = async (text: string) => toBase64Url(await digest('SHA-256', new TextEncoder().encode(text)));
  const cnf = { jwk: { kty: 'OKP', crv: 'Ed25519', x: String(holder.jwk.x) } };
  const payload = { ...badge(issuer.did), _sd: [await hashOf(disclosure)], cnf };
  const jwt = await signToken({ alg: 'EdDSA', kid: issuer.method, typ: 'vc+sd-jwt' }, payload, issuer);
  const of = async (token: string, options: Partial<CheckOptions> = {}) =>
    (await tokenOutcome(token, payload, options, 'sd-jwt')).text;
  assert.equal(await of(`${jwt}~${disclosure}~`), 'passed proof.good');
  assert.equal(await of(`${jwt}~`), 'passed proof.good');
  assert.equal(await of(`${jwt}~${disclosure}~${disclosure}~`), 'failed proof.disclosure-twice');
  const forged = toBase64Url(new TextEncoder().encode(JSON.stringify(['salt', 'grade', 'A+'])));
  assert.equal(await of(`${jwt}~${forged}~`), 'failed proof.disclosure-foreign');
  const binding = await signToken(
    { alg: 'EdDSA', typ: 'kb+jwt' },
    { nonce: 'n', aud: 'v', sd_hash: await hashOf(`${jwt}~${disclosure}~`) },
    holder,
  );
  assert.equal(await of(`${jwt}~${disclosure}~${binding}`, { challenge: 'n', domain: 'v' }), 'passed proof.good');
  assert.equal(await of(`${jwt}~${disclosure}~${binding}`, { challenge: 'other' }), 'failed proof.wrong-challenge');
  assert.equal(await of(`${jwt}~${binding}`), 'failed proof.holder-mismatch');
});

test('SD-JWT VC: the issuer’s keys may stand at its well-known address', async () => {
  const key = await makeKey('P-256');
  const jwk = { kty: 'EC', crv: 'P-256', x: String(key.jwk.x), y: String(key.jwk.y), kid: 'k1' };
  const payload = { iss: 'https://school.example/t', vct: 'https://school.example/welding' };
  const wellKnown = 'https://school.example/.well-known/jwt-vc-issuer/t';
  for (const header of [{ kid: 'k1' }, {}] as JsonObject[]) {
    const token = `${await signToken({ alg: 'ES256', typ: 'dc+sd-jwt', ...header }, payload, key)}~`;
    const credential = {
      ...presentationOrCredential(payload, [{ kind: 'sd-jwt', token, header: {} }]),
      format: 'sd-jwt-vc' as const,
    };
    for (const [issuer, expected] of [
      ['https://school.example/t', 'passed'],
      ['https://other.example', 'cantTell'],
    ] as const) {
      const [result] = await checkProofs(credential, {
        ...OPTIONS,
        documents: serve({ [wellKnown]: { issuer, jwks: { keys: [jwk] } } }),
      });
      assert.equal(result?.outcome, expected, JSON.stringify(result?.reason));
    }
  }
});

test('COSE_Sign1: passes, fails once changed', async () => {
  const key = await makeKey('P-256');
  const json = badge(key.did);
  const header = encode(
    new Map<number, unknown>([
      [1, -7],
      [4, new TextEncoder().encode(key.method)],
    ]),
  );
  const payload = new TextEncoder().encode(JSON.stringify(json));
  const signature = await key.sign(encode(['Signature1', header, new Uint8Array(), payload]));
  const of = async (bytes: Uint8Array) => {
    const [result] = await checkProofs(presentationOrCredential(json, [{ kind: 'cose', bytes }]), OPTIONS);
    return `${result?.outcome} ${result?.reason.code}`;
  };
  assert.equal(await of(Uint8Array.of(0xd2, ...encode([header, new Map(), payload, signature]))), 'passed proof.good');
  assert.equal(await of(encode([header, new Map(), payload, signature])), 'passed proof.good');
  const other = new TextEncoder().encode(JSON.stringify({ ...json, name: 'Baking' }));
  assert.equal(await of(encode([header, new Map(), other, signature])), 'failed proof.mismatch');
  assert.equal(await of(Uint8Array.of(1, 2, 3)), 'failed proof.token-malformed');
  const typed = (typ: string) => of(encode([header, new Map<unknown, unknown>([[16, typ]]), payload, signature]));
  assert.equal(await typed('application/vc+cose'), 'passed proof.good');
  assert.equal(await typed('text/plain'), 'failed proof.wrong-typ');
});

test('hosted badges: same, different, withdrawn, gone', async () => {
  const url = 'https://school.example/a/1';
  const json: JsonObject = { id: url, type: 'Assertion', badge: 'https://school.example/b', issuedOn: '2020-01-01' };
  const of = async (hosted: unknown) => {
    const documents = serve(hosted === undefined ? {} : { [url]: hosted });
    const [result] = await checkProofs(presentationOrCredential(json, [{ kind: 'hosted', url, place: '' }]), {
      ...OPTIONS,
      documents,
    });
    return `${result?.outcome} ${result?.reason.code}`;
  };
  assert.equal(await of(Object.fromEntries(Object.entries(json).toReversed())), 'passed proof.hosted-same');
  assert.equal(await of({ ...json, issuedOn: '2021-01-01' }), 'failed proof.hosted-differs');
  assert.equal(await of({ id: url, revoked: true }), 'cantTell proof.hosted-revoked');
  assert.equal(await of({ id: 'https://other.example', revoked: true }), 'failed proof.hosted-differs');
  // A copy may hold the badge class that the published one only names, if the class itself says the same.
  const badgeClass = { id: 'https://school.example/b', name: 'Welding' };
  const withClass = async (held: JsonObject, published: unknown) => {
    const documents = serve({
      [url]: json,
      ...(published === undefined ? {} : { 'https://school.example/b': published }),
    });
    const copy = presentationOrCredential({ ...json, badge: held }, [{ kind: 'hosted', url, place: '' }]);
    const [result] = await checkProofs(copy, { ...OPTIONS, documents });
    return `${result?.outcome} ${result?.reason.code}`;
  };
  assert.equal(await withClass(badgeClass, badgeClass), 'passed proof.hosted-same');
  assert.equal(await withClass({ ...badgeClass, name: 'Surgery' }, badgeClass), 'failed proof.hosted-differs');
  assert.equal(await withClass(badgeClass, undefined), 'cantTell proof.hosted-not-found');
  assert.equal(await of('hello'), 'cantTell proof.hosted-not-json');
  assert.equal(await of(undefined), 'cantTell proof.hosted-not-found');
});
