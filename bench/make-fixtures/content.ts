/** What our own fixtures say. Everybody and every place in them is invented. */
type Json = Record<string, unknown>;

export const V2 = 'https://www.w3.org/ns/credentials/v2';
export const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
export const DEFINITION = 'https://northfield.example/definitions/gas-chromatography-operator/v3';

const level = (outcome: string, n: number, name: string, description: string): Json => ({
  id: `${DEFINITION}#${outcome}-level-${n}`,
  type: ['RubricCriterionLevel'],
  name,
  level: String(n),
  points: String(n),
  description,
});
const outcome = (id: string, name: string, words: [string, string][]): Json => ({
  id: `${DEFINITION}#${id}`,
  type: ['ResultDescription'],
  name,
  resultType: 'RubricCriterionLevel',
  requiredLevel: `${DEFINITION}#${id}-level-2`,
  rubricCriterionLevel: words.map(([title, text], i) => level(id, i + 1, title, text)),
});

export const achievement = (endorsement: Json[] = []): Json => ({
  id: DEFINITION,
  type: ['Achievement'],
  name: 'Gas Chromatography Operator, level 2',
  version: '3',
  inLanguage: 'en',
  achievementType: 'MicroCredential',
  description: 'Can run a gas chromatograph unsupervised and defend the result to a client.',
  fieldOfStudy: 'Analytical chemistry',
  creditsAvailable: 4,
  criteria: {
    id: 'https://northfield.example/definitions/gas-chromatography-operator/v3/criteria',
    narrative:
      'Practical exam of 6 hours before two examiners, identity checked in person.\n\nThe candidate receives three unknown samples and a written method, and must:\n\n- prepare samples and standards alone,\n- calibrate the instrument and decide whether the run may be reported,\n- find and mend a planted fault.\n\nThe examiners use the rubric below; level 2 is needed in every outcome.',
  },
  resultDescription: [
    outcome('prepare', 'Prepares samples and standards from a written method, alone, within 5 % of target', [
      ['with help', 'Needs help with dilutions.'],
      ['with a checklist', 'Follows the method with a checklist.'],
      ['without prompting', 'Works alone and notices unusual samples.'],
      ['teaches others', 'Explains to a peer why each step is there.'],
    ]),
    outcome('calibrate', 'Calibrates the instrument and decides, with reasons, whether a run may be reported', [
      ['with help', 'Calibrates with help.'],
      ['with a checklist', 'Calibrates and follows the decision table.'],
      ['without prompting', 'Decides alone and gives reasons.'],
      ['explains to a peer', 'Explains the decision and its limits to a peer.'],
    ]),
    outcome('faults', 'Finds and fixes the five common faults named in the rubric', [
      ['with help', 'Recognises a fault when it is shown.'],
      ['with a checklist', 'Finds the fault with a checklist.'],
      ['without prompting', 'Finds and fixes the fault alone.'],
      ['prevents', 'Changes the routine so that the fault does not return.'],
    ]),
  ],
  alignment: [
    {
      type: ['Alignment'],
      targetName: 'Chemical Technicians',
      targetUrl: 'https://www.onetonline.org/link/summary/19-4031.00',
      targetFramework: 'O*NET',
      targetCode: '19-4031.00',
      targetType: 'ext:Occupation',
    },
  ],
  tag: ['gas chromatography', 'calibration', 'laboratory'],
  ...(endorsement.length > 0 ? { endorsement } : {}),
});

export interface AwardOptions {
  readonly id: string;
  readonly issuerId: string;
  readonly endorsement?: Json[];
  readonly statusIndex?: string;
  readonly validUntil?: string;
  readonly validFrom?: string;
}

export const award = ({
  id,
  issuerId,
  endorsement = [],
  statusIndex,
  validFrom = '2026-05-12T09:00:00Z',
  validUntil = '2029-05-12T00:00:00Z',
}: AwardOptions): Json => ({
  '@context': [V2, OB3],
  id,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Gas Chromatography Operator, level 2',
  issuer: {
    id: issuerId,
    type: ['Profile'],
    name: 'Northfield Technical College',
    url: 'https://northfield.example',
    email: 'credentials@northfield.example',
    address: { type: ['Address'], addressCountry: 'US', addressRegion: 'MN', addressLocality: 'Northfield' },
  },
  validFrom,
  validUntil,
  awardedDate: validFrom,
  credentialSubject: {
    id: 'urn:uuid:6f1f7b1e-94c4-4b1a-9f2f-1d2c3b4a5968',
    type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'Ana Ruiz', identityType: 'name' }],
    activityStartDate: '2026-02-02T08:00:00Z',
    activityEndDate: '2026-05-08T16:00:00Z',
    creditsEarned: 4,
    achievement: achievement(endorsement),
    result: [
      { type: ['Result'], resultDescription: `${DEFINITION}#prepare`, achievedLevel: `${DEFINITION}#prepare-level-3` },
      {
        type: ['Result'],
        resultDescription: `${DEFINITION}#calibrate`,
        achievedLevel: `${DEFINITION}#calibrate-level-4`,
      },
      { type: ['Result'], resultDescription: `${DEFINITION}#faults`, achievedLevel: `${DEFINITION}#faults-level-2` },
    ],
  },
  evidence: [
    {
      id: 'https://northfield.example/evidence/run-14-notebook.pdf',
      type: ['Evidence'],
      name: 'Lab notebook, run 14',
      genre: 'Laboratory notebook',
      description: 'Sample preparation and dilutions, signed daily.',
    },
    {
      id: 'https://northfield.example/evidence/run-14-calibration.csv',
      type: ['Evidence'],
      name: 'Calibration record',
      genre: 'Data',
      description: 'Five-point calibration and the decision on it.',
    },
    {
      type: ['Evidence'],
      name: 'Examiners’ notes',
      genre: 'Assessment record',
      narrative:
        'Both examiners agreed on all three levels without discussion. The fault was a leaking septum; the candidate found it after 14 minutes with the checklist.',
    },
  ],
  ...(statusIndex === undefined
    ? {}
    : {
        credentialStatus: {
          id: `https://northfield.example/status/1#${statusIndex}`,
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: statusIndex,
          statusListCredential: 'https://northfield.example/status/1',
        },
      }),
});

export const endorsement = (issuer: Json, comment: string, validUntil: string): Json => ({
  '@context': [V2, OB3],
  id: `urn:uuid:${issuer.uuid as string}`,
  type: ['VerifiableCredential', 'EndorsementCredential'],
  name: 'Endorsement of Gas Chromatography Operator, level 2',
  issuer: { id: issuer.id, type: ['Profile'], name: issuer.name, url: issuer.url },
  validFrom: '2026-01-15T00:00:00Z',
  validUntil,
  credentialSubject: { id: DEFINITION, type: ['EndorsementSubject'], endorsementComment: comment },
});

/** A course that was only attended: nothing was assessed, and the text says so. */
export const participation = (issuerId: string): Json => ({
  '@context': [V2, OB3],
  id: 'urn:uuid:0a3a52c4-11a7-4e6f-8f57-6c2f4d1f4a10',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Jornada de seguridad alimentaria',
  issuer: { id: issuerId, type: ['Profile'], name: 'Centro Cultural Ribera', url: 'https://ribera.example' },
  validFrom: '2026-03-07T10:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'ليلى حدّاد', identityType: 'name' }],
    achievement: {
      id: 'https://ribera.example/jornadas/seguridad-alimentaria',
      type: ['Achievement'],
      name: 'Jornada de seguridad alimentaria',
      inLanguage: 'es',
      achievementType: 'Award',
      description: 'Asistió a una jornada de cuatro horas sobre la higiene en cocinas abiertas al público.',
      criteria: { narrative: 'Asistencia a la jornada completa. No hubo examen.' },
    },
  },
});
