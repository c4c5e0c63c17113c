import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compareAll, compareOne, corpusDocuments, isBad } from '../../../../tools/agreement.ts';

/** The corpus is not ours to keep: it is run when it lies beside the repository. */
const DIRECTORY = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../../shared/fixtures/credentials');
const skip = existsSync(resolve(DIRECTORY, 'manifest.json')) ? false : 'the corpus is not here';

test('every verdict on the corpus agrees with its manifest, or with an argument in docs/decisions', {
  skip,
}, async () => {
  const comparisons = await compareAll(DIRECTORY);
  const bad = comparisons.filter(isBad);
  assert.deepEqual(
    bad.map(
      ({ expectation, ours, why, agreement }) =>
        `${expectation.file}: ${expectation.expected}, ${ours} (${why}), ${agreement}`,
    ),
    [],
  );
});

/** Decision 0007: what these lack is their host, and nothing else. */
const HOSTLESS = [
  'assertion-with-endorsements',
  'assertion-with-extension-node-basic',
  'badge-class-with-language',
  'basic-assertion',
  'basic-assertion-with-allowed-origins',
  'basic-assertion-with-allowed-origins-valid-multiple-starts-with',
  'basic-assertion-with-language',
  'warning-with-redirection',
];
test('hosted badges of the corpus are genuine as soon as their own address is served', { skip }, async () => {
  const hosted = JSON.parse(readFileSync(resolve(DIRECTORY, 'hosted.json'), 'utf8'));
  for (const name of HOSTLESS) {
    const file = `1edtech-ob2/${name}.json`;
    const itself = JSON.parse(readFileSync(resolve(DIRECTORY, file), 'utf8'));
    const documents = corpusDocuments({ ...hosted, [itself.id]: itself });
    const { ours, why } = await compareOne(DIRECTORY, { file, format: 'ob2-hosted', expected: 'verifies' }, documents);
    assert.equal(ours, 'genuine', `${file}: ${why}`);
  }
});
