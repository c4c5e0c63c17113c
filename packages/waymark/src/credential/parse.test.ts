import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encode as encodeCbor, Tagged } from 'cborg';
import { FORMATS, parse } from './index.ts';

const OB3 = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];
const BADGE = {
  '@context': OB3,
  id: 'urn:uuid:1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:a.example', type: ['Profile'], name: 'A' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    id: 'urn:uuid:2',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:3',
      type: ['Achievement'],
      name: 'Weaving',
      description: 'Weaves.',
      criteria: { narrative: 'One metre.' },
    },
  },
};
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenOf = (claims: unknown, header: object = { alg: 'EdDSA', typ: 'JWT' }) =>
  `${base64url(header)}.${base64url(claims)}.c2ln`;
const codesOf = (text: string) => parse(text).findings.map(({ code }) => code);
const { issuer: _issuer, validFrom: _validFrom, id: _id, ...NAMELESS } = BADGE;
const ON_V1 = {
  ...BADGE,
  '@context': ['https://www.w3.org/2018/credentials/v1', OB3[1]],
  validFrom: undefined,
  issuanceDate: '2026-01-01T00:00:00Z',
};

describe('parse recognises the envelope', () => {
  it('of plain JSON, with a byte order mark and spaces around it', () => {
    const { credential, findings } = parse(`\uFEFF\n ${JSON.stringify(BADGE)} \n`);
    assert.deepEqual(findings, []);
    assert.equal(credential?.format, 'open-badges-3.0');
    assert.deepEqual(credential?.subjects[0]?.achievement?.name, [
      { value: 'Weaving', place: '/credentialSubject/achievement/name' },
    ]);
    assert.deepEqual(credential?.securing, []);
  });

  it('of a token whose claims are the credential', () => {
    const { credential, findings } = parse(tokenOf(BADGE));
    assert.deepEqual(findings, []);
    assert.equal(credential?.securing[0]?.kind, 'jws');
    assert.equal(credential?.issuer?.id?.place, '/issuer/id');
  });

  it('of a token with a vc claim: places begin there, and claims stand for members', () => {
    const { credential, findings } = parse(
      tokenOf({
        iss: 'did:web:a.example',
        jti: 'urn:uuid:1',
        nbf: 1767225600,
        vc: { ...NAMELESS, '@context': ON_V1['@context'] },
      }),
    );
    assert.deepEqual(findings, []);
    assert.deepEqual(credential?.issuer?.id, { value: 'did:web:a.example', place: '/iss' });
    assert.equal(credential?.id?.place, '/jti');
    assert.equal(credential?.validFrom?.instant?.toISOString(), '2026-01-01T00:00:00.000Z');
    assert.equal(credential?.subjects[0]?.place, '/vc/credentialSubject');
  });

  it('of a token in quotation marks, in a data: URL, and as JSON serialization', () => {
    const token = tokenOf(BADGE);
    const enveloped = {
      '@context': OB3[0],
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${token}`,
    };
    const [header = '', payload = '', signature = ''] = token.split('.');
    for (const text of [
      JSON.stringify(token),
      JSON.stringify(enveloped),
      JSON.stringify({ protected: header, payload, signature }),
    ]) {
      const { credential, findings } = parse(text);
      assert.deepEqual(findings, []);
      assert.equal(credential?.received, token);
    }
  });

  it('of COSE, as hex and as base64url', () => {
    const payload = new TextEncoder().encode(JSON.stringify(BADGE));
    const bytes = Buffer.from(encodeCbor(new Tagged(18, [new Uint8Array(), {}, payload, new Uint8Array(64)])));
    for (const text of [bytes.toString('hex'), bytes.toString('base64url')]) {
      const { credential, findings } = parse(text);
      assert.deepEqual(findings, []);
      assert.equal(credential?.securing[0]?.kind, 'cose');
    }
  });

  it('of COSE in a data: URL', () => {
    const payload = new TextEncoder().encode(JSON.stringify(BADGE));
    const bytes = Buffer.from(encodeCbor(new Tagged(18, [new Uint8Array(), {}, payload, new Uint8Array(64)])));
    const { credential } = parse(
      JSON.stringify({
        '@context': 'https://www.w3.org/ns/credentials/v2',
        type: 'EnvelopedVerifiableCredential',
        id: `data:application/vc+cose;base64,${bytes.toString('base64')}`,
      }),
    );
    assert.equal(credential?.securing[0]?.kind, 'cose');
  });

  it('of a JAdES seal, told as such', () => {
    const { credential } = parse(
      JSON.stringify({ payload: JSON.stringify(BADGE), signatures: [{ protected: 'e30', signature: 'x' }] }),
    );
    assert.deepEqual(credential?.securing, [{ kind: 'jades', place: '' }]);
  });

  it('of a wrapper around it', () => {
    const { credential } = parse(JSON.stringify({ credential: BADGE, deliveryDetails: {} }));
    assert.equal(credential?.json.id, 'urn:uuid:1');
  });
});

describe('parse answers without a credential, and says why', () => {
  const cases: readonly (readonly [text: string, code: string])[] = [
    ['', 'model.empty-text'],
    ['   ', 'model.empty-text'],
    ['<!doctype html><title>Log in</title>', 'model.not-json'],
    ['{"a": 1,}', 'model.not-json'],
    [JSON.stringify(BADGE).slice(0, -20), 'model.not-json'],
    ['null', 'model.not-a-credential'],
    ['42', 'model.not-a-credential'],
    ['{"hello":"world"}', 'model.not-a-credential'],
    ['[{},{}]', 'model.several'],
    [`${'['.repeat(5000)}${']'.repeat(5000)}`, 'model.too-deep'],
    ['eyJhbGciOiJub25lIn0.bm90IGpzb24.', 'model.broken-token'],
    ['eyJhbGciOiJSU0EtT0FFUCJ9.a.b.c.d', 'model.encrypted-token'],
    [`d2${'00'.repeat(40)}`, 'model.broken-cose'],
    [
      JSON.stringify({ '@context': OB3[0], type: 'EnvelopedVerifiableCredential', id: 'https://a.example' }),
      'model.enveloped-broken',
    ],
    [JSON.stringify({ a: Array.from({ length: 300_000 }, () => 1) }), 'model.too-large'],
  ];
  for (const [text, code] of cases) {
    it(`${code}: ${text.slice(0, 40)}`, () => {
      assert.equal(parse(text).credential, undefined);
      assert.deepEqual(codesOf(text), [code]);
    });
  }
});

describe('parse tells', () => {
  it('of members written twice', () => {
    const text = JSON.stringify(BADGE).replace('"name":"Weaving"', '"name":"Weaving","name":"Brain surgery"');
    const [finding] = parse(text).findings;
    assert.equal(finding?.code, 'model.duplicate-member');
    assert.equal(finding?.severity, 'error');
    assert.equal(finding?.place, '/credentialSubject/achievement/name');
  });

  it('where a token and its credential disagree, as warnings, and takes the narrowest time', () => {
    const { credential, findings } = parse(
      tokenOf({
        iss: 'did:web:b.example',
        jti: 'urn:uuid:9',
        sub: 'urn:x',
        nbf: 1767225600,
        exp: 1780000000,
        vc: { ...ON_V1, expirationDate: '2030-01-01T00:00:00Z' },
      }),
    );
    const codes = [
      'model.jwt-issuer-differs',
      'model.jwt-id-differs',
      'model.jwt-subject-differs',
      'model.jwt-date-differs',
    ];
    assert.deepEqual(
      findings.map(({ code }) => code),
      codes,
    );
    assert.ok(findings.every(({ severity }) => severity === 'warning'));
    assert.equal(credential?.validUntil?.place, '/exp');
  });

  it('of claims and media types that have no business on a credential', () => {
    assert.deepEqual(codesOf(tokenOf({ ...BADGE, vc: 'oops' })), ['model.jwt-vc-claim']);
    assert.deepEqual(codesOf(tokenOf(BADGE, { alg: 'EdDSA', typ: 'secevent+jwt' })), ['model.jwt-media-type']);
  });
});

describe('what stands inside is parsed on its own', () => {
  const endorsement = {
    '@context': OB3,
    id: 'urn:e',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'E',
    issuer: 'did:web:e.example',
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: { id: 'urn:uuid:3', type: 'EndorsementSubject', endorsementComment: 'Good.' },
  };

  it('endorsements of credential, achievement and issuer, as objects and as tokens', () => {
    const { credential } = parse(
      JSON.stringify({
        ...BADGE,
        endorsement,
        endorsementJwt: [tokenOf(endorsement)],
        issuer: { ...BADGE.issuer, endorsement: [endorsement] },
        credentialSubject: {
          ...BADGE.credentialSubject,
          achievement: { ...BADGE.credentialSubject.achievement, endorsementJwt: tokenOf(endorsement) },
        },
      }),
    );
    const parts = [
      ...(credential?.endorsements ?? []),
      ...(credential?.issuer?.endorsements ?? []),
      ...(credential?.subjects[0]?.achievement?.endorsements ?? []),
    ];
    assert.deepEqual(
      parts.map(({ place }) => place),
      ['/endorsement', '/endorsementJwt/0', '/issuer/endorsement/0', '/credentialSubject/achievement/endorsementJwt'],
    );
    assert.ok(parts.every(({ parsed }) => parsed.credential?.kind === 'endorsement' && parsed.findings.length === 0));
  });

  it('credentials of a record and of a presentation', () => {
    const items = [
      BADGE,
      tokenOf(BADGE),
      { '@context': OB3[0], type: ['EnvelopedVerifiableCredential'], id: `data:application/vc+jwt,${tokenOf(BADGE)}` },
    ];
    const record = {
      ...BADGE,
      '@context': [OB3[0], 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', OB3[1]],
      type: ['VerifiableCredential', 'ClrCredential'],
      name: 'R',
      credentialSubject: { type: ['ClrSubject'], verifiableCredential: items },
    };
    const presentation = { '@context': OB3[0], type: 'VerifiablePresentation', verifiableCredential: [BADGE, record] };
    assert.deepEqual(codesOf(JSON.stringify(record)), []);
    assert.deepEqual(
      parse(JSON.stringify(record)).credential?.parts.map(({ parsed }) => parsed.credential?.kind),
      ['achievement', 'achievement', 'achievement'],
    );
    const { credential, findings } = parse(JSON.stringify(presentation));
    assert.deepEqual(findings, []);
    assert.deepEqual(
      credential?.parts.map(({ place, parsed }) => [place, parsed.credential?.parts.length]),
      [
        ['/verifiableCredential/0', 0],
        ['/verifiableCredential/1', 3],
      ],
    );
  });

  it('something that is only named by its address is not opened', () => {
    const assertion = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: 'https://a.example/1',
      endorsement: 'https://b.example/e',
    };
    const [part] = parse(JSON.stringify(assertion)).credential?.endorsements ?? [];
    assert.deepEqual(
      part?.parsed.findings.map(({ code }) => code),
      ['model.linked-not-embedded'],
    );
  });

  it('no deeper than eight, and no more than five thousand', () => {
    let deep: object = endorsement;
    for (let level = 0; level < 12; level++) deep = { ...endorsement, endorsement: deep };
    let depth = 0;
    let refused = false;
    for (let parsed = parse(JSON.stringify(deep)); parsed.credential; ) {
      refused ||= parsed.findings.some(({ code }) => code === 'model.too-many-parts');
      const [part] = parsed.credential.endorsements;
      if (!part) break;
      depth += 1;
      parsed = part.parsed;
    }
    assert.equal(depth, 8);
    assert.ok(refused);
    const many = parse(
      JSON.stringify({
        ...BADGE,
        endorsement: Array.from({ length: 6000 }, () => ({ type: ['EndorsementCredential'] })),
      }),
    );
    assert.equal(many.credential?.endorsements.length, 5000);
    assert.equal(many.findings.filter(({ code }) => code === 'model.too-many-parts').length, 1);
  });
});

describe('links with digests', () => {
  it('are found wherever they stand, but for the subject’s own and those of parts', () => {
    const digestSRI = 'sha256-AAAA';
    const { credential } = parse(
      JSON.stringify({
        ...BADGE,
        relatedResource: { id: 'https://a.example/r', digestSRI, mediaType: 'text/html' },
        evidence: [{ type: 'Evidence', id: 'https://a.example/e', digestMultibase: 'zQm' }],
        endorsement: [{ type: ['EndorsementCredential'], relatedResource: { id: 'https://b.example/r', digestSRI } }],
        credentialSubject: { ...BADGE.credentialSubject, digestSRI },
      }),
    );
    assert.deepEqual(
      credential?.linked.map(({ place, url, mediaType }) => [place, url, mediaType]),
      [
        ['/relatedResource', 'https://a.example/r', 'text/html'],
        ['/evidence/0', 'https://a.example/e', undefined],
      ],
    );
    assert.deepEqual(
      credential?.subjects[0]?.digests.map(({ place }) => place),
      ['/credentialSubject/digestSRI'],
    );
  });
});

describe('formats', () => {
  it('are a registry that a caller may bring', () => {
    const mine = FORMATS.filter(({ id }) => id === 'vc-2.0');
    assert.equal(parse(JSON.stringify(BADGE), { formats: mine }).credential?.format, 'vc-2.0');
    assert.deepEqual(new Set(FORMATS.map(({ id }) => id)).size, FORMATS.length);
  });
});
