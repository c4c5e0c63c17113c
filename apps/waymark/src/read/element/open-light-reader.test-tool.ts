/** Builds the element as the server does and runs its reader here, so that what a credential brings is measured and not guessed. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type Bundle, bundleElement } from '../../http/bundle-script.ts';
import type { Doors, readHere } from './read-here.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const FIXTURES = resolve(HERE, '../../../../../fixtures');

export const buildElement = (): Promise<Bundle> => bundleElement(join(HERE, 'waymark-reading.ts'), build);

/** Size over the wire, as the server sends it. */
export const kbOf = (code: string): number => gzipSync(code).length / 1024;

/** A reader fresh from the bundle: nothing of it is there yet but what it carries itself. */
export interface LightReader {
  readonly readHere: typeof readHere;
  /** Files that were brought so far, the reader's own included; the page's script is not. */
  readonly brought: ReadonlySet<string>;
  /** Removes its files. */
  readonly close: () => void;
}

export async function openLightReader({ files, metafile }: Bundle): Promise<LightReader> {
  const [path] =
    Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith('/read-here.ts')) ?? [];
  if (path === undefined) throw new Error('The element brings no reader.');
  const folder = mkdtempSync(join(tmpdir(), 'waymark-element-'));
  for (const [name, code] of files) writeFileSync(join(folder, name), code);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const brought = new Set<string>();
  const hooks = registerHooks({
    load: (url, context, next) => {
      if (url.startsWith(pathToFileURL(folder).href)) brought.add(basename(url));
      return next(url, context);
    },
  });
  // Sound: the bundle was made of that very file.
  const reader = (await import(pathToFileURL(join(folder, basename(path))).href)) as Pick<LightReader, 'readHere'>;
  const close = () => {
    hooks.deregister();
    rmSync(folder, { recursive: true });
  };
  return { readHere: reader.readHere, brought, close };
}

/** Every case under `fixtures/`, as `<format>/<case>`. */
export function listFixtures(): readonly string[] {
  return readdirSync(FIXTURES).flatMap((format) =>
    readdirSync(join(FIXTURES, format)).map((name) => `${format}/${name}`),
  );
}

/** What stands in a fixture, and what the network would answer, on the day that its readings were written down. */
export function doorsOf(fixture: string): Doors & { readonly input: Uint8Array } {
  const folder = join(FIXTURES, fixture);
  const name = readdirSync(folder).find((file) => file.startsWith('input.')) ?? '';
  const input = new Uint8Array(readFileSync(join(folder, name)));
  const file = join(folder, 'documents.json');
  const documents: Record<string, unknown> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const answer = (url: string, bytes: Uint8Array) => ({ ok: true, document: { url, finalUrl: url, bytes } }) as const;
  return {
    input,
    now: () => new Date('2026-11-23T12:00:00Z'),
    load: async (url) => answer(url, input),
    documents: async (url) => {
      const document = documents[url];
      if (document === undefined) return { ok: false, kind: 'not-found' };
      return answer(url, new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document)));
    },
  };
}
