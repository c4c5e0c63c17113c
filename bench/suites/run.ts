/**
 * Runs checked-out W3C test suites against a Waymark started here: `npm run suites -- DIR` or `SUITES=DIR npm run suites`, where DIR holds the
 * checkouts with their dependencies installed (vc-data-model-2.0-test-suite, vc-di-eddsa-test-suite, …). Prints passes and failures by suite.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { startWaymark } from '../../apps/waymark/src/journeys/waymark.test-server.ts';
import { createIssuers, startEndpoint } from './endpoint.ts';
import { createOwnIssuers } from './own-issuers.ts';

const run = promisify(execFile);
const ENDPOINT_PORT = 4195;
const folder = resolve(process.argv[2] ?? process.env.SUITES ?? '');
const only = process.argv.slice(3);
const endpoint = `https://localhost:${ENDPOINT_PORT}`;

/** The machine's own Node: some suites clone what newer ones refuse to. */
const systemPath = (process.env.PATH ?? '')
  .split(':')
  .filter((place) => !place.includes('node_modules'))
  .join(':');

const server = await startWaymark({ RATE_LIMIT: 'off', BASE_URL: endpoint });
const own = await createOwnIssuers(server);
const peers = await createIssuers();
const issuerOf = (name: string, tags: string[], more: object = {}) => ({
  id: (own.get(name) ?? peers.get(name))?.id,
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
  'vc-api-issuer-test-suite': { issuers: [issuerOf('eddsa-rdfc-2022', ['vc-api'])], verifiers: [] },
  'vc-api-verifier-test-suite': {
    issuers: [issuerOf('ed25519signature2020', ['vc-api'])],
    verifiers: [verifier(['vc-api'], { options: {} })],
    vpVerifiers: [vpVerifier(['vc-api'])],
  },
};

const https = await startEndpoint(ENDPOINT_PORT, server.address, { own, peers });

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
await server.stop();
process.exit(failed > 0 ? 1 : 0);
