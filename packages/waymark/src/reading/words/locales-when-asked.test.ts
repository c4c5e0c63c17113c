import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from './en/index.ts';
import { LOADED, loadLocale } from './locales-when-asked.ts';

test('words come in parts: what readings need, and the rest when a sentence of it was asked for', async () => {
  assert.equal(LOADED.size, 0);
  assert.deepEqual(await Promise.all([loadLocale('en-GB'), loadLocale('fr')]), [true, true]);
  assert.deepEqual([...LOADED.keys()], ['en']);
  assert.equal(LOADED.get('en')?.words, en.words);
  assert.equal(await loadLocale('en'), false);
  const fault = 'carrier.zip-broken';
  assert.equal(LOADED.get('en')?.reasons[fault], undefined);
  // Two readings that lack the same sentence both wait for it.
  assert.deepEqual(await Promise.all([loadLocale('en'), loadLocale('en')]), [true, true]);
  assert.deepEqual({ ...LOADED.get('en')?.reasons }, en.reasons);
  // A sentence that there is nowhere does not bring a page to ask for ever.
  assert.equal(LOADED.get('en')?.reasons['nobody.says-this'], undefined);
  assert.equal(await loadLocale('en'), false);
});
