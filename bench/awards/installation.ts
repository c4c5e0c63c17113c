/** Server processes on one PostgreSQL, each of which can be killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../apps/waymark/src/journeys/waymark.test-server.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../apps/waymark/src/store/embedded-postgres.ts';
import { openStore, type Store } from '../../apps/waymark/src/store/index.ts';

const MAIN = resolve(import.meta.dirname, '../../apps/waymark/src/main.ts');
const START_MS = 60_000;

export interface Installation {
  /** Where the servers listen. */
  readonly addresses: readonly string[];
  readonly folder: string;
  /** A connection of our own. */
  store(): Promise<Store>;
  killServer(index: number): Promise<void>;
  startServer(index: number): Promise<void>;
  killDatabase(): Promise<void>;
  startDatabase(): Promise<void>;
  /** The most that any server process held, in megabytes. */
  peakMegabytes(): number;
  end(): Promise<void>;
}

export async function createInstallation(servers: number): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-awards-'));
  // A folder of its own, that PostgreSQL's own user may pass through when we are root.
  const dataDir = await mkdtemp(join(tmpdir(), 'waymark-awards-database-'));
  let postgres: EmbeddedPostgres | undefined;
  const startDatabase = async () => {
    postgres = await startEmbeddedPostgres(dataDir);
  };
  await startDatabase();
  const { host = '', user = '', password = '' } = postgres?.connection ?? {};
  const databaseUrl = `postgresql://${user}:${encodeURIComponent(`${password}`)}@/postgres?host=${encodeURIComponent(host)}`;
  const ports: number[] = [];
  for (let index = 0; index < servers; index += 1) ports.push(await freePort());
  const address = `http://localhost:${ports[0]}`;
  const running: (ChildProcess | undefined)[] = ports.map(() => undefined);
  let peak = 0;
  const look = () => {
    for (const child of running) if (child?.pid) peak = Math.max(peak, megabytesOf(child.pid));
  };
  const looking = setInterval(look, 500);

  const startServer = async (index: number) => {
    const child = spawn(process.execPath, ['--conditions=waymark-source', MAIN], {
      env: {
        ...process.env,
        ...{ DATABASE_URL: databaseUrl, DATA_DIR: join(folder, `server-${index}`), PORT: `${ports[index]}` },
        // One installation: one name outside, one keystore.
        ...{ BASE_URL: address, KEYSTORE_FILE: join(folder, 'keystore') },
        ...{ RATE_LIMIT: 'off', WAYMARK_OFFLINE: '1', LOG_LEVEL: 'silent' },
      },
      stdio: ['ignore', 'ignore', process.env.SHOW ? 'inherit' : 'ignore'],
    });
    running[index] = child;
    const began = Date.now();
    while (!(await isUp(`http://localhost:${ports[index]}`))) {
      if (child.exitCode !== null || Date.now() - began > START_MS) throw new Error(`server ${index} does not start`);
      await new Promise((again) => setTimeout(again, 100));
    }
  };
  const killServer = async (index: number) => {
    look();
    const child = running[index];
    running[index] = undefined;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((ended) => child.once('exit', ended));
    child.kill('SIGKILL');
    await gone;
  };
  for (const index of ports.keys()) await startServer(index);
  return {
    addresses: ports.map((port) => `http://localhost:${port}`),
    folder,
    store: () => openStore({ databaseUrl }),
    killServer,
    startServer,
    startDatabase,
    async killDatabase() {
      const [pid = ''] = (await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGKILL');
      await postgres?.stop();
    },
    peakMegabytes() {
      look();
      return peak;
    },
    async end() {
      clearInterval(looking);
      for (const index of ports.keys()) await killServer(index);
      await postgres?.stop();
      for (const each of [folder, dataDir]) await rm(each, { recursive: true, force: true });
    },
  };
}

const isUp = (address: string) =>
  fetch(`${address}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

/** What the process held at most, by the kernel's own count; 0 where it keeps none. */
function megabytesOf(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
