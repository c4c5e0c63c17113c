/** Pages a second over loopback, beside a bare node:http server that answers a stored page of the same size. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const PORT = 4197;
const CONNECTIONS = 20;
const SECONDS = 3;
const ROUNDS = 3;

const load = async (url: string, options: object = {}) =>
  (await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, ...options })).requests.average;
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export async function benchHttp(): Promise<string> {
  const server = spawn(process.execPath, ['--conditions=waymark-source', join(ROOT, 'apps/waymark/src/main.ts')], {
    env: {
      ...process.env,
      PORT: String(PORT),
      DATA_DIR: mkdtempSync(join(tmpdir(), 'waymark-bench-')),
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'silent',
    },
    stdio: 'ignore',
  });
  try {
    const base = `http://localhost:${PORT}`;
    const credential = readFileSync(join(ROOT, 'fixtures/open-badges-3.0/attended-a-day/input.json'));
    const read = {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/html' },
      body: credential,
    };
    const page = await waitFor(`${base}/api/read`, read);
    const floor = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page)).listen(0);
    const floorUrl = `http://localhost:${(floor.address() as AddressInfo).port}/`;
    const tasks = [
      { name: `bare node:http, a stored page of ${(page.length / 1024).toFixed(0)} KB`, run: () => load(floorUrl) },
      { name: 'Waymark, the front page', run: () => load(`${base}/`) },
      { name: 'Waymark, a reading verified on every request', run: () => load(`${base}/api/read`, read) },
    ];
    const rates = tasks.map((): number[] => []);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [i, task] of tasks.entries()) rates[i]?.push(await task.run());
    floor.close();
    const base0 = median(rates[0] ?? []);
    const rows = tasks.map(
      ({ name }, i) =>
        `| ${name} | ${median(rates[i] ?? []).toFixed(0)} | ${((100 * median(rates[i] ?? [])) / base0).toFixed(1)} % |`,
    );
    return [
      '### Pages a second',
      '',
      '| page | requests per second | of the first |',
      '| --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
  } finally {
    server.kill('SIGTERM');
  }
}

async function waitFor(url: string, request: object): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      const answer = await fetch(url, request);
      if (answer.ok) return await answer.text();
    } catch {
      // not listening yet
    }
    await new Promise((resume) => setTimeout(resume, 200));
  }
  throw new Error('the server did not answer');
}
