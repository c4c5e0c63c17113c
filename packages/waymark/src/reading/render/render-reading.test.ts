import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../credential/index.ts';
import { noDocuments } from '../../document.ts';
import { DEFAULT_POLICY, verify } from '../../verification/index.ts';
import { read } from '../read.ts';
import { renderReading } from './render-reading.ts';

/** A server renders where it answers everybody else too. Each of these takes a fifth of a second, and took minutes while a line looked at all others. */
const MANY = 60_000;
const MAX_MS = 5_000;
const ITEMS = Array.from({ length: MANY }, (_, at) => at);
const FEWER = ITEMS.slice(0, MANY / 3);

const shapes: Readonly<Record<string, object>> = {
  'lines of one group': { more: ITEMS },
  'groups of one line': Object.fromEntries(ITEMS.map((at) => [`more${at}`, at])),
  evidence: { evidence: FEWER.map((at) => ({ id: `https://school.example/${at}`, type: ['Evidence'] })) },
};

for (const [name, more] of Object.entries(shapes)) {
  test(`tens of thousands: ${name}`, async () => {
    const json = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential'],
      issuer: 'did:example:school',
      credentialSubject: { id: 'did:example:pupil' },
      ...more,
    };
    const options = { documents: noDocuments, now: new Date('2026-11-23T12:00:00Z'), policy: DEFAULT_POLICY };
    const reading = read(await verify(parse(JSON.stringify(json)), options), { locale: 'en' });
    const began = performance.now();
    assert.ok(renderReading(reading).length > 100_000);
    assert.ok(performance.now() - began < MAX_MS);
  });
}
