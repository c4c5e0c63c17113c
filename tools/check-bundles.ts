/**
 * Builds the scripts that pages carry and fails when one is larger than its budget, or carries a module that a page which only
 * reads must not: heavy carriers, importers, issuing, the log writer, anything of Node's.
 */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

export interface Bundle {
  readonly name: string;
  readonly entry: string;
  /** Compressed with gzip at its usual level. */
  readonly maxGzipBytes: number;
  readonly mustNotCarry: readonly string[];
}

export const BUNDLES: readonly Bundle[] = [
  {
    name: 'waymark-reading.js, the element for other people’s pages',
    entry: 'apps/waymark/src/read/element/waymark-reading.ts',
    maxGzipBytes: 60 * 1024,
    mustNotCarry: [
      'sharp',
      'zxing',
      '/issuance/',
      '/importers/',
      '/log/',
      'node:',
      'apps/waymark/src/net/',
      'apps/waymark/src/store/',
    ],
  },
];

export interface BundleResult {
  readonly gzipBytes: number;
  readonly carried: readonly string[];
  /** Input modules with the bytes they add, largest first. */
  readonly inputs: readonly (readonly [string, number])[];
}

export async function buildBundle({ entry, mustNotCarry }: Bundle): Promise<BundleResult> {
  const { bundleScript } = await import('../apps/waymark/src/http/bundle-script.ts');
  const { code, metafile } = await bundleScript(resolve(ROOT, entry), build);
  const [output] = Object.values((metafile as Metafile).outputs);
  const inputs = Object.entries(output?.inputs ?? {})
    .map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const)
    .filter(([, bytes]) => bytes > 0)
    .sort((a, b) => b[1] - a[1]);
  const imported = (output?.imports ?? []).map(({ path }) => path);
  const carried = [...inputs.map(([path]) => path), ...imported].filter((path) =>
    mustNotCarry.some((part) => path.includes(part)),
  );
  return { gzipBytes: gzipSync(code).length, carried, inputs };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let failed = false;
  for (const bundle of BUNDLES) {
    const { gzipBytes, carried, inputs } = await buildBundle(bundle);
    const tooLarge = gzipBytes > bundle.maxGzipBytes;
    failed ||= tooLarge || carried.length > 0;
    console.log(
      `${bundle.name}: ${(gzipBytes / 1024).toFixed(1)} KB of ${bundle.maxGzipBytes / 1024} KB compressed${tooLarge ? ': too large' : ''}`,
    );
    for (const path of carried) console.error(`  must not carry ${path}`);
    if (tooLarge || process.argv.includes('--inputs'))
      for (const [path, bytes] of inputs.slice(0, 40)) console.log(`  ${String(bytes).padStart(7)} ${path}`);
  }
  if (failed) process.exit(1);
}
