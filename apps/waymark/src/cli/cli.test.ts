import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Reading } from 'waymark/reading';
import { exitCodeOf } from './exit-codes.ts';
import { plainTerminalText } from './plain-terminal-text.ts';
import { renderTable } from './render-table.ts';
import { runOrdered } from './run-ordered.ts';

const reading = (verdict: Reading['verdict'], title: string) =>
  // The table looks at these members only.
  ({ verdict, verdictLabel: verdict, why: 'because', lead: { issuer: 'Northfield', title, claim: '' } }) as Reading;

describe('exit codes', () => {
  it('are the worst of all', () => {
    assert.equal(exitCodeOf(['genuine', 'genuine']), 0);
    assert.equal(exitCodeOf(['genuine', 'cannot-tell']), 1);
    assert.equal(exitCodeOf(['revoked', 'unreadable', 'genuine']), 2);
  });
});

describe('the table', () => {
  it('is one line a file within the width, whatever the credential says', () => {
    const hostile = '\u001b[2J\u001b[32mGENUINE\u0007\u202e\nsecond line';
    const table = renderTable(
      [
        {
          input: 'some/very/long/folder/name/that/does/not/fit/anywhere/award.json',
          reading: reading('genuine', 'Gas chromatography'),
        },
        { input: 'b.json', reading: reading('altered', hostile) },
        { input: 'c.txt', reading: reading('unreadable', '') },
      ],
      80,
    );
    const lines = table.split('\n');
    assert.equal(lines.length, 4);
    for (const line of lines) assert.ok([...line].length <= 80, line);
    assert.match(lines[0] ?? '', /…\S*award\.json {2}genuine +Northfield: Gas chromatography$/);
    for (const letter of ['\u001b', '\u0007', '\u202e']) assert.ok(!table.includes(letter));
    assert.match(lines[2] ?? '', /because$/);
  });
});

describe('text of strangers', () => {
  it('cannot steer the terminal', () => {
    assert.equal(plainTerminalText('a\u001b[31mb\rc\u009bd\u2066e'), 'a [31mb c de');
  });
});

describe('runOrdered', () => {
  it('keeps the order and never runs more than its width at once', async () => {
    let running = 0;
    let most = 0;
    const seen: number[] = [];
    for await (const each of runOrdered([5, 1, 4, 2, 3], 2, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, item));
      running -= 1;
      return item;
    }))
      seen.push(each);
    assert.deepEqual(seen, [5, 1, 4, 2, 3]);
    assert.ok(most <= 2);
  });
});
