/**
 * Builds the script that other people's pages carry and fails when it, or what it brings for a typical credential, is larger than its
 * budget, or when any part of it carries a module that a page which only reads must not: heavy carriers, importers, issuing, the log
 * writer, anything of Node's.
 */
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const ENTRY = 'apps/waymark/src/read/element/waymark-reading.ts';
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

/** Compressed with gzip at its usual level, in KB. What a page waits for before it is itself, and what it then brings. */
export const BUDGETS: readonly { readonly what: string; readonly brings: readonly string[]; readonly maxKb: number }[] =
  [
    { what: 'the script that a page carries', brings: [], maxKb: 60 },
    {
      what: 'with all that an Open Badge 3.0 with a Data Integrity proof brings, in English',
      brings: ['read-here', 'en', 'check-data-integrity', 'jsonld', 'rdf-canonize', 'marked.esm'],
      maxKb: 180,
    },
  ];

export interface Weights {
  /** KB for each of `BUDGETS`. */
  readonly kb: readonly number[];
  readonly carried: readonly string[];
  /** Files with their KB, largest first. */
  readonly files: readonly (readonly [string, number])[];
}

export async function weighElement(): Promise<Weights> {
  const { bundleInParts } = await import('../apps/waymark/src/http/bundle-script.ts');
  const { entry, files, metafile } = await bundleInParts(resolve(ROOT, ENTRY), build);
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const kbOf = (name: string) => gzipSync(files.get(name) ?? '').length / 1024;
  const withStatic = (name: string, seen: Set<string>): Set<string> => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const { path, kind } of outputs.get(name)?.imports ?? [])
      if (kind === 'import-statement') withStatic(basename(path), seen);
    return seen;
  };
  const kb = BUDGETS.map(({ brings }) => {
    const seen = withStatic(entry, new Set());
    for (const part of brings) {
      const name = [...files.keys()].find((file) => file.startsWith(`waymark-${part}-`));
      if (name === undefined) throw new Error(`No part of the element is called ${part}.`);
      withStatic(name, seen);
    }
    return [...seen].reduce((sum, name) => sum + kbOf(name), 0);
  });
  const inputs = [...outputs.values()].flatMap((output) => [
    ...Object.keys(output.inputs),
    ...output.imports.filter(({ external }) => external).map(({ path }) => path),
  ]);
  return {
    kb,
    carried: [...new Set(inputs)].filter((path) => MUST_NOT_CARRY.some((part) => path.includes(part))),
    files: [...files.keys()].map((name) => [name, kbOf(name)] as const).sort((one, other) => other[1] - one[1]),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { kb, carried, files } = await weighElement();
  let failed = carried.length > 0;
  for (const [index, { what, maxKb }] of BUDGETS.entries()) {
    const weight = kb[index] ?? Number.POSITIVE_INFINITY;
    failed ||= weight > maxKb;
    console.log(`${weight.toFixed(1)} KB of ${maxKb} KB: ${what}${weight > maxKb ? ': too large' : ''}`);
  }
  for (const path of carried) console.error(`must not carry ${path}`);
  if (failed || process.argv.includes('--files'))
    for (const [name, weight] of files) console.log(`  ${weight.toFixed(1).padStart(7)} KB ${name}`);
  if (failed) process.exit(1);
}
