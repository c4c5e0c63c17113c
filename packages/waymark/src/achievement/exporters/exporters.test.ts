import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Definition, emptyDefinition } from '../definition.ts';
import { importDefinitions } from '../importers/index.ts';
import { parseLines, toLines } from '../lines.ts';
import { EXPORTERS, type Exported } from './index.ts';

const FULL: Definition = parseLines({
  language: 'en',
  name: 'Gas Chromatography Operator',
  sentence: 'can run a gas chromatograph unsupervised',
  description: 'For people who work in a water laboratory.',
  kind: 'MicroCredential',
  'outcome-1': 'Calibrates the instrument',
  'outcome-1-levels': 'with help: a colleague beside\nalone: nobody beside',
  'outcome-1-needed': '2',
  'outcome-2': 'Reports a run',
  'judged-kind': 'assessed',
  method: 'Practical exam of 6 hours',
  assessors: 'Two examiners',
  identity: 'Identity document shown in person',
  criteria: 'Three unknown samples.',
  evidence: 'Calibration record\nLab notebook ?',
  hours: '120',
  prerequisites: 'Laboratory safety',
  alignments: 'Chemical technicians | https://a.example/19-4031 | 19-4031 | O*NET-SOC',
  tags: 'laboratory, water',
  code: 'GC-7',
});
const exported = (definition: Definition): Exported => ({
  definition,
  id: 'https://northfield.example/definitions/1',
  organisation: { id: 'https://northfield.example', type: ['Profile'], name: 'Northfield' },
});

/** Lines that come back in each format, besides those of Open Badges 3.0, which are all. */
const BACK: Readonly<Record<string, readonly string[]>> = {
  'open-badges-3.0': Object.keys(toLines(FULL)).filter((line) => toLines(FULL)[line]),
  'open-badges-2.0': [
    ...['name', 'sentence', 'description', 'criteria', 'method', 'assessors', 'identity', 'evidence'],
    ...['prerequisites', 'alignments', 'tags'],
  ],
  ctdl: ['name', 'kind', 'hours', 'alignments', 'tags', 'code'],
  csv: [
    'name',
    'sentence',
    'description',
    'criteria',
    'outcome-1',
    'outcome-2',
    'method',
    'hours',
    'kind',
    'tags',
    'code',
  ],
};

describe('definitions on their way out', () => {
  for (const { id, write } of EXPORTERS)
    it(`${id}: what is written is recognised as that, and what it has room for comes back`, () => {
      const { format, items } = importDefinitions(write([exported(FULL), exported(FULL)]));
      assert.equal(format, id);
      assert.equal(items.length, 2);
      const [first] = items;
      assert.ok(first?.ok);
      const [before, after] = [toLines(FULL), toLines(first.definition)];
      for (const line of BACK[id] ?? []) assert.equal(after[line], before[line], line);
    });
  it('five hundred at once come back as five hundred', () => {
    const many = Array.from({ length: 500 }, (_, n) => exported({ ...FULL, name: { en: `Definition ${n}` } }));
    for (const { id, write } of EXPORTERS) {
      const { items } = importDefinitions(write(many));
      assert.equal(items.filter(({ ok }) => ok).length, 500, id);
    }
  });
  it('nothing in a table is a formula', () => {
    const csv = EXPORTERS.find(({ id }) => id === 'csv');
    const hostile = { ...emptyDefinition('en'), name: { en: '=HYPERLINK("https://evil.example")' } };
    assert.ok(!/(^|[\r\n,"])=/.test(csv?.write([exported(hostile)]) ?? '='));
  });
});
