#!/usr/bin/env node
// Plain JavaScript that an old Node runs too. Waymark needs Node 24 and its own export condition, so this finds the Node that
// `npm ci` brought along and hands over; the command itself is src/cli/main.ts.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED_MAJOR = 24;
const here = dirname(fileURLToPath(import.meta.url));
const command = join(here, '../src/cli/main.ts');

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  for (let folder = here; ; folder = dirname(folder)) {
    const carried = join(folder, 'node_modules', 'node', 'bin', name);
    if (existsSync(carried)) return carried;
    if (dirname(folder) === folder) return undefined;
  }
}

const node = findNode();
if (node === undefined) {
  process.stderr.write(
    `waymark: this needs Node ${NEEDED_MAJOR} and you have ${process.versions.node}: run "npm ci" here first, which brings its own, or install Node ${NEEDED_MAJOR}.\n`,
  );
  process.exitCode = 64;
} else {
  const child = spawn(node, ['--conditions=waymark-source', command, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', () => {
    process.stderr.write(`waymark: Node ${NEEDED_MAJOR} at ${node} could not be started.\n`);
    process.exitCode = 64;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code ?? 1;
    else {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
  });
}
