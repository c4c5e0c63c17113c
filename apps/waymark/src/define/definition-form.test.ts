import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDraft, toFields } from './definition-form.ts';

describe('the form of a definition', () => {
  it('law: whatever is typed, what is shown again says the same', () =>
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            ...['language', 'organisation', 'name', 'sentence', 'outcome-1', 'outcome-1-levels', 'outcome-1-needed'],
            ...['outcome-3', 'judged-kind', 'method', 'minutes', 'evidence', 'hours', 'credits', 'level', 'months'],
            ...['alignments', 'tags', 'assured-by', 'criteria', 'kind'],
          ),
          fc.oneof(
            fc.string(),
            fc.constantFrom('assessed', '2', '1,5', 'a: b\nc: d', 'x | https://a.example | 1 | F', 'Notes ?'),
          ),
        ),
        (typed) => {
          const once = parseDraft(typed);
          assert.deepEqual(parseDraft(toFields(once)), once);
        },
      ),
    ));
  it('reads levels from the least to the most, the one that is needed, and what is optional', () => {
    const { definition } = parseDraft({
      'outcome-1': 'Calibrates the instrument',
      'outcome-1-levels': 'with help: a colleague beside\nalone: nobody beside',
      'outcome-1-needed': '2',
      evidence: 'Calibration record\nLab notebook ?',
    });
    const [outcome] = definition.outcomes;
    assert.deepEqual(
      outcome?.levels.map(({ name }) => name.en),
      ['with help', 'alone'],
    );
    assert.equal(outcome?.requiredLevel, 'level-2');
    assert.deepEqual(
      definition.evidence.map(({ isRequired }) => isRequired),
      [true, false],
    );
  });
});
