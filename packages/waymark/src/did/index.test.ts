import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noDocuments } from '../document.ts';
import { didReasons as english } from '../reading/words/en/did-reasons.ts';
import { didReasons as spanish } from '../reading/words/es/did-reasons.ts';
import { DID_REASONS, resolveController } from './index.ts';

test('the example of the room', async () => {
  const did = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
  const resolution = await resolveController(did, { documents: noDocuments });
  assert.equal(resolution.ok && resolution.document.verificationMethods[0]?.key.jwk.crv, 'Ed25519');
});

test('every reason has its words, with the same values in each language', () => {
  for (const code of DID_REASONS) {
    const values = (text: string) => text.match(/\{\w+\}/g)?.toSorted() ?? [];
    assert.deepEqual(values(spanish[code]), values(english[code]), code);
  }
});
