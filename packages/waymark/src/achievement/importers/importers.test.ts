import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toAchievement } from '../to-achievement.ts';
import { importDefinitions, MAX_IMPORTED } from './index.ts';

const only = (text: string) => {
  const { format, items } = importDefinitions(text);
  const [item] = items;
  assert.ok(item?.ok, JSON.stringify(items));
  return { format, definition: item.definition };
};

describe('drafts out of others’ files', () => {
  it('an OB 2.0 BadgeClass, and the one inside an assertion', () => {
    const badge = {
      type: 'BadgeClass',
      name: 'Forklift driver',
      description: 'Drives a counterbalance forklift safely.',
      criteria: { narrative: 'Two days and a driving test.' },
      tags: ['warehouse'],
      alignment: [{ targetName: 'Industrial truck operators', targetUrl: 'https://a.example/53-7051' }],
    };
    for (const json of [badge, { type: 'Assertion', badge }]) {
      const { format, definition } = only(JSON.stringify(json));
      assert.equal(format, 'open-badges-2.0');
      assert.deepEqual(definition.name, { en: 'Forklift driver' });
      assert.deepEqual(definition.sentence, { en: 'drives a counterbalance forklift safely' });
      assert.deepEqual(definition.criteria, { en: 'Two days and a driving test.' });
      assert.equal(definition.alignments[0]?.name, 'Industrial truck operators');
    }
  });
  it('an OB 3.0 Achievement, alone and inside a credential', () => {
    const achievement = {
      type: ['Achievement'],
      id: 'urn:x:1',
      name: 'Pruning',
      criteria: { narrative: 'Ten trees.' },
    };
    for (const json of [achievement, { type: ['VerifiableCredential'], credentialSubject: { achievement } }])
      assert.deepEqual(only(JSON.stringify(json)).definition.name, { en: 'Pruning' });
  });
  it('CTDL from the registry, in its languages', () => {
    const { format, definition } = only(
      JSON.stringify({
        '@context': 'https://credreg.net/ctdl/schema/context/json',
        '@graph': [
          {
            '@type': 'ceterms:MicroCredential',
            'ceterms:name': { 'en-US': 'Welding basics', es: 'Soldadura básica' },
            'ceterms:description': { 'en-US': 'Welds in three positions.' },
            'ceterms:requires': [
              { '@type': 'ceterms:ConditionProfile', 'ceterms:description': { 'en-US': 'A test piece.' } },
            ],
            'ceterms:estimatedDuration': [{ 'ceterms:exactDuration': 'PT40H' }],
            'ceterms:occupationType': [
              { 'ceterms:targetNodeName': { 'en-US': 'Welders' }, 'ceterms:targetNode': 'https://a.example/51-4121' },
            ],
          },
        ],
      }),
    );
    assert.equal(format, 'ctdl');
    assert.deepEqual(definition.name, { en: 'Welding basics', es: 'Soldadura básica' });
    assert.equal(definition.kind, 'MicroCredential');
    assert.equal(definition.workloadHours, 40);
    assert.equal(definition.alignments[0]?.name, 'Welders');
  });
  it('a table, each row told for itself', () => {
    const { format, items } = importDefinitions(
      'Name;Learning outcomes;Hours;Language\nPruning;"Prunes apple | Prunes pear";12,5;en\n;x;1;en\nPoda;;;es\n',
    );
    assert.equal(format, 'csv');
    assert.deepEqual(
      items.map((item) => (item.ok ? item.definition.name : item.why)),
      [{ en: 'Pruning' }, 'no-name', { es: 'Poda' }],
    );
    const [first] = items;
    assert.ok(first?.ok);
    assert.deepEqual(
      first.definition.outcomes.map(({ text }) => text.en),
      ['Prunes apple', 'Prunes pear'],
    );
    assert.equal(first.definition.workloadHours, 12.5);
  });
  it('five hundred at once, and says when there are more', () => {
    const rows = Array.from({ length: 600 }, (_, n) => `Badge ${n},x`).join('\n');
    const { items } = importDefinitions(`name,description\n${rows}`);
    assert.equal(items.length, MAX_IMPORTED + 1);
    assert.deepEqual(items.at(-1), { ok: false, place: '501', why: 'too-many' });
  });
  it('one sentence for what is none of them', () => {
    for (const text of ['', 'hello', '{}', '[1,2]', '{"name":"x"}', 'a,b\n1,2'])
      assert.deepEqual(importDefinitions(text).items, [{ ok: false, place: '', why: 'not-recognised' }], text);
  });
  it('law: no text makes it throw, and what it gives can be published', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((row) => `name,outcomes,hours\n${row}`),
        ),
        (text) => {
          for (const item of importDefinitions(text).items)
            if (item.ok) toAchievement(item.definition, { id: 'https://a.example/1' });
        },
      ),
    ));
});
