import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareLines, mergeLines, parseLines, toLines } from './lines.ts';

describe('the lines of a definition', () => {
  it('law: whatever is typed, what is shown again says the same', () =>
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            ...['language', 'name', 'sentence', 'outcome-1', 'outcome-1-levels', 'outcome-1-needed'],
            ...['outcome-3', 'judged-kind', 'method', 'minutes', 'evidence', 'hours', 'credits', 'level', 'months'],
            ...['alignments', 'tags', 'assured-by', 'criteria', 'kind'],
          ),
          fc.oneof(
            fc.string(),
            fc.constantFrom('assessed', '2', '1,5', 'a: b\nc: d', 'x | https://a.example | 1 | F', 'Notes ?'),
          ),
        ),
        (typed) => {
          const once = parseLines(typed);
          assert.deepEqual(parseLines(toLines(once)), once);
        },
      ),
    ));
  it('reads levels from the least to the most, the one that is needed, and what is optional', () => {
    const definition = parseLines({
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
  it('keeps the name of an outcome’s lines when another one is taken out', () => {
    const definition = parseLines({ 'outcome-1': 'Mixes', 'outcome-2': '', 'outcome-3': 'Scores' });
    assert.deepEqual(
      definition.outcomes.map(({ id }) => id),
      ['outcome-1', 'outcome-3'],
    );
    assert.equal(toLines(definition)['outcome-3'], 'Scores');
  });
});

describe('two people at one definition', () => {
  it('each keep what only they changed; where both did, the second’s words are told', () => {
    const base = { name: 'Baker', sentence: 'can bake', 'outcome-1': 'Mixes' };
    const theirs = { ...base, sentence: 'can bake forty loaves', 'outcome-2': 'Scores' };
    const mine = { ...base, sentence: 'can bake fifty loaves', name: 'Sourdough baker' };
    const merged = mergeLines({ base, mine, theirs });
    assert.deepEqual(merged.lines, { ...theirs, name: 'Sourdough baker' });
    assert.deepEqual(merged.clashes, [
      { line: 'sentence', mine: 'can bake fifty loaves', theirs: 'can bake forty loaves' },
    ]);
  });
  it('law: no word of either is lost', () => {
    const lines = fc.dictionary(
      fc.constantFrom('name', 'sentence', 'outcome-1', 'aids'),
      fc.constantFrom('', 'a', 'b', 'c'),
    );
    fc.assert(
      fc.property(lines, lines, lines, (base, mine, theirs) => {
        const merged = mergeLines({ base, mine, theirs });
        const isKept = (line: string, text: string) =>
          (merged.lines[line] ?? '') === text ||
          merged.clashes.some((clash) => clash.line === line && clash.mine === text);
        for (const { line, after } of compareLines(base, theirs)) assert.equal(merged.lines[line] ?? '', after);
        for (const { line, after } of compareLines(base, mine)) assert.ok(isKept(line, after));
      }),
    );
  });
});
