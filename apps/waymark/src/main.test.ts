/** The server as a process: what it says, refuses and leaves behind. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

interface Started {
  readonly child: ChildProcess;
  /** Everything said so far, on both outputs. */
  said(): string;
  /** Resolves with the first match, or rejects when the process ends without it. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  ended(): Promise<number | null>;
}

function startProcess(t: TestContext, settings: Readonly<Record<string, string>>): Started {
  const env = { PATH: process.env.PATH ?? '', LOG_LEVEL: 'silent', PORT: '0', WAYMARK_OFFLINE: '1', ...settings };
  const child = spawn(process.execPath, ['--conditions=waymark-source', MAIN], { env });
  let text = '';
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  const end = once(child, 'exit');
  t.after(async () => {
    child.kill('SIGTERM');
    await end;
  });
  return {
    child,
    said: () => text,
    async until(pattern) {
      for (;;) {
        const match = pattern.exec(text);
        if (match) return match;
        if (child.exitCode !== null) throw new Error(`ended with: ${text}`);
        await new Promise((again) => setTimeout(again, 20));
      }
    },
    ended: async () => ((await end) as [number | null])[0],
  };
}

async function folder(t: TestContext): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'waymark-main-'));
  t.after(() => rm(made, { recursive: true, force: true, maxRetries: 5 }));
  return made;
}

const ADDRESS = /Waymark is reading at (http:\/\/localhost:\d+)/;

test('it says its address, serves the front page, and ends in order', async (t) => {
  const server = startProcess(t, { DATA_DIR: await folder(t) });
  const [, address = ''] = await server.until(ADDRESS);
  assert.equal((await fetch(address)).status, 200);
  assert.equal(await (await fetch(`${address}/healthz`)).text(), 'ok\n');
  server.child.kill('SIGTERM');
  assert.equal(await server.ended(), 0);
});

test('a second one on the same data folder is refused in one sentence', async (t) => {
  const place = await folder(t);
  const first = startProcess(t, { DATA_DIR: place });
  await first.until(ADDRESS);
  const second = startProcess(t, { DATA_DIR: place });
  assert.equal(await second.ended(), 1);
  assert.match(second.said(), /^Another Waymark is running on the data folder [^\n]+\n$/);
});

test('nonsense in a setting is refused in one sentence', async (t) => {
  const server = startProcess(t, { PORT: 'http' });
  assert.equal(await server.ended(), 1);
  assert.match(server.said(), /^Waymark cannot start: PORT [^\n]+\n$/);
});

test('without its database it still reads, says so at the start, and says so to whoever asks for a link', async (t) => {
  const server = startProcess(t, { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' });
  const [, address = ''] = await server.until(ADDRESS);
  await server.until(/links and accounts do not/);
  assert.equal((await fetch(address)).status, 200);
  const answer = await fetch(`${address}/r/abc`, { headers: { accept: 'text/html' } });
  assert.equal(answer.status, 503);
  assert.match(await answer.text(), /What is kept here cannot be reached at the moment/);
});

test('the log of a request holds neither an address of a person nor a secret nor content', async (t) => {
  const server = startProcess(t, { DATA_DIR: await folder(t), LOG_LEVEL: 'debug' });
  const [, address = ''] = await server.until(ADDRESS);
  await fetch(`${address}/r/this-is-a-secret/delete?key=another-secret`);
  await fetch(`${address}/api/read?who=ana@mail.example`, {
    method: 'POST',
    body: 'Ana Ruiz',
    headers: { 'x-forwarded-for': '192.0.2.77' },
  });
  await server.until(/api\/read/);
  for (const hidden of ['this-is-a-secret', 'another-secret', 'Ana Ruiz', 'ana@mail', '192.0.2.77', '127.0.0.1']) {
    assert.ok(!server.said().includes(hidden), hidden);
  }
  assert.match(server.said(), /\/r\/:secret\/delete/);
});
