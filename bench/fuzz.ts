/**
 * `npm run fuzz -- --cases 100000 [--seed N] [--corpus DIR] [--first N] [--write FILE]`: reads mutated credentials and fails on a crash, more
 * than five seconds, more than 512 MB, any connection, or a `genuine` that nobody signed. `--write` saves the bytes of case `--first`.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCorpus } from './fuzz/corpus.ts';
import { makeCase } from './fuzz/make-case.ts';
import { runFuzz } from './fuzz/run-fuzz.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    corpus: { type: 'string', multiple: true, default: [] },
    first: { type: 'string', default: '0' },
    write: { type: 'string' },
  },
});
const [cases, seed, first] = [values.cases, values.seed, values.first].map(Number) as [number, number, number];
const folders = [
  fileURLToPath(new URL('../fixtures', import.meta.url)),
  ...values.corpus.map((folder) => resolve(folder)),
];

if (values.write !== undefined) {
  writeFileSync(values.write, makeCase(loadCorpus(folders), seed, first).bytes);
  process.exit();
}
console.log(`seed ${seed}, ${cases} cases`);
const began = performance.now();
const result = await runFuzz({
  cases,
  seed,
  first,
  folders,
  onProgress: (done) => {
    if (done % 1_000 !== 0) return;
    const seconds = (performance.now() - began) / 1_000;
    process.stderr.write(
      `${done} cases, ${Math.round(done / seconds)} a second, ${Math.round(process.memoryUsage.rss() / 1_048_576)} MB\n`,
    );
  },
});
for (const { index, from, what, frames } of result.failures)
  console.log(`FAIL case ${index} of ${from}: ${what}\n${frames.join('\n')}`);
console.log(`${result.cases} cases from ${result.files} files in ${Math.round((performance.now() - began) / 1_000)} s`);
console.log(
  Object.entries(result.verdicts)
    .map(([verdict, count]) => `${verdict} ${count}`)
    .join(', '),
);
for (const { index, from, ms } of result.slowest) console.log(`slow: case ${index} of ${from}, ${Math.round(ms)} ms`);
console.log(
  result.failures.length === 0
    ? 'fuzz pass'
    : `fuzz FAIL: ${result.failures.length} (make one again with --seed ${seed} --first N --cases 1)`,
);
process.exitCode = result.failures.length === 0 ? 0 : 1;
