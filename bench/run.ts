/** `npm run bench`: every benchmark in one run; writes docs/bench.md. `npm run bench -- verify cold` runs only those and prints. */
import { writeFileSync } from 'node:fs';
import { arch, cpus } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchAwards } from './awards.ts';
import { benchCold } from './cold.ts';
import { benchHttp } from './http.ts';
import { benchVerify } from './verify.ts';

const BENCHES = { verify: benchVerify, cold: benchCold, http: benchHttp, awards: benchAwards };
const asked = process.argv.slice(2);
const tables: string[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  const text = await bench();
  console.log(text);
  tables.push(text);
}
if (asked.length === 0) {
  const head = [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. All tasks of a table run in turn in one process run; only the ratios mean anything, and only',
    'inside one table. Median of the rounds; “the first” is the first row.',
    '',
    `Node ${process.version}, ${arch()}, ${cpus().length} cores.`,
    '',
  ];
  writeFileSync(
    resolve(dirname(fileURLToPath(import.meta.url)), '../docs/bench.md'),
    `${head.join('\n')}\n${tables.join('\n')}`,
  );
}
process.exit(0);
