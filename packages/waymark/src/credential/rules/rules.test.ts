/** Every rule has a case in which it fails: the mutation, the code, and the place it is told of. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../index.ts';

type Json = Record<string, unknown>;
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const V1 = 'https://www.w3.org/2018/credentials/v1';

const VC: Json = {
  '@context': [V2],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential'],
  issuer: 'did:web:a.example',
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2030-01-01T00:00:00Z',
  credentialSubject: { id: 'urn:uuid:2', degree: 'x' },
};
const VC_OLD: Json = {
  ...without(VC, 'validFrom', 'validUntil'),
  '@context': [V1],
  issuanceDate: '2026-01-01T00:00:00Z',
};
const VP: Json = {
  '@context': [V2],
  type: ['VerifiablePresentation'],
  holder: 'did:web:h.example',
  verifiableCredential: [VC],
};
const BADGE: Json = {
  ...VC,
  '@context': [V2, OB],
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: {
    id: 'did:web:a.example',
    type: ['Profile'],
    name: 'A',
    otherIdentifier: { type: 'IdentifierEntry', identifier: '1', identifierType: 'identifier' },
  },
  credentialSubject: {
    id: 'urn:uuid:2',
    type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'Ana', identityType: 'name' }],
    achievement: {
      id: 'urn:uuid:3',
      type: ['Achievement'],
      name: 'Weaving',
      description: 'Weaves.',
      criteria: { narrative: 'One metre.' },
      achievementType: 'Course',
      creditsAvailable: 3,
      image: { id: 'https://a.example/i.png', type: 'Image' },
      alignment: [{ type: ['Alignment'], targetName: 'T', targetUrl: 'https://t.example' }],
      resultDescription: [
        {
          id: 'urn:uuid:4',
          type: ['ResultDescription'],
          name: 'Grade',
          resultType: 'Percent',
          rubricCriterionLevel: [{ id: 'urn:uuid:5', type: ['RubricCriterionLevel'], name: 'L' }],
        },
      ],
    },
    result: [{ type: ['Result'], value: '90', status: 'Completed' }],
  },
  evidence: [{ type: ['Evidence'], name: 'Cloth' }],
};
const ENDORSEMENT: Json = {
  ...BADGE,
  type: ['VerifiableCredential', 'EndorsementCredential'],
  name: 'E',
  evidence: [],
  credentialSubject: { id: 'urn:uuid:3', type: ['EndorsementSubject'] },
};
const CLR: Json = {
  ...BADGE,
  '@context': [V2, 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', OB],
  type: ['VerifiableCredential', 'ClrCredential'],
  name: 'Record',
  credentialSubject: {
    type: ['ClrSubject'],
    verifiableCredential: [BADGE],
    association: [{ type: 'Association', associationType: 'isChildOf', sourceId: 'urn:a', targetId: 'urn:b' }],
  },
};
const ASSERTION: Json = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://a.example/1',
  recipient: { type: 'email', hashed: false, identity: 'ana@mail.example' },
  issuedOn: '2026-01-01T00:00:00Z',
  badge: {
    type: 'BadgeClass',
    id: 'https://a.example/b',
    name: 'Weaving',
    description: 'Weaves.',
    image: 'https://a.example/i.png',
    criteria: 'https://a.example/c',
    issuer: { type: 'Issuer', id: 'https://a.example/i', name: 'A', url: 'https://a.example', email: 'a@a.example' },
  },
  verification: { type: 'hosted' },
};
const OLD_ASSERTION: Json = {
  uid: '1',
  recipient: ASSERTION.recipient,
  badge: 'https://a.example/b',
  issuedOn: 1420070400,
  verify: { type: 'hosted', url: 'https://a.example/1' },
};
const OLDEST: Json = {
  recipient: 'ana@mail.example',
  badge: {
    name: 'W',
    description: 'W',
    image: '/i',
    criteria: '/c',
    issuer: { origin: 'https://a.example', name: 'A' },
  },
};
const ELM: Json = {
  '@context': [V1, 'http://data.europa.eu/snb/model/context/edc-ap'],
  id: 'urn:credential:1',
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  credentialSchema: { id: 'http://data.europa.eu/snb/model/ap/edc-generic-full', type: 'ShaclValidator2017' },
  credentialProfiles: { id: 'urn:p' },
  displayParameter: { id: 'urn:d' },
  issuer: { id: 'urn:epass:org:1', legalName: { en: 'A' } },
  issuanceDate: '2026-01-01T00:00:00+01:00',
  credentialSubject: {
    id: 'urn:epass:person:1',
    type: 'Person',
    hasClaim: { type: 'LearningAchievement', title: { en: 'W' } },
  },
};
const LIST: Json = {
  ...VC,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  credentialSubject: { id: 'urn:l', type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: 'uH4s' },
};
const BASES = { VC, VC_OLD, VP, BADGE, ENDORSEMENT, CLR, ASSERTION, OLD_ASSERTION, OLDEST, ELM, LIST };

function without(value: Json, ...names: string[]): Json {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

/** Sets what stands at a dotted path, or takes it away. */
function change(value: Json, path: string, to?: unknown): Json {
  const copy = structuredClone(value);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let here: Json = copy;
  for (const name of names) here = here[name] as Json;
  if (to === undefined) delete here[last];
  else here[last] = to;
  return copy;
}

const tell = (value: Json) =>
  parse(JSON.stringify(value)).findings.map(({ severity, code, place }) => `${severity} ${code} ${place}`);

describe('nothing is told of a good', () => {
  for (const [name, base] of Object.entries(BASES)) it(name, () => assert.deepEqual(tell(base), []));
});

type Case = readonly [path: string, to: unknown, ...told: string[]];
const TABLES: readonly (readonly [name: string, base: Json, cases: readonly Case[]])[] = [
  [
    'VCDM 2.0',
    VC,
    [
      ['@context', undefined, 'error model.context-missing '],
      ['@context', [], 'error model.context-missing /@context'],
      ['@context', [V2, 'https ://x/y'], 'error model.context-not-a-url /@context/1'],
      ['@context', [V2, 7], 'error model.context-wrong-type /@context/1'],
      ['@context', ['https://x.example', V2], 'error model.context-not-first /@context'],
      ['type', undefined, 'error model.required '],
      ['type', [], 'error model.empty /type'],
      ['type', ['Other'], 'error model.missing-type '],
      ['type', ['VerifiableCredential', 7], 'error model.wrong-type /type/1'],
      ['id', null, 'error model.empty /id'],
      ['id', 'one', 'error model.not-a-url /id'],
      ['id', ['urn:a', 'urn:b'], 'error model.too-many /id'],
      ['id', 'http:///x', 'error model.not-a-url /id'],
      ['issuer', undefined, 'error model.required '],
      ['issuer', 'somebody', 'error model.not-a-url /issuer'],
      ['issuer', null, 'error model.empty /issuer'],
      ['issuer', { id: null }, 'error model.empty /issuer/id'],
      ['issuer', { name: 'A' }, 'error model.required /issuer'],
      ['issuer', ['did:a:b', 'did:a:c'], 'error model.too-many /issuer'],
      ['issuer', { id: 'did:a:b', name: { '@value': 'A', url: 'x' } }, 'error model.extra-member /issuer/name'],
      ['credentialSubject', undefined, 'error model.required '],
      ['credentialSubject', {}, 'error model.empty /credentialSubject'],
      ['credentialSubject', [], 'error model.empty /credentialSubject'],
      ['credentialSubject', [{ id: 'urn:a' }, {}], 'error model.empty /credentialSubject/1'],
      ['credentialSubject', 'urn:a', 'error model.wrong-type /credentialSubject'],
      ['credentialSubject.id', ['urn:a', 'urn:b'], 'error model.too-many /credentialSubject/id'],
      ['validFrom', 'Sat 25 Feb 2023', 'error model.not-a-date /validFrom'],
      ['validFrom', '2026-01-01T00:00:00', 'error model.no-zone /validFrom'],
      ['validUntil', '2025-01-01T00:00:00Z', 'error model.order /validUntil'],
      ['name', { '@value': 'A', '@language': 'en', url: 'x' }, 'error model.extra-member /name'],
      ['name', 7, 'error model.not-a-text /name'],
      ['description', { '@value': 'A', '@language': 7 }, 'error model.not-a-text /description'],
      ['credentialStatus', { id: 'urn:a' }, 'error model.required /credentialStatus'],
      ['credentialStatus', { type: 'X', id: 'https ://x' }, 'error model.not-a-url /credentialStatus/id'],
      ['credentialStatus', { type: 'X', id: ['urn:a', 'urn:b'] }, 'error model.too-many /credentialStatus/id'],
      ['credentialSchema', { id: 'urn:a' }, 'error model.required /credentialSchema'],
      ['credentialSchema', { type: 'X' }, 'error model.required /credentialSchema'],
      ['refreshService', { id: 'urn:a' }, 'error model.required /refreshService'],
      ['termsOfUse', [{ id: 'urn:a' }], 'error model.required /termsOfUse/0'],
      ['evidence', {}, 'error model.required /evidence'],
      ['evidence', ['urn:a'], 'error model.wrong-type /evidence/0'],
      ['relatedResource', ['https://x.example'], 'error model.wrong-type /relatedResource/0'],
      ['relatedResource', { digestSRI: 'x' }, 'error model.required /relatedResource'],
      ['relatedResource', { id: 'https://x.example' }, 'error model.no-digest /relatedResource'],
      [
        'relatedResource',
        [
          { id: 'urn:a', digestSRI: 'x' },
          { id: 'urn:a', digestMultibase: 'y' },
        ],
        'error model.repeated /relatedResource/1/id',
      ],
      ['proof', { proofValue: 'z' }, 'error model.required /proof'],
      ['proof', { type: 'X' }, 'error model.no-proof-value /proof'],
      [
        'proof',
        [{ type: 'X', proofValue: 'z', previousProof: 'urn:a' }],
        'error model.unknown-reference /proof/0/previousProof',
      ],
    ],
  ],
  [
    'VCDM 1.1',
    VC_OLD,
    [
      ['issuanceDate', undefined, 'error model.required '],
      ['issuanceDate', '2026-01-01T00:00:00', 'warning model.no-zone /issuanceDate'],
      ['issuanceDate', '2026', 'error model.not-a-date /issuanceDate'],
      ['expirationDate', '2025-01-01T00:00:00Z', 'error model.order /expirationDate'],
      ['refreshService', { type: 'X' }, 'error model.required /refreshService'],
      ['credentialStatus', { type: 'X' }, 'warning model.recommended /credentialStatus'],
      ['issuer', 'somebody', 'error model.not-a-url /issuer'],
    ],
  ],
  [
    'presentations',
    VP,
    [
      ['@context', ['https://x.example'], 'error model.context-base-missing /@context'],
      ['type', undefined, 'error model.required '],
      ['id', 'data:application/vp+jwt,eyJ.e30.x', 'error model.missing-type '],
      ['holder', 'z6Mk', 'error model.not-a-url /holder'],
      ['holder', { id: 'z6Mk' }, 'error model.not-a-url /holder/id'],
      ['holder', { name: 'A' }, 'error model.required /holder'],
      ['verifiableCredential', ['eyJhbGciOiJub25lIn0.e30.'], 'error model.wrong-type /verifiableCredential/0'],
      [
        'verifiableCredential',
        [{ '@context': V2, id: 'data:application/vc+jwt,eyJ.e30.x' }],
        'error model.required /verifiableCredential/0',
      ],
      ['verifiableCredential', [{ ...VC, type: [] }], 'error model.empty /verifiableCredential/0/type'],
    ],
  ],
  [
    'Open Badges 3.0',
    BADGE,
    [
      ['@context', [V2], 'error model.context-badge-missing /@context'],
      ['@context', [OB, V2], 'error model.context-not-first /@context'],
      [
        '@context',
        [V1, 'https://imsglobal.github.io/openbadges-specification/context.json'],
        'error model.required ',
        'warning model.context-draft /@context',
      ],
      ['type', ['VerifiableCredential'], 'error model.missing-type '],
      ['id', undefined, 'error model.required '],
      ['validFrom', undefined, 'error model.required '],
      ['awardedDate', 'yesterday', 'error model.not-a-date /awardedDate'],
      ['issuer.type', ['Other'], 'error model.missing-type /issuer'],
      ['issuer.type', undefined, 'warning model.recommended /issuer'],
      ['issuer.url', 'a.example', 'warning model.not-a-url /issuer/url'],
      ['issuer.image', 'https://a.example/i.png', 'warning model.wrong-type /issuer/image'],
      ['issuer.parentOrg', { id: 'urn:a', type: ['Other'] }, 'error model.missing-type /issuer/parentOrg'],
      ['issuer.otherIdentifier.extra', 1, 'error model.extra-member /issuer/otherIdentifier/extra'],
      ['issuer.endorsementJwt', 'x', 'error model.pattern /issuer/endorsementJwt'],
      ['issuer.dateOfBirth', 'long ago', 'error model.not-a-date /issuer/dateOfBirth'],
      [
        'credentialSubject',
        [BADGE.credentialSubject, BADGE.credentialSubject],
        'error model.too-many /credentialSubject',
      ],
      ['credentialSubject.type', undefined, 'error model.required /credentialSubject'],
      ['credentialSubject.type', ['Other'], 'error model.missing-type /credentialSubject'],
      ['credentialSubject.achievement', undefined, 'error model.required /credentialSubject'],
      ['credentialSubject.identifier.0.type', 'Other', 'error model.not-in-list /credentialSubject/identifier/0/type'],
      [
        'credentialSubject.identifier.0.identityType',
        'email',
        'error model.not-in-list /credentialSubject/identifier/0/identityType',
      ],
      ['credentialSubject.identifier.0.identityType', 'ext:badgeNumber'],
      ['credentialSubject.identifier.0.hashed', 'no', 'error model.wrong-type /credentialSubject/identifier/0/hashed'],
      ['credentialSubject.achievement.criteria', undefined, 'error model.required /credentialSubject/achievement'],
      [
        'credentialSubject.achievement.criteria',
        {},
        'warning model.recommended /credentialSubject/achievement/criteria',
      ],
      [
        'credentialSubject.achievement.criteria',
        'https://a.example',
        'error model.wrong-type /credentialSubject/achievement/criteria',
      ],
      ['credentialSubject.achievement.name', undefined, 'error model.required /credentialSubject/achievement'],
      ['credentialSubject.achievement.name', { en: 'Weaving', es: 'Tejido' }],
      [
        'credentialSubject.achievement.description',
        { a: { b: 1 } },
        'error model.not-a-text /credentialSubject/achievement/description',
      ],
      [
        'credentialSubject.achievement.achievementType',
        'Potions',
        'error model.not-in-list /credentialSubject/achievement/achievementType',
      ],
      ['credentialSubject.achievement.achievementType', 'ext:Potions'],
      [
        'credentialSubject.achievement.creditsAvailable',
        'three',
        'error model.not-a-number /credentialSubject/achievement/creditsAvailable',
      ],
      [
        'credentialSubject.achievement.creditsAvailable',
        '3',
        'warning model.not-a-number /credentialSubject/achievement/creditsAvailable',
      ],
      [
        'credentialSubject.achievement.image.id',
        undefined,
        'error model.required /credentialSubject/achievement/image',
      ],
      [
        'credentialSubject.achievement.inLanguage',
        'Español de México',
        'error model.pattern /credentialSubject/achievement/inLanguage',
      ],
      [
        'credentialSubject.achievement.alignment.0.targetUrl',
        undefined,
        'error model.required /credentialSubject/achievement/alignment/0',
      ],
      [
        'credentialSubject.achievement.resultDescription.0.type',
        'Other',
        'error model.missing-type /credentialSubject/achievement/resultDescription/0',
      ],
      [
        'credentialSubject.achievement.resultDescription.0.resultType',
        'Stars',
        'error model.not-in-list /credentialSubject/achievement/resultDescription/0/resultType',
      ],
      [
        'credentialSubject.achievement.resultDescription.0.rubricCriterionLevel.0.name',
        undefined,
        'error model.required /credentialSubject/achievement/resultDescription/0/rubricCriterionLevel/0',
      ],
      ['credentialSubject.result.0.status', 'Done', 'error model.not-in-list /credentialSubject/result/0/status'],
      ['credentialSubject.result.0.value', 90, 'error model.not-a-text /credentialSubject/result/0/value'],
      ['evidence.0.type', 'Other', 'error model.missing-type /evidence/0'],
      ['evidence.0.name', null, 'warning model.empty /evidence/0/name'],
    ],
  ],
  [
    'endorsements',
    ENDORSEMENT,
    [
      ['name', undefined, 'error model.required '],
      ['credentialSubject.id', undefined, 'error model.required /credentialSubject'],
    ],
  ],
  [
    'CLR 2.0',
    CLR,
    [
      ['@context', [V2, OB], 'error model.context-record-missing /@context'],
      [
        '@context',
        [V2, OB, 'https://purl.imsglobal.org/spec/clr/v2p0/context.json'],
        'warning model.context-order /@context',
      ],
      ['name', undefined, 'error model.required '],
      ['partial', 'yes', 'error model.wrong-type /partial'],
      ['credentialSubject.verifiableCredential', undefined, 'warning model.recommended /credentialSubject'],
      [
        'credentialSubject.verifiableCredential',
        [{ type: 'Other' }],
        'error model.missing-type /credentialSubject/verifiableCredential/0',
      ],
      [
        'credentialSubject.association.0.associationType',
        'likes',
        'error model.not-in-list /credentialSubject/association/0/associationType',
      ],
      [
        'credentialSubject.achievement',
        [{ id: 'urn:a', type: 'Achievement', name: 'A', description: 'A' }],
        'warning model.recommended /credentialSubject/achievement/0',
      ],
    ],
  ],
  [
    'Open Badges 2.0',
    ASSERTION,
    [
      ['@context', 'https://w3id.org/openbadges/invalid', 'error model.context-base-missing /@context'],
      ['id', undefined, 'error model.required '],
      ['recipient', 'ana@mail.example', 'error model.wrong-type /recipient'],
      ['recipient.identity', undefined, 'error model.required /recipient'],
      ['issuedOn', 'today', 'error model.not-a-date /issuedOn'],
      ['issuedOn', '2026-01-01'],
      ['expires', '2025-12-31', 'error model.order /expires'],
      ['verification', undefined, 'error model.required '],
      ['badge', 'weaving', 'error model.not-a-url /badge'],
      ['badge.type', [], 'error model.empty /badge/type'],
      ['badge.criteria', undefined, 'error model.required /badge'],
      ['badge.image', undefined, 'warning model.recommended /badge'],
      ['badge.issuer.url', undefined, 'error model.required /badge/issuer'],
      ['badge.issuer.type', 'Other', 'error model.missing-type /badge/issuer'],
    ],
  ],
  [
    'Open Badges 1',
    OLD_ASSERTION,
    [
      ['issuedOn', undefined, 'error model.required '],
      ['verify.type', 'trust me', 'error model.not-in-list /verify/type'],
      ['recipient.type', undefined, 'error model.required /recipient'],
    ],
  ],
  [
    'Open Badges 0.5',
    OLDEST,
    [
      ['badge.issuer.origin', undefined, 'error model.required /badge/issuer'],
      ['badge.criteria', undefined, 'error model.required /badge'],
    ],
  ],
  [
    'ELM 3',
    ELM,
    [
      ['id', undefined, 'error model.required '],
      ['type', ['VerifiableCredential'], 'error model.missing-type '],
      ['credentialSubject', undefined, 'error model.required '],
      ['issuanceDate', 'soon', 'error model.not-a-date /issuanceDate'],
      ['issuer', undefined, 'warning model.recommended '],
      ['credentialSubject.hasClaim', undefined, 'warning model.recommended /credentialSubject'],
    ],
  ],
  [
    'status lists',
    LIST,
    [
      ['credentialSubject.encodedList', undefined, 'error model.required /credentialSubject'],
      ['credentialSubject.type', 'Other', 'error model.missing-type /credentialSubject'],
      ['credentialSubject.statusPurpose', undefined, 'error model.required /credentialSubject'],
    ],
  ],
];

for (const [name, base, cases] of TABLES) {
  describe(name, () => {
    for (const [path, to, ...told] of cases) {
      it(`${path} = ${JSON.stringify(to)?.slice(0, 60) ?? 'absent'} → ${told.join(', ') || 'nothing'}`, () => {
        assert.deepEqual(tell(change(base, path, to)), told);
      });
    }
  });
}

describe('rules know when to be silent', () => {
  it('on what the holder of a selective disclosure did not show', () => {
    const proof = { type: 'DataIntegrityProof', cryptosuite: 'ecdsa-sd-2023', proofValue: 'u' };
    assert.deepEqual(tell(change({ ...BADGE, proof }, 'credentialSubject.achievement.description')), []);
    assert.deepEqual(tell(without({ ...BADGE, proof }, 'issuer')), ['error model.required ']);
  });

  it('on criteria of the lines of a transcript', () => {
    const line = change(BADGE, 'credentialSubject.achievement.criteria');
    const { credential } = parse(JSON.stringify(change(CLR, 'credentialSubject.verifiableCredential', [line])));
    assert.deepEqual(
      credential?.parts.flatMap(({ parsed }) => parsed.findings.map(({ severity }) => severity)),
      ['warning'],
    );
  });

  it('on what a notice of revocation leaves out', () => {
    assert.deepEqual(
      tell({ '@context': ASSERTION['@context'], id: ASSERTION.id, type: 'Assertion', revoked: true }),
      [],
    );
  });

  it('after a hundred faults', () => {
    const alignment = Array.from({ length: 500 }, () => ({}));
    const told = tell(change(BADGE, 'credentialSubject.achievement.alignment', alignment));
    assert.equal(told.length, 101);
    assert.equal(told.at(-1), 'warning model.too-many-faults ');
  });
});
