import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compareAll, isBad } from '../../../../tools/agreement.ts';

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
