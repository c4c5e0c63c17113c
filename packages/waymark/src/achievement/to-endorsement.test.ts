import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from '../credential/index.ts';
import { noDocuments } from '../document.ts';
import type { JsonObject } from '../encoding/index.ts';
import { checkJsonLd } from '../proof/index.ts';
import { makeKey, signDocument, type TestKey } from '../proof/sign-for.test-keys.ts';
import { DEFAULT_POLICY, verify } from '../verification/index.ts';
import { compareDefinitions } from './compare-definitions.ts';
import { type Definition, emptyDefinition } from './definition.ts';
import { toAchievement } from './to-achievement.ts';
import { toEndorsement } from './to-endorsement.ts';
import { toVersionBytes } from './version-digest.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const signed = async (document: JsonObject, key: TestKey): Promise<JsonObject> => ({
  ...document,
  proof: await signDocument(document, key, { cryptosuite: 'eddsa-jcs-2022' }),
});
const VERSION = 'https://hearth.example/definitions/sourdough/v1';
const draft: Definition = {
  ...emptyDefinition('en'),
  name: { en: 'Sourdough baker' },
  sentence: { en: 'can bake forty loaves in a shift' },
  criteria: { en: 'Two shifts.' },
};

describe('an endorsement of one exact version', () => {
  it('is linked data, keeps the standard’s rules, and is read as about the requirements; of another text it is about another version', async () => {
    const [school, employer] = [await makeKey('Ed25519'), await makeKey('Ed25519')];
    const achievement = toAchievement(draft, { id: VERSION, version: '1' });
    const unsigned = toEndorsement({
      id: 'urn:uuid:0aa04d10-0000-4000-8000-00000000000e',
      endorser: { id: employer.did, type: ['Profile'], name: 'Mill Street Bakeries' },
      versionId: VERSION,
      version: await toVersionBytes(achievement),
      deed: 'interviews',
      comment: 'Holders are interviewed for night shifts.',
      validFrom: '2026-11-01T00:00:00Z',
      validUntil: '2028-11-01T00:00:00Z',
    });
    assert.deepEqual(await checkJsonLd(unsigned), []);
    const endorsement = await signed(unsigned, employer);
    const about = async (endorsed: JsonObject) => {
      const credential = await signed(
        {
          '@context': [
            'https://www.w3.org/ns/credentials/v2',
            'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
          ],
          id: 'urn:uuid:0aa04d10-0000-4000-8000-00000000000f',
          type: ['VerifiableCredential', 'OpenBadgeCredential'],
          issuer: { id: school.did, type: ['Profile'], name: 'Hearth School' },
          validFrom: '2026-11-02T00:00:00Z',
          credentialSubject: {
            type: ['AchievementSubject'],
            id: 'urn:uuid:0aa04d10-0000-4000-8000-000000000010',
            achievement: endorsed,
          },
        },
        school,
      );
      const report = await verify(parse(JSON.stringify(credential)), {
        documents: noDocuments,
        now: NOW,
        policy: DEFAULT_POLICY,
      });
      return [report.verdict, report.endorsements[0]?.report.verdict, report.endorsements[0]?.about];
    };
    assert.deepEqual(await about({ ...achievement, endorsement: [endorsement] }), [
      'genuine',
      'genuine',
      'achievement',
    ]);
    assert.deepEqual(await about({ ...achievement, name: 'Master baker', endorsement: [endorsement] }), [
      'genuine',
      'genuine',
      'changed-version',
    ]);
  });
});

describe('two drafts beside each other', () => {
  const outcome = (id: string, text: string) => ({ id, text: { en: text }, levels: [], evidence: [] });
  it('differ in what was written, added and taken out, and not in where an outcome stands', () => {
    const before = { ...draft, outcomes: [outcome('outcome-1', 'Mixes'), outcome('outcome-2', 'Shapes')] };
    const after = {
      ...draft,
      sentence: { en: 'can bake fifty loaves in a shift' },
      outcomes: [outcome('outcome-2', 'Shapes'), outcome('outcome-3', 'Scores')],
    };
    assert.deepEqual(compareDefinitions(before, after), [
      { place: '/sentence/en', before: 'can bake forty loaves in a shift', after: 'can bake fifty loaves in a shift' },
      { place: '/outcomes/outcome-3/text/en', after: 'Scores' },
      { place: '/outcomes/outcome-1/text/en', before: 'Mixes' },
    ]);
  });
  it('law: nothing differs from itself, and what differs one way differs the other', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const [a, b] = [one, other].map((text): Definition => ({ ...draft, criteria: { en: text } }));
        assert.ok(a && b);
        assert.deepEqual(compareDefinitions(a, a), []);
        assert.equal(compareDefinitions(a, b).length, compareDefinitions(b, a).length);
      }),
    ));
});
