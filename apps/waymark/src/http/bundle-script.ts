import type { BuildOptions, BuildResult } from 'esbuild';

/** What esbuild gives back, so that a caller may hand in its own instance. */
export type Build = (
  options: BuildOptions & { write: false; metafile: true },
) => Promise<BuildResult<{ write: false; metafile: true }>>;

/**
 * One script for a page, from TypeScript, minified, for browsers of 2023 and later. Modules that only Node has are replaced by nothing:
 * what reaches for them in a page answers “not supported here”.
 */
export async function bundleScript(entry: string, build: Build): Promise<{ code: string; metafile: object }> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: ['es2022'],
    conditions: ['waymark-source', 'browser', 'import'],
    legalComments: 'none',
    treeShaking: true,
    logLevel: 'silent',
  });
  return { code: result.outputFiles[0]?.text ?? '', metafile: result.metafile };
}
