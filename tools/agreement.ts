/**
 * Prints what we conclude about every file of a corpus beside what its manifest expects and what peers conclude.
 * `npm run agreement -- DIR`: DIR holds `manifest.json` and `hosted.json`; peers come from `DIR/../peers/peers.json` when there.
 * Exits 1 on a disagreement without a written argument in docs/decisions, or on any false "genuine".
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, unbake } from '../packages/waymark/src/credential/index.ts';
import type { DocumentLoader } from '../packages/waymark/src/document.ts';
import {
  DEFAULT_POLICY,
  type Report,
  rankOf,
  type Verdict,
  verify,
} from '../packages/waymark/src/verification/index.ts';

/** One line of a corpus's manifest. */
export interface Expectation {
  readonly file: string;
  readonly format: string;
  readonly expected: string;
  readonly conditions?: readonly string[];
  readonly lenient?: boolean;
  readonly challenge?: string;
  readonly domain?: string;
  readonly recipient?: string;
  readonly publicKeyJwk?: JsonWebKey;
}

/** What became of one file. */
export interface Comparison {
  readonly expectation: Expectation;
  readonly ours: Verdict;
  readonly why: string;
  readonly report?: Report;
  readonly ms: number;
  readonly agreement: 'agrees' | 'lenient' | 'argued' | 'disagrees' | 'FALSE GENUINE';
  readonly decision?: string;
  /** Crashes of our own checks; a bug each. */
  readonly faults: readonly unknown[];
}

/** The time at which the corpus is judged. */
export const CORPUS_NOW = new Date('2026-11-23T12:00:00Z');

const BY_NAME = ['wrong-issuer', 'revoked', 'suspended', 'expired', 'not-yet-valid', 'wrong-recipient', 'unsigned'];
/** The manifest's words in ours. */
const MEANING: Readonly<Record<string, readonly Verdict[]>> = {
  verifies: ['genuine'],
  tampered: ['altered'],
  'inner-tampered': ['altered'],
  'unresolvable-key': ['cannot-tell'],
  'status-unknown': ['cannot-tell'],
  'foreign-status-issuer': ['cannot-tell'],
  'missing-context': ['cannot-tell'],
  unsupported: ['cannot-tell'],
  'invalid-schema': ['invalid'],
  'invalid-model': ['invalid'],
  'valid-model': ['unsigned'],
  malformed: ['unreadable', 'invalid'],
  ...Object.fromEntries(BY_NAME.map((name) => [name, [name as Verdict]])),
};

/** Where we hold that the manifest asks for more than its own documents allow. Each has its argument in docs/decisions. */
const ARGUED: readonly { readonly decision: string; readonly ours: Verdict; readonly files: readonly string[] }[] = [
  { decision: '0006', ours: 'cannot-tell', files: ['elm/Sample-CertOfPart-signed.jsonld'] },
  {
    decision: '0007',
    ours: 'cannot-tell',
    files: [
      '1edtech-ob2/assertion-with-endorsements.json',
      '1edtech-ob2/assertion-with-extension-node-basic.json',
      '1edtech-ob2/badge-class-with-language.json',
      '1edtech-ob2/basic-assertion-with-allowed-origins-valid-multiple-starts-with.json',
      '1edtech-ob2/basic-assertion-with-allowed-origins.json',
      '1edtech-ob2/basic-assertion-with-language.json',
      '1edtech-ob2/basic-assertion.json',
      '1edtech-ob2/issuer-compact-iri-validation.json',
      '1edtech-ob2/rdf-validation-valid-alignment-object.json',
      '1edtech-ob2/rdf-validation-valid-badge-class-empty-criteria-type.json',
      '1edtech-ob2/rdf-validation-valid-badge-class.json',
      '1edtech-ob2/warning-with-redirection.json',
      '1edtech-ob3/credential-status-revoked.json',
    ],
  },
  { decision: '0009', ours: 'wrong-issuer', files: ['1edtech-ob3/simple-jwt_v1.png'] },
  {
    decision: '0009',
    ours: 'altered',
    files: ['1edtech-clr2/simple-noproof.json', '1edtech-ob3/endorsement-err-schema-status-refresh.json'],
  },
  {
    decision: '0009',
    ours: 'cannot-tell',
    files: ['w3c-jose/presentation-sdjwt-selective.txt', 'w3c-jose/credential-jose-unknown-extensions.txt'],
  },
  { decision: '0009', ours: 'unsigned', files: ['vcdm2-model/presentation-self-asserted-vc-issuer-mismatch.json'] },
  { decision: '0009', ours: 'invalid', files: ['vcdm2-model/credential-validUntil-validFrom-ok.json'] },
  { decision: '0009', ours: 'unreadable', files: ['mozilla-bakery/baked.svg'] },
];

/** A loader that has the corpus's documents and nothing else. */
export function corpusDocuments(hosted: Readonly<Record<string, unknown>>): DocumentLoader {
  return async (url) => {
    const key = [url, url.replace(/#.*$/, '')].find((one) => Object.hasOwn(hosted, one));
    if (key === undefined) return { ok: false, kind: 'not-found' };
    const value = hosted[key];
    const bytes = new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
    return { ok: true, document: { url, finalUrl: key, bytes } };
  };
}

/** Reads one file as the product does, and holds the verdict against the manifest. */
export async function compareOne(
  directory: string,
  expectation: Expectation,
  documents: DocumentLoader,
): Promise<Comparison> {
  const { challenge, domain, recipient, publicKeyJwk } = expectation;
  const started = performance.now();
  const faults: unknown[] = [];
  const { items, findings } = await unbake(new Uint8Array(readFileSync(join(directory, expectation.file))));
  const policy = {
    ...DEFAULT_POLICY,
    trustedKeys: publicKeyJwk ? [publicKeyJwk] : [],
    ...(challenge === undefined ? {} : { challenge }),
    ...(domain === undefined ? {} : { domain }),
    ...(recipient === undefined ? {} : { recipient }),
  };
  const reports: Report[] = [];
  for (const item of items) {
    if (item.kind === 'url') continue;
    const parsed = parse(item.text);
    const onFault = (error: unknown) => faults.push(error);
    reports.push(
      await verify(
        { ...parsed, findings: [...findings, ...parsed.findings] },
        { documents, now: CORPUS_NOW, policy, onFault },
      ),
    );
  }
  const worst = reports.sort((one, other) => rankOf(one.verdict) - rankOf(other.verdict))[0];
  const ours = worst?.verdict ?? 'unreadable';
  const argued = ARGUED.find(({ files, ours: verdict }) => verdict === ours && files.includes(expectation.file));
  return {
    expectation,
    ours,
    why: worst?.why.code ?? 'nothing carried',
    ...(worst ? { report: worst } : {}),
    ms: performance.now() - started,
    agreement: judge(expectation, ours) ?? (argued ? 'argued' : 'disagrees'),
    ...(argued ? { decision: argued.decision } : {}),
    faults,
  };
}

function judge(
  { expected, conditions = [], lenient }: Expectation,
  ours: Verdict,
): Comparison['agreement'] | undefined {
  const wanted = MEANING[expected] ?? [];
  if (wanted.includes(ours)) return 'agrees';
  if (ours === 'genuine') return 'FALSE GENUINE';
  if (conditions.some((condition) => MEANING[condition]?.includes(ours))) return 'agrees';
  return lenient ? 'lenient' : undefined;
}

/** All files of a corpus, in the manifest's order. */
export async function compareAll(directory: string): Promise<readonly Comparison[]> {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(directory, name), 'utf8'));
  // Sound: the corpus is ours to run, and a wrong shape fails loudly below.
  const manifest = read('manifest.json') as readonly Expectation[];
  const documents = corpusDocuments(read('hosted.json') as Record<string, unknown>);
  const comparisons: Comparison[] = [];
  for (const expectation of manifest) comparisons.push(await compareOne(directory, expectation, documents));
  return comparisons;
}

interface Peers {
  readonly peers: readonly string[];
  readonly table: readonly {
    readonly file: string;
    readonly peers: Readonly<Record<string, { readonly verdict: string }>>;
  }[];
}

/** The table as text: one line a file, peers beside, totals at the end. */
export function toTable(comparisons: readonly Comparison[], peers?: Peers): string {
  const names = peers?.peers ?? [];
  const rows = comparisons.map(({ expectation, ours, agreement, decision, why, ms }) => {
    const line = peers?.table.find(({ file }) => file === expectation.file);
    const verdicts = names.map((name) => line?.peers[name]?.verdict ?? '-');
    const told = agreement === 'argued' ? `argued ${decision}` : agreement;
    return [expectation.file, expectation.expected, ours, told, why, `${Math.round(ms)}`, ...verdicts];
  });
  const header = ['file', 'expected', 'ours', 'agreement', 'why', 'ms', ...names];
  const widths = header.map((title, at) => Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)));
  const toLine = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [toLine(header), ...rows.map(toLine), '', totalsOf(comparisons)].join('\n');
}

function totalsOf(comparisons: readonly Comparison[]): string {
  const counts = new Map<string, number>();
  for (const { agreement } of comparisons) counts.set(agreement, (counts.get(agreement) ?? 0) + 1);
  const told = [...counts].map(([agreement, count]) => `${agreement} ${count}`).join(', ');
  const faults = comparisons.reduce((sum, one) => sum + one.faults.length, 0);
  return `${comparisons.length} files: ${told}; crashes of our own ${faults}; slowest ${Math.round(Math.max(...comparisons.map(({ ms }) => ms)))} ms`;
}

export const isBad = ({ agreement, faults }: Comparison) =>
  agreement === 'disagrees' || agreement === 'FALSE GENUINE' || faults.length > 0;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const directory = resolve(process.argv[2] ?? '../shared/fixtures/credentials');
  if (!existsSync(join(directory, 'manifest.json'))) {
    console.error(`There is no manifest.json in ${directory}. Usage: npm run agreement -- DIR`);
    process.exit(64);
  }
  const comparisons = await compareAll(directory);
  const peersFile = join(directory, '../peers/peers.json');
  const peers = existsSync(peersFile) ? (JSON.parse(readFileSync(peersFile, 'utf8')) as Peers) : undefined;
  console.log(toTable(comparisons, peers));
  const bad = comparisons.filter(isBad);
  for (const { expectation, ours, why } of bad)
    console.log(`! ${expectation.file}: expected ${expectation.expected}, ours ${ours} (${why})`);
  process.exitCode = bad.length > 0 ? 1 : 0;
}
