import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createRecorder } from '../net/recorder.ts';
import { withholdIds } from './withhold-ids.ts';

it('no request carries the id of the credential, but for a hosted assertion', async () => {
  const recorder = createRecorder(async () => ({ ok: false, kind: 'not-found' }));
  const id = 'https://college.example/awards/77';
  const load = withholdIds(recorder.load, [id]);
  assert.deepEqual(await load(id, 'linked-resource'), { ok: false, kind: 'refused' });
  assert.deepEqual(await load(`${id}/status`, 'status-list'), { ok: false, kind: 'refused' });
  assert.deepEqual(await load(`https://spy.example/?c=${encodeURIComponent(id)}`, 'issuer-profile'), {
    ok: false,
    kind: 'refused',
  });
  assert.deepEqual(recorder.requests, []);
  await load(id, 'hosted-assertion');
  await load('https://college.example/did.json', 'did-document');
  assert.deepEqual(
    recorder.requests.map(({ purpose }) => purpose),
    ['hosted-assertion', 'did-document'],
  );
});

it('an id that is no legal text withholds nothing else, and breaks nothing', async () => {
  const load = withholdIds(async () => ({ ok: false, kind: 'not-found' }), ['https://college.example/\ud800']);
  assert.deepEqual(await load('https://college.example/did.json', 'did-document'), { ok: false, kind: 'not-found' });
});
