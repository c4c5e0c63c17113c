/**
 * Builds the script that other people's pages carry, lets it read typical credentials, and fails when the script, or what it brought
 * for one of them, is larger than its budget, or when any part of it carries a module that a page which only reads must not: heavy
 * carriers, importers, issuing, the log writer, anything of Node's.
 */
import { fileURLToPath } from 'node:url';
import {
  buildElement,
  doorsOf,
  kbOf,
  openLightReader,
} from '../apps/waymark/src/read/element/open-light-reader.test-tool.ts';

const MUST_NOT_CARRY = [
  'sharp',
  'zxing',
  '/issuance/',
  '/importers/',
  '/log/',
  'node:',
  'apps/waymark/src/net/',
  'apps/waymark/src/store/',
];

/** KB compressed with gzip: what a page waits for before it is itself. */
const MAX_ENTRY_KB = 60;

/** KB compressed with gzip: the script, and all that it brings to show one credential in English. */
export const BUDGETS: readonly { readonly what: string; readonly fixture: string; readonly maxKb: number }[] = [
  { what: 'an Open Badge 3.0 with eddsa-jcs-2022', fixture: 'open-badges-3.0/attended-a-day', maxKb: 78 },
  {
    what: 'one with eddsa-rdfc-2022, a status list, endorsements and Markdown',
    fixture: 'open-badges-3.0/gas-chromatography',
    maxKb: 134,
  },
  { what: 'the same as a JWT', fixture: 'open-badges-3.0/vc-jwt', maxKb: 142 },
];

export interface Weights {
  readonly entryKb: number;
  /** For each of `BUDGETS`: KB, and what was brought, largest first. */
  readonly read: readonly { readonly kb: number; readonly files: readonly (readonly [string, number])[] }[];
  readonly carried: readonly string[];
}

export async function weighElement(): Promise<Weights> {
  const bundle = await buildElement();
  const entryKb = kbOf(bundle.files.get(bundle.entry) ?? '');
  const read: Weights['read'][number][] = [];
  for (const { fixture } of BUDGETS) {
    const { readHere, brought, close } = await openLightReader(bundle);
    const { reading } = await readHere('https://x.example/', { locale: 'en', form: 'full' }, doorsOf(fixture));
    close();
    if (reading.verdict !== 'genuine') throw new Error(`${fixture} reads as ${reading.verdict} in the light bundle.`);
    const files = [...brought].map((name) => [name, kbOf(bundle.files.get(name) ?? '')] as const);
    files.sort((one, other) => other[1] - one[1]);
    read.push({ kb: files.reduce((sum, [, kb]) => sum + kb, entryKb), files });
  }
  const inputs = Object.values(bundle.metafile.outputs).flatMap((output) => [
    ...Object.keys(output.inputs),
    ...output.imports.filter(({ external }) => external).map(({ path }) => path),
  ]);
  return {
    entryKb,
    read,
    carried: [...new Set(inputs)].filter((path) => MUST_NOT_CARRY.some((part) => path.includes(part))),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { entryKb, read, carried } = await weighElement();
  const tell = (kb: number, maxKb: number, what: string) =>
    console.log(`${kb.toFixed(1).padStart(6)} KB of ${maxKb} KB: ${what}${kb > maxKb ? ': too large' : ''}`);
  tell(entryKb, MAX_ENTRY_KB, 'the script that a page carries');
  let failed = carried.length > 0 || entryKb > MAX_ENTRY_KB;
  for (const [index, { what, maxKb }] of BUDGETS.entries()) {
    const { kb, files } = read[index] ?? { kb: Number.POSITIVE_INFINITY, files: [] };
    tell(kb, maxKb, `with all that is brought for: ${what}`);
    failed ||= kb > maxKb;
    if (kb > maxKb || process.argv.includes('--files'))
      for (const [name, weight] of files) console.log(`  ${weight.toFixed(1).padStart(7)} KB ${name}`);
  }
  for (const path of carried) console.error(`must not carry ${path}`);
  if (failed) process.exit(1);
}
