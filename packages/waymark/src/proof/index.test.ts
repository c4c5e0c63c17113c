import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proofReasons as english } from '../reading/words/en/proof-reasons.ts';
import { proofReasons as spanish } from '../reading/words/es/proof-reasons.ts';
import { PROOF_REASONS, toCanonicalNQuads } from './index.ts';

test('the example of the room', async () => {
  const canonical = await toCanonicalNQuads({
    '@context': 'https://www.w3.org/ns/credentials/v2',
    id: 'urn:x:1',
    type: 'VerifiableCredential',
  });
  assert.equal(canonical.ok && canonical.lines.length, 1);
});

test('every reason has its words, with the same values in each language', () => {
  for (const code of PROOF_REASONS) {
    const values = (text: string) => text.match(/\{\w+\}/g)?.toSorted() ?? [];
    assert.deepEqual(values(spanish[code]), values(english[code]), code);
  }
});
