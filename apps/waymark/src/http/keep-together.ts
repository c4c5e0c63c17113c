import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * For esbuild: whatever `reader` needs at once becomes one file, and the parts that it brings later share that file.
 *
 * esbuild makes a file of each set of modules that the same entries reach, so that a dozen parts would tear the reader into as many
 * pieces: more requests, and each compressed for itself (a tenth larger). Here every part is made to reach the reader, which is there
 * anyway when a part comes; then there is one set.
 */
export function keepTogether(reader: string): Plugin {
  return {
    name: 'keep-together',
    setup(build) {
      const parts = new Set<string>();
      build.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
        if (kind === 'dynamic-import') parts.add(resolve(resolveDir, path));
        return undefined;
      });
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!parts.has(path) || path === reader) return undefined;
        const source = await readFile(path, 'utf8');
        const from = JSON.stringify(`./${relative(resolve(path, '..'), reader)}`);
        return { contents: `${source}\nexport { readHere as together } from ${from};`, loader: 'ts' };
      });
    },
  };
}
