import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runFuzz } from '../../../../bench/fuzz/run-fuzz.ts';

/** A fixed seed, so that a failure here is the same everywhere; `npm run fuzz` takes others. */
const SEED = 20_261_123;

it('2,000 mutated credentials: no crash, no hang, no connection, no false genuine', async () => {
  const fixtures = fileURLToPath(new URL('../../../../fixtures', import.meta.url));
  assert.ok(existsSync(fixtures));
  const { cases, failures } = await runFuzz({ cases: 2_000, seed: SEED, folders: [fixtures] });
  assert.deepEqual(failures, []);
  assert.equal(cases, 2_000);
});
