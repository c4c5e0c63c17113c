import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contentOf } from '../../../../bench/fuzz/content-of.ts';
import { loadCorpus } from '../../../../bench/fuzz/corpus.ts';
import { makeCase } from '../../../../bench/fuzz/make-case.ts';
import { runFuzz } from '../../../../bench/fuzz/run-fuzz.ts';

/** A fixed seed, so that a failure here is the same everywhere; `npm run fuzz` takes others. */
const SEED = 20_261_123;
const FIXTURES = fileURLToPath(new URL('../../../../fixtures', import.meta.url));

it('2,000 mutated credentials: no crash, no hang, no connection, no false genuine', async () => {
  const { cases, failures } = await runFuzz({ cases: 2_000, seed: SEED, folders: [FIXTURES] });
  assert.deepEqual(failures, []);
  assert.equal(cases, 2_000);
});

it('a case is the same bytes for the same seed, and other bytes for another', () => {
  const corpus = loadCorpus([FIXTURES]);
  assert.deepEqual(makeCase(corpus, 1, 7), makeCase(corpus, 1, 7));
  assert.notDeepEqual(makeCase(corpus, 1, 7), makeCase(corpus, 2, 7));
});

it('the fuzzer tells another content from another spelling', async () => {
  const text = readFileSync(`${FIXTURES}/open-badges-3.0/gas-chromatography/input.json`, 'utf8');
  const content = await contentOf(text);
  assert.equal(await contentOf(JSON.stringify(JSON.parse(text))), content);
  assert.notEqual(await contentOf(text.replace('Ana Ruiz', 'Ana Ruis')), content);
});
