import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { ICON_SVG } from '../pages/brand.ts';
import { pageStyles } from '../pages/page-styles.ts';
import { type Build, bundleElement, bundleScript } from './bundle-script.ts';
import { elementRoutes } from './element-routes.ts';
import type { Log } from './log.ts';
import { Refusal } from './refusal.ts';
import type { RequestEnv } from './request-env.ts';

export interface AssetSources {
  /** Styles of the slices and of the reading, after those of the pages. */
  readonly styles: readonly string[];
  /** TypeScript entry of the pages' own small elements; what it is made of lies beside it. */
  readonly pageScript: URL;
  /** TypeScript entry of the element for other people's pages. */
  readonly readingElement: URL;
  readonly log: Log;
}

export interface Assets {
  readonly stylesheet: string;
  readonly script: string;
  readonly routes: Hono<RequestEnv>;
}

const FOR_EVER = 'public, max-age=31536000, immutable';
const A_DAY = 'public, max-age=86400';

/** Weights that the styles use; each is loaded only by a page that shows letters of that range. */
const FACES = [
  { family: 'Source Serif 4', package: 'source-serif-4', weights: [400, 600] },
  { family: 'Public Sans', package: 'public-sans', weights: [400, 600] },
] as const;
/** Ranges as Google Fonts cuts them. */
const RANGES = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
} as const;

const fontFiles = FACES.flatMap(({ family, package: name, weights }) =>
  weights.flatMap((weight) =>
    (Object.keys(RANGES) as (keyof typeof RANGES)[]).map((range) => ({
      family,
      weight,
      range,
      name,
      file: `${name}-${range}-${weight}-normal.woff2`,
    })),
  ),
);

/** `swap`: words are there at once, in the system's letters. */
const fontFaces = fontFiles
  .map(
    ({ family, weight, range, file }) =>
      `@font-face{font-family:"${family}";font-weight:${weight === 600 ? '550 700' : weight};font-display:swap;src:url(/assets/fonts/${file}) format("woff2");unicode-range:${RANGES[range]}}`,
  )
  .join('\n');

/** Everything that pages link to, made once in memory. Addresses carry a digest of the content, so browsers keep it for ever. */
export async function createAssets({ styles, pageScript, readingElement, log }: AssetSources): Promise<Assets> {
  const css = [fontFaces, pageStyles, ...styles].join('\n');
  const sourceOfScript = await readFolder(dirname(fileURLToPath(pageScript)));
  const stylesheet = `/assets/${digestOf(css)}.css`;
  const script = `/assets/${digestOf(sourceOfScript)}.js`;
  const script_ = once(() => compile(pageScript, log, async (file, build) => (await bundleScript(file, build)).code));
  const element = once(() => compile(readingElement, log, bundleElement));
  const { resolve } = createRequire(import.meta.url);
  const fontFolder = (name: string) => join(dirname(resolve(`@fontsource/${name}/package.json`)), 'files');

  const routes = new Hono<RequestEnv>();
  routes.get(stylesheet, (c) =>
    c.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': FOR_EVER }),
  );
  routes.get(script, async (c) =>
    c.body(await script_(), 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': FOR_EVER }),
  );
  routes.get('/assets/icon.svg', (c) =>
    c.body(ICON_SVG, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': A_DAY }),
  );
  routes.get('/favicon.ico', (c) => c.redirect('/assets/icon.svg', 301));
  routes.get('/robots.txt', (c) =>
    c.text('User-agent: *\nDisallow: /r/\nDisallow: /read\n', 200, { 'Cache-Control': A_DAY }),
  );
  for (const { name, file } of fontFiles) {
    routes.get(`/assets/fonts/${file}`, async (c) =>
      c.body(new Uint8Array(await readFile(join(fontFolder(name), file))), 200, {
        'Content-Type': 'font/woff2',
        'Cache-Control': FOR_EVER,
      }),
    );
  }
  routes.route('/', elementRoutes(element));
  return { stylesheet, script, routes };
}

/** esbuild is there in a checkout; an installation without it has pages without script, which work. */
async function compile<T>(entry: URL, log: Log, bundle: (entry: string, build: Build) => Promise<T>): Promise<T> {
  try {
    const { build } = await import('esbuild');
    return await bundle(fileURLToPath(entry), build);
  } catch (cause) {
    log.warn({ what: 'a page’s script could not be built', entry: entry.pathname.split('/').at(-1) });
    throw new Refusal('ERR_HTTP_NOT_FOUND', { cause });
  }
}

/** Every source of the script: a change of any is another address. */
async function readFolder(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Makes it at the first call; a failure is tried again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
