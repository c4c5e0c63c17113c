/**
 * Runs checked-out W3C test suites against a Waymark started here: `npm run suites -- DIR`, where DIR holds the checkouts with their
 * dependencies installed (vc-data-model-2.0-test-suite, vc-di-eddsa-test-suite, …). Prints passes and failures by suite.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createIssuers, startEndpoint } from './endpoint.ts';

const run = promisify(execFile);
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const WAYMARK_PORT = 4196;
const ENDPOINT_PORT = 4195;
const folder = resolve(process.argv[2] ?? '');
const only = process.argv.slice(3);
const waymark = `http://localhost:${WAYMARK_PORT}`;
const endpoint = `https://localhost:${ENDPOINT_PORT}`;

/** The machine's own Node: some suites clone what newer ones refuse to. */
const systemPath = (process.env.PATH ?? '')
  .split(':')
  .filter((place) => !place.includes('node_modules'))
  .join(':');

const issuers = await createIssuers();
const issuerOf = (name: string, tags: string[], more: object = {}) => ({
  id: issuers.get(name)?.id,
  endpoint: `${endpoint}/${name}/credentials/issue`,
  tags,
  ...more,
});
const verifier = (tags: string[], more: object = {}) => ({
  id: 'https://verifier.example',
  endpoint: `${endpoint}/credentials/verify`,
  tags,
  options: { checks: ['proof'] },
  ...more,
});
const vpVerifier = (tags: string[]) => ({
  id: 'https://verifier.example',
  endpoint: `${endpoint}/presentations/verify`,
  tags,
});
const keyTypes = { supportedEcdsaKeyTypes: ['P-256', 'P-384'] };

const SUITES: Readonly<
  Record<string, { issuers: object[]; verifiers: object[]; vpVerifiers?: object[]; holders?: object[] }>
> = {
  'vc-data-model-2.0-test-suite': {
    issuers: [issuerOf('eddsa-rdfc-2022', ['vc2.0'])],
    verifiers: [verifier(['vc2.0'])],
    vpVerifiers: [vpVerifier(['vc2.0'])],
  },
  'vc-di-eddsa-test-suite': {
    issuers: ['eddsa-rdfc-2022', 'eddsa-jcs-2022'].map((name) =>
      issuerOf(name, [name], { supports: { vc: ['1.1', '2.0'] } }),
    ),
    verifiers: ['eddsa-rdfc-2022', 'eddsa-jcs-2022'].map((name) =>
      verifier([name], { supports: { vc: ['1.1', '2.0'] } }),
    ),
  },
  'vc-di-ecdsa-test-suite': {
    issuers: [
      ...['p256', 'p384'].map((curve) =>
        issuerOf(`ecdsa-rdfc-2019-${curve}`, ['ecdsa-rdfc-2019'], {
          supportedEcdsaKeyTypes: [curve === 'p256' ? 'P-256' : 'P-384'],
          supports: { vc: ['1.1', '2.0'] },
        }),
      ),
      ...['p256', 'p384'].map((curve) =>
        issuerOf(`ecdsa-jcs-2019-${curve}`, ['ecdsa-jcs-2019'], {
          supportedEcdsaKeyTypes: [curve === 'p256' ? 'P-256' : 'P-384'],
          supports: { vc: ['1.1', '2.0'] },
        }),
      ),
      issuerOf('ecdsa-sd-2023', ['ecdsa-sd-2023'], {
        supportedEcdsaKeyTypes: ['P-256'],
        supports: { vc: ['1.1', '2.0'] },
      }),
    ],
    verifiers: ['ecdsa-rdfc-2019', 'ecdsa-jcs-2019', 'ecdsa-sd-2023'].map((name) =>
      verifier([name], { ...keyTypes, supports: { vc: ['1.1', '2.0'] } }),
    ),
  },
  'vc-di-ed25519signature2020-test-suite': {
    issuers: [issuerOf('ed25519signature2020', ['Ed25519Signature2020'])],
    verifiers: [verifier(['Ed25519Signature2020'])],
  },
  'vc-bitstring-status-list-test-suite': {
    issuers: [issuerOf('with-status', ['BitstringStatusList'])],
    verifiers: [verifier(['BitstringStatusList'])],
    vpVerifiers: [vpVerifier(['BitstringStatusList'])],
  },
  'vc-api-verifier-test-suite': {
    issuers: [issuerOf('ed25519signature2020', ['vc-api'])],
    verifiers: [verifier(['vc-api'], { options: {} })],
    vpVerifiers: [vpVerifier(['vc-api'])],
  },
};

const server = spawn(process.execPath, ['--conditions=waymark-source', join(ROOT, 'apps/waymark/src/main.ts')], {
  env: {
    ...process.env,
    PORT: String(WAYMARK_PORT),
    DATA_DIR: mkdtempSync(join(tmpdir(), 'waymark-suites-')),
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'silent',
  },
  stdio: 'inherit',
});
const https = await startEndpoint(ENDPOINT_PORT, waymark, issuers);
for (let attempt = 0; attempt < 100; attempt += 1) {
  if (
    await fetch(`${waymark}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
  )
    break;
  await new Promise((resume) => setTimeout(resume, 200));
}

interface Results {
  stats: { passes: number; failures: number; pending: number };
  failures: { fullTitle: string; err: { message: string } }[];
}
let failed = 0;
for (const [suite, config] of Object.entries(SUITES)) {
  const place = join(folder, suite);
  if (!existsSync(place) || (only.length > 0 && !only.some((name) => suite.includes(name)))) continue;
  const localConfig = {
    settings: { enableInteropTests: false, testAllImplementations: false },
    implementations: [{ name: 'Waymark', implementation: 'Waymark', ...config }],
  };
  writeFileSync(join(place, 'localConfig.cjs'), `module.exports = ${JSON.stringify(localConfig, null, 2)};\n`);
  const output = join(mkdtempSync(join(tmpdir(), 'waymark-suite-')), 'results.json');
  await run(
    'npx',
    [
      'mocha',
      'tests/',
      '--reporter',
      'json',
      '--reporter-option',
      `output=${output}`,
      '--timeout',
      '15000',
      '--preserve-symlinks',
      '--exit',
    ],
    {
      cwd: place,
      env: { ...process.env, PATH: systemPath, NODE_TLS_REJECT_UNAUTHORIZED: '0' },
      maxBuffer: 64 * 1024 * 1024,
    },
  ).catch((error) => {
    if (!existsSync(output)) console.error(String(error.stderr ?? error).slice(0, 2000));
  });
  if (!existsSync(output)) continue;
  const { default: results } = (await import(output, { with: { type: 'json' } })) as { default: Results };
  console.log(
    `${suite}: ${results.stats.passes} passed, ${results.stats.failures} failed, ${results.stats.pending} skipped`,
  );
  for (const failure of results.failures)
    console.log(`  ✗ ${failure.fullTitle}\n    ${failure.err.message?.split('\n')[0]}`);
  failed += results.stats.failures;
}
https.close();
server.kill('SIGTERM');
process.exit(failed > 0 ? 1 : 0);
