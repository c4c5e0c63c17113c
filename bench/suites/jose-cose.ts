/**
 * Runs the verifying half of a checked-out vc-jose-cose-test-suite against the library: `node … bench/suites/jose-cose.ts DIR`. The suite
 * itself starts a container for each input; here its own mapping, inputs and keys are read, and each input is verified in this process.
 * Its issuing half waits for Waymark to issue.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'waymark/credential';
import { DEFAULT_POLICY, type Report, verify } from 'waymark/verification';

interface Test {
  readonly fn: 'issue' | 'verify';
  readonly input_file: string;
  readonly key_file: string;
  readonly expected_result: string;
}

/** The suite asks about signature and form; its inputs are out of date and its keys nobody's. */
const holds = ({ verdict, checks, parts }: Report): boolean =>
  verdict !== 'unreadable' &&
  verdict !== 'invalid' &&
  checks.some(({ id, outcome }) => id === 'proof' && outcome === 'passed') &&
  checks.every(({ id, outcome }) => !['proof', 'model'].includes(id) || outcome === 'passed') &&
  // Keys of those inside are at made-up addresses: what cannot be asked does not count against the whole.
  parts.every(
    ({ report }) => report.verdict !== 'unreadable' && report.verdict !== 'invalid' && report.verdict !== 'altered',
  );

async function judge(folder: string, test: Test): Promise<string> {
  const read = (file: string) => readFileSync(join(folder, 'tests/input', file), 'utf8');
  const { publicKeyJwk } = JSON.parse(read(test.key_file)) as { publicKeyJwk: JsonWebKey };
  const report = await verify(parse(read(test.input_file).trim()), {
    documents: async () => ({ ok: false, kind: 'offline' }),
    now: new Date(),
    policy: { ...DEFAULT_POLICY, trustedKeys: [publicKeyJwk], only: ['proof', 'model'] },
  });
  return holds(report) ? 'success' : 'failure';
}

const folder = resolve(process.argv[2] ?? '');
const mappings = (await import(pathToFileURL(join(folder, 'tests/test-mapping.js')).href)) as Record<
  string,
  Record<string, Test>
>;
let failed = 0;
for (const name of ['JOSETestMapping', 'SDJWTTestMapping', 'COSETestMapping']) {
  const tests = Object.entries(mappings[name] ?? {});
  const verifying = tests.filter(([, { fn }]) => fn === 'verify');
  const wrong: string[] = [];
  for (const [title, test] of verifying) {
    const result = await judge(folder, test);
    if (result !== test.expected_result)
      wrong.push(`  ✗ ${title}: ${result}, the suite expects ${test.expected_result}`);
  }
  failed += wrong.length;
  console.log(
    `${name}: ${verifying.length - wrong.length} passed, ${wrong.length} failed, ${tests.length - verifying.length} skipped (issuing)`,
  );
  for (const line of wrong) console.log(line);
}
process.exit(failed > 0 ? 1 : 0);
