import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showLine, showText } from './show-text.ts';

test('letters in disguise are told within a Latin word', () => {
  assert.equal(showText('Acm\u0435'), 'Acm\u0435‹U+0435›');
  assert.equal(showText('Привет'), 'Привет');
});

test('a word of millions of letters is shown, and breaks nothing', () => {
  const word = 'a'.repeat(9_000_000);
  assert.equal(showText(word).length, word.length);
  assert.ok(showText(`${word}\u0435${word}`).includes('‹U+0435›'));
});

test('a line ends somewhere', () => {
  assert.equal(showLine(`${'word '.repeat(2_000)}end`).length, 10_001);
  assert.equal(showLine(' two\n words '), 'two words');
});
