import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/waymark.mjs', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../../../../fixtures', import.meta.url));
const CASE = join(FIXTURES, 'open-badges-3.0/gas-chromatography');
const GENUINE = join(CASE, 'input.json');
const AT = ['--at', '2026-11-23T12:00:00Z'];
const GIVEN = [...AT, '--documents', join(CASE, 'documents.json')];
const folder = mkdtempSync(join(tmpdir(), 'waymark-cli-'));
after(() => rmSync(folder, { recursive: true }));
/** The same after somebody raised a level. */
const ALTERED = join(folder, 'altered.json');
const raised = readFileSync(GENUINE, 'utf8').replace(/("achievedLevel": "[^"]*faults-level-)2"/, '$13"');
assert.notEqual(raised, readFileSync(GENUINE, 'utf8'));
writeFileSync(ALTERED, raised);

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}
function waymark(
  args: readonly string[],
  options: { readonly stdin?: string; readonly env?: object; readonly killWith?: NodeJS.Signals } = {},
) {
  return new Promise<Ended>((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...options.env },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.stdin.on('error', () => {});
    const { killWith } = options;
    if (killWith) setTimeout(() => child.kill(killWith), 500);
    else child.stdin.end(options.stdin ?? '');
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
}

describe('waymark read', () => {
  it('says what a genuine credential says, within 80 columns, without colour, and ends with 0', async () => {
    const { code, out, err } = await waymark(['read', GENUINE, ...GIVEN]);
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.match(out, /chromatograph/i);
    // An address that is longer than the line stands alone on it.
    for (const line of out.split('\n')) assert.ok([...line].length <= 80 || !line.trim().includes(' '), line);
    assert.ok(!out.includes('\u001b'));
  });
  it('ends with 1 for one that was altered', async () => {
    assert.equal((await waymark(['read', ALTERED, ...GIVEN])).code, 1);
  });
  it('ends with 2 for something unreadable', async () => {
    const file = join(folder, 'poem.txt');
    writeFileSync(file, 'a poem');
    assert.equal((await waymark(['read', file, ...GIVEN])).code, 2);
  });
  it('--json is an object for one input, from a file or standard input, and names it', async () => {
    const fromFile = await waymark(['read', GENUINE, '--json', ...GIVEN]);
    const data = JSON.parse(fromFile.out);
    assert.deepEqual([data.input, data.verdict, data.format], [GENUINE, 'genuine', 'open-badges-3.0']);
    assert.ok(data.checks.length > 0 && data.statements.length > 0);
    const fromStdin = await waymark(['read', '-', '--json', ...GIVEN], { stdin: readFileSync(GENUINE, 'utf8') });
    assert.equal(fromStdin.out, fromFile.out.replaceAll(JSON.stringify(GENUINE), '"-"'));
  });
  it('--json is an array for several, in their order, and goes on after a missing file', async () => {
    const missing = join(folder, 'missing.json');
    const { code, out, err } = await waymark(['read', ALTERED, missing, GENUINE, '--json', ...GIVEN]);
    assert.equal(code, 2);
    assert.deepEqual(
      JSON.parse(out).map(({ verdict }: { verdict: string }) => verdict),
      ['altered', 'unreadable', 'genuine'],
    );
    assert.equal(err, `waymark: there is no file ${missing}.\n`);
  });
  it('--ndjson is one line an input', async () => {
    const { out, code } = await waymark(['read', GENUINE, ALTERED, '--ndjson', ...GIVEN]);
    assert.equal(code, 1);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).verdict),
      ['genuine', 'altered'],
    );
  });
  it('a folder is a table, one line a file', async () => {
    const { out } = await waymark(['read', join(FIXTURES, 'vc-2.0'), CASE, ...GIVEN]);
    const lines = out.trimEnd().split('\n');
    assert.ok(lines.length >= 4);
    assert.ok(
      lines.some((line) => /chromatography\/input\.json {2}Genuine and in force {2}Northfield/.test(line)),
      out,
    );
    for (const line of lines) assert.ok([...line].length <= 80, line);
  });
  it('--html writes a page that needs nothing from anywhere', async () => {
    const page = join(folder, 'page.html');
    const { code, out } = await waymark(['read', GENUINE, '--html', page, ...GIVEN]);
    assert.deepEqual([code, out], [0, '']);
    const written = readFileSync(page, 'utf8');
    assert.match(written, /^<!doctype html>\n<html lang="en" dir="ltr">/);
    assert.doesNotMatch(written, /<script|<link|src="http/);
  });
  it('--offline makes no request and says what it could not see', async () => {
    const { code, out } = await waymark(['read', GENUINE, '--json', '--offline', ...AT]);
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).verdict, 'cannot-tell');
    const link = await waymark(['read', 'https://college.example/badge.json', '--json', '--offline', ...AT]);
    assert.equal(link.code, 2);
    assert.match(JSON.parse(link.out).why, /no request/);
  });
  it('an address inside is refused', async () => {
    const { code, out } = await waymark(['read', 'https://127.0.0.1/badge.json', '--json', ...AT]);
    assert.equal(code, 2);
    assert.match(JSON.parse(out).why, /public addresses/);
  });
  it('--locale answers in Spanish', async () => {
    const { out } = await waymark(['read', 'https://127.0.0.1/', '--json', '--locale', 'es', ...AT]);
    assert.match(JSON.parse(out).why, /direcciones públicas/);
  });
});

describe('wrong usage ends with 64 and one sentence', () => {
  const notJson = join(folder, 'not.json');
  writeFileSync(notJson, '[1');
  const privateKey = join(folder, 'private.json');
  writeFileSync(privateKey, '{"kty":"OKP","crv":"Ed25519","x":"","d":""}');
  for (const args of [
    [],
    ['read'],
    ['write', 'x'],
    ['read', GENUINE, '--frobnicate'],
    ['read', GENUINE, '--at', 'yesterday'],
    ['read', GENUINE, '--at', '2026-11-23T12:00:00'],
    ['read', GENUINE, '--documents', notJson],
    ['read', GENUINE, '--documents', join(folder, 'missing')],
    ['read', GENUINE, '--key', privateKey],
    ['read', GENUINE, '--locale', 'tlh'],
    ['read', GENUINE, '--json', '--ndjson'],
  ]) {
    it(args.slice(-2).join(' ') || '(nothing)', async () => {
      const { code, out, err } = await waymark(args);
      assert.deepEqual([code, out], [64, '']);
      assert.match(err, /^waymark: [^\n]+\n$/);
    });
  }
});

describe('the process', () => {
  it('ends by the signal it was sent', async () => {
    const { signal } = await waymark(['read', '-'], { killWith: 'SIGTERM' });
    assert.equal(signal, 'SIGTERM');
  });
  it('shows help and ends with 0', async () => {
    const { code, out } = await waymark(['read', '--help']);
    assert.equal(code, 0);
    assert.match(out, /--offline/);
  });
});
