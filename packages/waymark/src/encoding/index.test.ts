import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseJson } from './index.ts';

test('the example at the door', () => {
  const parsed = parseJson('{"name":"Welding","name":"Baking"}');
  assert.deepEqual(parsed.ok && parsed.duplicates, ['/name']);
});
