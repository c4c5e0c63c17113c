import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../credential/index.ts';
import { noDocuments } from '../document.ts';
import { statusReasons as english } from '../reading/words/en/status-reasons.ts';
import { statusReasons as spanish } from '../reading/words/es/status-reasons.ts';
import { checkStatus, STATUS_REASONS } from './index.ts';

test('the example of the room', async () => {
  const { credential } = parse('{"@context": "https://www.w3.org/ns/credentials/v2", "type": "VerifiableCredential"}');
  assert.ok(credential);
  assert.deepEqual(await checkStatus(credential, { documents: noDocuments, now: new Date(0) }), []);
});

test('every reason has its words, with the same values in each language', () => {
  const values = (text: string) => text.match(/\{\w+\}/g)?.toSorted() ?? [];
  for (const code of STATUS_REASONS) assert.deepEqual(values(spanish[code]), values(english[code]), code);
});
