import { basename, dirname, resolve } from 'node:path';
import type { BuildOptions, BuildResult, Metafile } from 'esbuild';
import { keepTogether } from './keep-together.ts';
import { leaveOut } from './leave-out.ts';

/** What esbuild gives back, so that a caller may hand in its own instance. */
export type Build = (
  options: BuildOptions & { write: false; metafile: true },
) => Promise<BuildResult<{ write: false; metafile: true }>>;

/** For browsers of 2023 and later. */
const OPTIONS = {
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
  treeShaking: true,
  logLevel: 'silent',
} as const;
const CONDITIONS = ['waymark-source', 'browser', 'import'];

/** One script for a page, from TypeScript, minified. */
export async function bundleScript(entry: string, build: Build): Promise<{ code: string; metafile: Metafile }> {
  const result = await build({ ...OPTIONS, entryPoints: [entry], conditions: CONDITIONS });
  return { code: result.outputFiles[0]?.text ?? '', metafile: result.metafile };
}

/** A script and what it fetches from beside it, by file name; the names of the others carry their digest. */
export interface Bundle {
  readonly entry: string;
  readonly files: ReadonlyMap<string, string>;
  readonly metafile: Metafile;
}

/** A script that brings its parts when they are needed, each only once, and carries only the words of the language it is asked in. */
export async function bundleInParts(entry: string, build: Build): Promise<Bundle> {
  const result = await build({
    ...OPTIONS,
    entryPoints: [entry],
    conditions: ['waymark-light', ...CONDITIONS],
    plugins: [leaveOut, keepTogether(resolve(dirname(entry), 'read-here.ts'))],
    splitting: true,
    outdir: '/',
    chunkNames: 'waymark-[name]-[hash]',
  });
  const files = new Map(result.outputFiles.map(({ path, text }) => [basename(path), text]));
  return { entry: basename(entry).replace(/\.ts$/, '.js'), files, metafile: result.metafile };
}
