import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unreadable } from 'waymark/reading';
import { createPdfMaker } from './pdf.ts';

test('print copies are made one after the other in their own thread, up to a number', async () => {
  const maker = createPdfMaker();
  const reading = unreadable({ code: 'read.nothing-found' }, { locale: 'es' });
  const asked = Array.from({ length: 25 }, () => maker.make(reading, { checkedAt: new Date(0) }));
  const settled = await Promise.allSettled(asked);
  const made = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  assert.equal(made.length, 20);
  for (const bytes of made) assert.equal(Buffer.from(bytes.subarray(0, 5)).toString(), '%PDF-');
  await maker.close();
});
