import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparePlaceholders, judgeSentence } from './check-words.ts';

describe('the voice', () => {
  it('refuses a bare “verified”, words of the trade, endless sentences and stray spaces', () => {
    assert.match(judgeSentence('x', 'This is verified.')[0]?.what ?? '', /verified/);
    assert.match(judgeSentence('x', 'Leverage it.')[0]?.what ?? '', /leverage/);
    assert.match(judgeSentence('x', `${'word '.repeat(40)}end.`)[0]?.what ?? '', /sentence of/);
    assert.match(judgeSentence('x', 'Two  spaces')[0]?.what ?? '', /stray/);
    assert.deepEqual(judgeSentence('x', 'Northfield says that this was signed on 12 May 2026.'), []);
  });
  it('wants the same values in every locale', () => {
    assert.equal(comparePlaceholders('x', '{a} {b}', '{b} {a}').length, 0);
    assert.equal(comparePlaceholders('x', '{a}', '{b}').length, 1);
  });
});
