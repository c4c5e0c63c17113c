/**
 * Writes our own signed fixtures: `npm run fixtures`. Each case is `fixtures/<format>/<case>/` with `input.*`, `about.md` (first
 * line: what it shows) and `documents.json` (URL → document: what the network would answer).
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { award, DEFINITION, endorsement, OB3, participation, V2 } from './content.ts';
import { didDocumentOf, signAndDerive, signDataIntegrity, signerOf, signJwt, signPresentation } from './sign.ts';

const FIXTURES = resolve(dirname(fileURLToPath(import.meta.url)), '../../fixtures');
type Json = Record<string, unknown>;
const AWARDED = '2026-05-12T09:00:00Z';

function write(place: string, about: string, input: Json | string, documents: Json = {}): void {
  const folder = join(FIXTURES, place);
  mkdirSync(folder, { recursive: true });
  const isText = typeof input === 'string';
  writeFileSync(
    join(folder, isText ? 'input.txt' : 'input.json'),
    isText ? `${input}\n` : `${JSON.stringify(input, null, 2)}\n`,
  );
  writeFileSync(join(folder, 'about.md'), `${about}\n`);
  if (Object.keys(documents).length > 0)
    writeFileSync(join(folder, 'documents.json'), `${JSON.stringify(documents, null, 1)}\n`);
}

/** Changes the values of every string that equals `from`. */
const swap = (value: unknown, from: string, to: string): Json =>
  JSON.parse(JSON.stringify(value).replaceAll(JSON.stringify(from).slice(1, -1), JSON.stringify(to).slice(1, -1)));

function bitstring(set: number[]): string {
  const bits = new Uint8Array(131072 / 8);
  for (const index of set) bits[index >> 3] = (bits[index >> 3] ?? 0) | (128 >> (index & 7));
  return `u${gzipSync(bits).toString('base64url')}`;
}

const college = await signerOf('northfield', 'northfield.example');
const bloc = await signerOf('riverside', 'riverside-labs.example');
const state = await signerOf('state', 'labor.state-region-4.example');
const stranger = await signerOf('stranger');
const ribera = await signerOf('ribera');
const learner = await signerOf('learner');

const endorsements = await Promise.all([
  signDataIntegrity(
    endorsement(
      {
        uuid: '5a1f0d2c-8c3d-4a55-8d20-0c7a35b0b001',
        id: bloc.did,
        name: 'Riverside Labs Bloc',
        url: 'https://riverside-labs.example',
      },
      'We wrote outcomes 2 and 3 with the college. A level 3 works a shift with us in week one.',
      '2028-01-15T00:00:00Z',
    ),
    bloc,
    'eddsa-rdfc-2022',
    '2026-01-15T10:00:00Z',
  ),
  signDataIntegrity(
    endorsement(
      {
        uuid: '5a1f0d2c-8c3d-4a55-8d20-0c7a35b0b002',
        id: state.did,
        name: 'State Department of Labor, Region 4',
        url: 'https://labor.state-region-4.example',
      },
      'Counts towards Laboratory Technician registration, step 2.',
      '2028-01-15T00:00:00Z',
    ),
    state,
    'eddsa-rdfc-2022',
    '2026-01-20T10:00:00Z',
  ),
]);
const statusList = await signDataIntegrity(
  {
    '@context': [V2],
    id: 'https://northfield.example/status/1',
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: college.did,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: 'https://northfield.example/status/1#list',
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: bitstring([4711]),
    },
  },
  college,
  'eddsa-rdfc-2022',
  '2026-11-01T00:00:00Z',
);
const criteriaPage = '<!doctype html><title>Criteria</title><p>Practical exam of 6 hours before two examiners.</p>\n';
const documents: Json = Object.fromEntries([
  didDocumentOf(college),
  didDocumentOf(bloc),
  didDocumentOf(state),
  ['https://northfield.example/status/1', statusList],
  ['https://northfield.example/definitions/gas-chromatography-operator/v3/criteria', criteriaPage],
]);
const sri = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
const awardOf = (options: { id: string; statusIndex?: string; validUntil?: string; validFrom?: string }): Json => ({
  ...award({ issuerId: college.did, endorsement: endorsements, ...options }),
  relatedResource: [
    {
      id: 'https://northfield.example/definitions/gas-chromatography-operator/v3/criteria',
      mediaType: 'text/html',
      digestSRI: sri(criteriaPage),
    },
  ],
});

const good = await signDataIntegrity(
  awardOf({ id: 'urn:uuid:3c9f3f52-2f0f-4e34-a4d1-59a6a3f1d001', statusIndex: '94567' }),
  college,
  'eddsa-rdfc-2022',
  AWARDED,
);
write(
  'open-badges-3.0/gas-chromatography',
  'A laboratory micro-credential with a rubric, evidence and two endorsers. Genuine.\nSigned with eddsa-rdfc-2022 by a did:web issuer; status list, two embedded endorsements, one sealed link.',
  good,
  documents,
);
const altered = structuredClone(good) as { credentialSubject: { result: Json[] } };
for (const result of altered.credentialSubject.result) {
  if (result.achievedLevel === `${DEFINITION}#faults-level-2`) result.achievedLevel = `${DEFINITION}#faults-level-3`;
}
write(
  'open-badges-3.0/gas-chromatography-altered',
  'The same credential after somebody raised a level. Altered.\nOne result was changed from level 2 to level 3 after signing.',
  altered,
  documents,
);
const withdrawn = await signDataIntegrity(
  awardOf({ id: 'urn:uuid:3c9f3f52-2f0f-4e34-a4d1-59a6a3f1d002', statusIndex: '4711' }),
  college,
  'eddsa-rdfc-2022',
  AWARDED,
);
write(
  'open-badges-3.0/gas-chromatography-withdrawn',
  'The same award to somebody from whom the college took it back. Revoked.\nBit 4711 of the status list is set.',
  withdrawn,
  documents,
);
write(
  'open-badges-3.0/status-list-gone',
  'A good award whose status list cannot be fetched. Cannot tell.\nEverything holds, but nobody can say today whether it was withdrawn.',
  good,
  Object.fromEntries(Object.entries(documents).filter(([url]) => !url.includes('/status/'))),
);
const expired = await signDataIntegrity(
  awardOf({
    id: 'urn:uuid:3c9f3f52-2f0f-4e34-a4d1-59a6a3f1d003',
    validFrom: '2021-05-12T09:00:00Z',
    validUntil: '2024-05-12T00:00:00Z',
  }),
  college,
  'eddsa-rdfc-2022',
  '2021-05-12T09:00:00Z',
);
write(
  'open-badges-3.0/gas-chromatography-expired',
  'An award that ended in May 2024. Expired.\nIt was good until then; nothing in it was changed.',
  expired,
  documents,
);
const impostor = await signDataIntegrity(
  awardOf({ id: 'urn:uuid:3c9f3f52-2f0f-4e34-a4d1-59a6a3f1d004' }),
  stranger,
  'eddsa-rdfc-2022',
  AWARDED,
);
write(
  'open-badges-3.0/signed-by-a-stranger',
  'Says it is from the college, but a stranger signed it. Wrong issuer.\nThe proof is good; the key is not among the college’s.',
  impostor,
  documents,
);
const { proof: _proof, ...unsigned } = good;
write(
  'open-badges-3.0/proof-removed',
  'The same text without its seal. Unsigned.\nNothing is left by which it could be checked.',
  unsigned,
  documents,
);
write(
  'open-badges-3.0/attended-a-day',
  'A day that somebody attended, in Spanish, about a person with an Arabic name. Genuine.\nNothing was assessed and the text says so; the issuer is only a key (did:key).',
  await signDataIntegrity(participation(ribera.did), ribera, 'eddsa-jcs-2022', '2026-03-07T12:00:00Z'),
);
write(
  'open-badges-3.0/vc-jwt',
  'The laboratory award as a compact JWT. Genuine.\nVC-JOSE with EdDSA.',
  await signJwt(awardOf({ id: 'urn:uuid:3c9f3f52-2f0f-4e34-a4d1-59a6a3f1d005', statusIndex: '94568' }), college),
  documents,
);

const forged = structuredClone(awardOf({ id: 'urn:uuid:3c9f3f52-2f0f-4e34-a4d1-59a6a3f1d006' }));
const forgedAchievement = (forged.credentialSubject as { achievement: Json }).achievement;
forgedAchievement.endorsement = [swap(endorsements[0], 'in week one', 'from day one, without supervision')];
write(
  'open-badges-3.0/forged-endorsement-inside',
  'A good award that carries an endorsement which somebody rewrote. Altered.\nThe college signed it with the forged endorsement inside.',
  await signDataIntegrity(forged, college, 'eddsa-rdfc-2022', AWARDED),
  documents,
);

const clrParts = await Promise.all(
  [
    {
      name: 'Sampling of water and soil',
      text: 'Can take, label and store water and soil samples so that they stand up in court.',
      n: 11,
    },
    {
      name: 'Laboratory safety',
      text: 'Can work safely with solvents and pressurised gas, and stop a colleague who does not.',
      n: 12,
    },
  ].map(async ({ name, text, n }) => {
    const base = award({ id: `urn:uuid:3c9f3f52-2f0f-4e34-a4d1-59a6a3f1d0${n}`, issuerId: college.did });
    const { evidence: _evidence, ...rest } = base;
    const subject = base.credentialSubject as Json;
    return signDataIntegrity(
      {
        ...rest,
        name,
        credentialSubject: {
          id: subject.id,
          type: subject.type,
          identifier: subject.identifier,
          achievement: {
            id: `https://northfield.example/definitions/${n}`,
            type: ['Achievement'],
            name,
            description: text,
            achievementType: 'Certificate',
            criteria: {
              narrative:
                'Written test of 60 minutes, 30 questions, 24 needed; then a practical task seen by one examiner.',
            },
          },
        },
      } as Json,
      college,
      'eddsa-rdfc-2022',
      AWARDED,
    );
  }),
);
const record = await signDataIntegrity(
  {
    '@context': [V2, 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', OB3],
    id: 'urn:uuid:3c9f3f52-2f0f-4e34-a4d1-59a6a3f1d020',
    type: ['VerifiableCredential', 'ClrCredential'],
    name: 'Record of learning of Ana Ruiz',
    issuer: {
      id: college.did,
      type: ['Profile'],
      name: 'Northfield Technical College',
      url: 'https://northfield.example',
    },
    validFrom: '2026-06-01T00:00:00Z',
    partial: true,
    credentialSubject: {
      id: 'urn:uuid:6f1f7b1e-94c4-4b1a-9f2f-1d2c3b4a5968',
      type: ['ClrSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'Ana Ruiz', identityType: 'name' }],
      verifiableCredential: [good, ...clrParts],
    },
  },
  college,
  'eddsa-jcs-2022',
  '2026-06-01T00:00:00Z',
);
const { proof: _recordProof, ...recordText } = record;
write(
  'clr-2.0/record-of-three',
  'A learner record with three awards, each signed on its own. Genuine.\nThe record says that it is partial.',
  record,
  documents,
);
write(
  'clr-2.0/one-inside-altered',
  'The same record in which one of the awards was altered before it was put in. Altered.\nThe record’s own seal is good.',
  await signDataIntegrity(
    swap(recordText, 'so that they stand up in court', 'alone, in any weather'),
    college,
    'eddsa-jcs-2022',
    '2026-06-01T00:00:00Z',
  ),
  documents,
);

const presentation = await signPresentation(
  {
    '@context': [V2],
    type: ['VerifiablePresentation'],
    holder: learner.did,
    verifiableCredential: [good, ...clrParts.slice(0, 1)],
  },
  learner,
  'c-20261123',
  'hiring.example',
  '2026-11-20T08:00:00Z',
);
write(
  'vc-2.0/presentation',
  'Two awards put forward by the person who holds the key. Genuine.\nSigned for hiring.example with challenge c-20261123.',
  presentation,
  documents,
);
const { derived, base } = await signAndDerive(
  awardOf({ id: 'urn:uuid:3c9f3f52-2f0f-4e34-a4d1-59a6a3f1d007' }),
  '',
  ['/issuer', '/validFrom', '/validUntil'],
  [
    '/credentialSubject/achievement/name',
    '/credentialSubject/achievement/description',
    '/credentialSubject/achievement/criteria',
    '/credentialSubject/achievement/type',
    '/credentialSubject/type',
    '/credentialSubject/achievement/id',
  ],
  AWARDED,
);
write(
  'open-badges-3.0/selective-disclosure',
  'The award with only the achievement shown; the rest was left out by the holder. Genuine.\necdsa-sd-2023, derived proof.',
  derived,
  documents,
);
write(
  'open-badges-3.0/selective-disclosure-base',
  'The private form of the same, which should never be shown to anybody. Cannot tell.\necdsa-sd-2023, base proof presented as is.',
  base,
  documents,
);

const hosted: Json = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://badges.harbour-school.example/assertions/812',
  recipient: {
    type: 'email',
    hashed: true,
    salt: 'sea',
    identity: `sha256$${createHash('sha256').update('tomas@mail.examplesea').digest('hex')}`,
  },
  badge: {
    type: 'BadgeClass',
    id: 'https://badges.harbour-school.example/badges/forklift',
    name: 'Forklift driver, counterbalance',
    description:
      'Drives a counterbalance forklift safely in a busy warehouse, loads a trailer and does the daily check.',
    image: 'https://badges.harbour-school.example/badges/forklift.png',
    criteria: {
      narrative: 'Two days of instruction, a theory test (20 of 25 right) and a driving test seen by an examiner.',
    },
    issuer: {
      type: 'Issuer',
      id: 'https://badges.harbour-school.example/issuer',
      name: 'Harbour School of Logistics',
      url: 'https://harbour-school.example',
      email: 'office@harbour-school.example',
    },
    tags: ['forklift', 'warehouse'],
  },
  issuedOn: '2025-09-30T00:00:00Z',
  expires: '2030-09-30T00:00:00Z',
  verification: { type: 'HostedBadge' },
};
const school: Json = {
  'https://badges.harbour-school.example/assertions/812': hosted,
  'https://badges.harbour-school.example/badges/forklift': {
    '@context': 'https://w3id.org/openbadges/v2',
    ...(hosted.badge as Json),
  },
  'https://badges.harbour-school.example/issuer': {
    '@context': 'https://w3id.org/openbadges/v2',
    ...((hosted.badge as Json).issuer as Json),
  },
};
write(
  'open-badges-2.0/hosted-forklift',
  'An Open Badge of 2025 that its issuer hosts. Genuine.\nHosted verification: the copy on the issuer’s site says the same. Recipient tomas@mail.example.',
  hosted,
  school,
);
write(
  'open-badges-2.0/hosted-forklift-edited',
  'The same badge with an edited description. Altered.\nThe copy on the issuer’s site says something else.',
  swap(hosted, 'in a busy warehouse', 'and reach trucks in a busy warehouse'),
  school,
);
write(
  'open-badges-2.0/hosted-forklift-taken-back',
  'The same badge after the school took it back. Revoked.\nThe copy on the issuer’s site says so, with a reason.',
  hosted,
  {
    ...school,
    'https://badges.harbour-school.example/assertions/812': {
      '@context': 'https://w3id.org/openbadges/v2',
      id: hosted.id,
      type: 'Assertion',
      revoked: true,
      revocationReason: 'Issued to the wrong person.',
    },
  },
);
