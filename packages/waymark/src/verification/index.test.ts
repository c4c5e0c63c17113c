import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../credential/index.ts';
import { noDocuments } from '../document.ts';
import { verificationReasons as english } from '../reading/words/en/verification-reasons.ts';
import { verificationReasons as spanish } from '../reading/words/es/verification-reasons.ts';
import { DEFAULT_POLICY, VERIFICATION_REASONS, verify } from './index.ts';

test('the example of the room', async () => {
  const report = await verify(parse('not a credential'), {
    documents: noDocuments,
    now: new Date(0),
    policy: DEFAULT_POLICY,
  });
  assert.equal(report.verdict, 'unreadable');
});

test('every reason has its words, with the same values in each language', () => {
  const values = (text: string) => text.match(/\{\w+\}/g)?.toSorted() ?? [];
  for (const code of VERIFICATION_REASONS) assert.deepEqual(values(spanish[code]), values(english[code]), code);
});
