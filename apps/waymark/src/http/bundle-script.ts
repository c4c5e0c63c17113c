import { basename, dirname, resolve } from 'node:path';
import type { BuildOptions, BuildResult, Metafile, Plugin } from 'esbuild';
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

/**
 * The element for other people's pages: a script that is there at once, and the reader that it brings, with the reader's parts. Each part
 * comes only once, and when it is needed; with the words of one language.
 */
export async function bundleElement(entry: string, build: Build): Promise<Bundle> {
  const reader = resolve(dirname(entry), 'read-here.ts');
  const parts = await build({
    ...OPTIONS,
    entryPoints: [reader],
    conditions: ['waymark-light', ...CONDITIONS],
    plugins: [leaveOut, keepTogether(reader)],
    splitting: true,
    outdir: '/',
    entryNames: 'waymark-[name]-[hash]',
    chunkNames: 'waymark-[name]-[hash]',
  });
  const script = await build({
    ...OPTIONS,
    entryPoints: [entry],
    conditions: ['waymark-light', ...CONDITIONS],
    plugins: [fetchAtOnce('./read-here.ts', filesOf(reader, parts.metafile))],
  });
  const name = basename(entry).replace(/\.ts$/, '.js');
  const files = new Map(parts.outputFiles.map(({ path, text }) => [basename(path), text]));
  files.set(name, script.outputFiles[0]?.text ?? '');
  const [one, other] = [parts.metafile, script.metafile];
  const metafile = { inputs: { ...one.inputs, ...other.inputs }, outputs: { ...one.outputs, ...other.outputs } };
  return { entry: name, files, metafile };
}

/** The file of an entry point, and those that it cannot begin without. */
function filesOf(entryPoint: string, { outputs }: Metafile): readonly string[] {
  const found = Object.entries(outputs).find(
    ([, output]) => output.entryPoint !== undefined && resolve(output.entryPoint) === entryPoint,
  );
  if (!found) throw new Error(`Nothing was made of ${entryPoint}.`);
  const [path, { imports }] = found;
  const needed = imports.filter(({ kind }) => kind === 'import-statement').map((one) => one.path);
  return [path, ...needed].map((one) => basename(one));
}

/** In the place of a module that is made already: all its files asked for together, and not one after the other. */
function fetchAtOnce(specifier: string, files: readonly string[]): Plugin {
  const all = files.map((file) => `import(${JSON.stringify(`./${file}`)})`);
  return {
    name: 'fetch-at-once',
    setup(build) {
      build.onResolve({ filter: /^\.\// }, ({ path, kind }) => {
        if (files.includes(path.slice(2))) return { path, external: true };
        return path === specifier && kind === 'dynamic-import' ? { path, namespace: 'at-once' } : undefined;
      });
      build.onLoad({ filter: /./, namespace: 'at-once' }, () => ({
        contents: `const [made] = await Promise.all([${all.join(', ')}]);\nexport const readHere = made.readHere;`,
        loader: 'js',
      }));
    },
  };
}
