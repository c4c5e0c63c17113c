import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { type Schema, Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { parse } from '../credential/index.ts';
import type { JsonObject } from '../encoding/index.ts';
import { checkJsonLd } from '../proof/index.ts';
import { type Definition, emptyDefinition, languagesOf } from './definition.ts';
import { fromAchievement } from './from-achievement.ts';
import { ACTIONS, possibleActions, ROLES, STATES, TRANSITIONS, tryTransition } from './lifecycle.ts';
import { parseNarrative } from './narrative.ts';
import { toAchievement } from './to-achievement.ts';
import { toVersionBytes } from './version-digest.ts';

const SCHEMA = resolve('../shared/fixtures/schemas/ob3/ob_v3p0_achievementcredential_schema.json');
const ID = 'https://northfield.example/definitions/gc/v1';
/** Everything that a definition can say, in one language. */
const FULL: Definition = {
  ...emptyDefinition('en'),
  name: { en: 'Gas Chromatography Operator' },
  sentence: { en: 'can run a gas chromatograph unsupervised and defend the result to a client' },
  description: { en: 'For people who work in a water or food laboratory.' },
  kind: 'MicroCredential',
  criteria: { en: 'Three unknown samples, a written method, a planted fault.' },
  criteriaUrl: `${ID}/criteria`,
  outcomes: [
    {
      id: 'outcome-1',
      text: { en: 'Calibrates the instrument and decides whether a run may be reported' },
      levels: [
        { id: 'level-1', name: { en: 'with help' }, description: { en: 'Needs a colleague beside.' } },
        { id: 'level-2', name: { en: 'with a checklist' }, description: { en: 'Works from the list.' } },
      ],
      requiredLevel: 'level-2',
      evidence: [],
    },
  ],
  judging: {
    kind: 'assessed',
    method: { en: 'Practical exam of 6 hours' },
    assessors: { en: 'Two examiners, one from outside' },
    durationMinutes: 360,
    supervision: { en: 'In the laboratory, both examiners present' },
    identityCheck: { en: 'Identity document shown in person' },
    aids: { en: 'The written method; no artificial intelligence' },
    retakes: { en: 'Twice' },
  },
  evidence: [
    { id: 'evidence-1', name: { en: 'Calibration record' }, isRequired: true },
    { id: 'evidence-2', name: { en: 'Lab notebook' }, isRequired: false },
  ],
  workloadHours: 120,
  credits: { value: 4, system: '' },
  prerequisites: { en: 'Basic laboratory safety' },
  earners: { en: 'Anybody' },
  participation: { en: 'In person' },
  quality: { assuredBy: { en: 'The quality office looks at it every two years.' } },
  countsTowards: { en: 'Laboratory Technician registration, step 2' },
  alignments: [
    { name: 'Chemical Technicians', url: 'https://www.onetonline.org/link/summary/19-4031.00', code: '19-4031.00' },
  ],
  humanCode: 'GC-2',
  tags: ['chemistry'],
};
const credentialOf = (achievement: JsonObject) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:0aa04d10-0000-4000-8000-000000000009',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://northfield.example', type: ['Profile'], name: 'Northfield' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { type: ['AchievementSubject'], id: 'urn:uuid:0aa04d10-0000-4000-8000-000000000008', achievement },
});

describe('a definition as an OB 3.0 Achievement', () => {
  it('comes back as it was', () => {
    assert.deepEqual(fromAchievement(toAchievement(FULL, { id: ID, version: '1' })), FULL);
  });
  it('keeps the rules of the standard, and means something as linked data', async () => {
    const credential = credentialOf(toAchievement(FULL, { id: ID, version: '1' }));
    assert.deepEqual(parse(JSON.stringify(credential)).findings, []);
    assert.deepEqual(await checkJsonLd(credential), []);
  });
  it('is read back by the reader from the terms of others', () => {
    const { credential } = parse(JSON.stringify(credentialOf(toAchievement(FULL, { id: ID, version: '1' }))));
    const achievement = credential?.subjects[0]?.achievement;
    assert.equal(achievement?.assessments[0]?.name[0]?.value, 'Practical exam of 6 hours');
    assert.equal(achievement?.assessments[0]?.idVerification[0]?.value, 'Identity document shown in person');
    assert.equal(achievement?.workload?.value, 'PT120H');
  });
  it('tells a confirmed level, and keeps silent about one that nobody confirmed', () => {
    const level = { framework: 'EQF', level: '6' };
    assert.ok(!JSON.stringify(toAchievement({ ...FULL, level }, { id: ID })).includes('EQF'));
    const confirmed = toAchievement({ ...FULL, level: { ...level, confirmedBy: 'Agency' } }, { id: ID });
    assert.ok(JSON.stringify(confirmed).includes('"http://data.europa.eu/snb/model/elm/eqfLevel":"EQF 6"'));
  });
  it('fits the published JSON schema', {
    skip: !existsSync(SCHEMA),
  }, () => {
    const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Schema;
    const result = new Validator(schema, '2019-09', false).validate(
      credentialOf(toAchievement(FULL, { id: ID, version: '1' })),
    );
    assert.ok(result.valid, JSON.stringify(result.errors.slice(0, 5)));
  });
  it('law: whatever a draft holds, its Achievement is JSON that comes back as JSON, and never throws', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.string(), (json, name, narrative) => {
        const made = fromAchievement({
          name,
          criteria: { narrative },
          resultDescription: json,
          [`x${name}`]: json,
        } as never);
        const achievement = toAchievement(made, { id: ID });
        assert.deepEqual(JSON.parse(JSON.stringify(achievement)), achievement);
      }),
    ));
  it('law: a narrative under our headings is taken apart into what it was made of', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('en', 'es'),
        fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,40}[a-z]$/),
        (language, text) => {
          const definition = { ...emptyDefinition(language), judging: { aids: { [language]: text } } };
          const { narrative } = toAchievement(definition, { id: ID }).criteria as { narrative: string };
          assert.equal(parseNarrative(narrative).under.get('aids'), text);
        },
      ),
    ));
});

describe('a version', () => {
  it('has one digest whatever the order of its members, and another for another text', async () => {
    const achievement = toAchievement(FULL, { id: ID, version: '1' });
    const turned = Object.fromEntries(Object.entries(achievement).toReversed());
    const [one, other] = await Promise.all([toVersionBytes(achievement), toVersionBytes(turned)]);
    assert.equal(one.digestMultibase, other.digestMultibase);
    assert.match(one.digestMultibase, /^uEi/);
    const changed = await toVersionBytes({ ...achievement, name: 'Gas Chromatography Expert' });
    assert.notEqual(changed.digestSRI, one.digestSRI);
  });
});

describe('the lifecycle', () => {
  it('law: nothing happens without a listed transition, a role and, where asked for, a reason', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...STATES),
        fc.constantFrom(...ACTIONS),
        fc.subarray([...ROLES]),
        fc.option(fc.string(), { nil: undefined }),
        (state, action, roles, reason) => {
          const outcome = tryTransition(state, action, { roles, ...(reason === undefined ? {} : { reason }) });
          const transition = TRANSITIONS.find((one) => one.action === action);
          if (!outcome.ok) return;
          assert.ok(transition);
          assert.ok(transition.from.includes(state));
          assert.equal(outcome.to, transition.to);
          assert.ok(transition.roles.length === 0 || transition.roles.some((role) => roles.includes(role)));
          assert.ok(!transition.needsReason || reason?.trim());
          assert.ok(transition.roles.length === 0 || possibleActions(state, roles).includes(action));
        },
      ),
    ));
  it('reaches every state from a draft, and leaves a superseded or retired one alone', () => {
    const reached = new Set<string>(['draft']);
    for (const _ of STATES)
      for (const { from, to } of TRANSITIONS) if (from.some((state) => reached.has(state))) reached.add(to);
    assert.deepEqual([...reached].sort(), [...STATES].sort());
    for (const state of ['superseded', 'retired'] as const) assert.deepEqual(possibleActions(state, ROLES), []);
  });
  it('asks again who it is before anything that others rely on', () => {
    for (const action of ['publish', 'retire'])
      assert.ok(TRANSITIONS.find((one) => one.action === action)?.needsStepUp);
  });
});

it('names the languages that it is written in, its own first', () => {
  assert.deepEqual(languagesOf({ ...FULL, sentence: { en: 'a', es: 'b' } }), ['en', 'es']);
});
