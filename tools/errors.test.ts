import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** Codes of Node's own errors that are looked at. */
const NODES_OWN = ['ERR_WORKER_OUT_OF_MEMORY', 'ERR_BUFFER_TOO_LARGE'];

test('every error code is explained in docs/errors.md, and nothing else is', () => {
  const files = ['packages/waymark/src', 'apps/waymark/src'].flatMap((base) =>
    readdirSync(join(ROOT, base), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.test(-\w+)?\.ts$/.test(file))
      .map((file) => join(ROOT, base, file)),
  );
  const used = new Set(files.flatMap((file) => readFileSync(file, 'utf8').match(/ERR_[A-Z]+(?:_[A-Z]+)+/g) ?? []));
  for (const own of NODES_OWN) used.delete(own);
  const explained = readFileSync(join(ROOT, 'docs/errors.md'), 'utf8').matchAll(/^\| `(ERR_\w+)` \|/gm);
  assert.deepEqual([...explained].map(([, code]) => code).sort(), [...used].sort());
});
