import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unreadable } from 'waymark/reading';
import { showReading } from './show-reading.ts';

test('JSON on a terminal neither moves its cursor nor turns its line around, and says the same', () => {
  const name = 'a\u001b[2Jb\u009b31mc\u202egnp.json\u2066\u2028';
  const shown = showReading(unreadable({ code: 'read.link-chain' }, { locale: 'en' }), name, { as: 'json', indent: 0 });
  assert.doesNotMatch(shown, /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
  assert.equal((JSON.parse(shown) as { input: string }).input, name);
});
