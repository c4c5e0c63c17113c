/**
 * A real PostgreSQL as a child process: initialised on the first start, private socket, stopped with us. The caller has claimed the
 * data folder, so a PostgreSQL found running on it is what a killed Waymark left behind: it is stopped first, in order.
 * What is committed survives `kill -9` of either process: PostgreSQL replays its log at the next start.
 */
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { type RunningPostgres, runPostgres } from './run-postgres.ts';
import { StoreError } from './store-error.ts';
import { canReach, type User, unprivilegedUser } from './unprivileged-user.ts';

/** Where root keeps what PostgreSQL's user must reach, when the chosen folder is behind a wall. */
const REACHABLE_FOLDER = '/var/lib/waymark';
/** Replaying a long log on a slow disk. */
const START_MS = 60_000;
const STOP_MS = 20_000;
const LOOK_AGAIN_MS = 25;
/** Children of a killed PostgreSQL end when they next look up from their work. */
const LEFT_OVER_MS = 250;
/** sockaddr_un holds 108 bytes on Linux, 104 on macOS; PostgreSQL adds "/.s.PGSQL.5432". */
const LONGEST_SOCKET_FOLDER = 104 - '/.s.PGSQL.5432'.length - 1;
const PORT_OF_SOCKET = 5432;
const ROLE = 'waymark';
const PASSWORD_FILE = 'postgres-password';
/** Everybody may walk through, nobody but the owner may look around. */
const PASSABLE = 0o711;

export interface EmbeddedPostgres {
  readonly connection: pg.PoolConfig;
  /** Told on the page of the operator when the data are not where the setting says. */
  readonly notice?: string;
  /** Fires once when PostgreSQL ends without having been asked to. */
  onEnded(told: () => void): void;
  /** Clean: waits until everything is on disk. */
  stop(): Promise<void>;
}

/** @throws StoreError with one sentence when it cannot run here. */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const user = unprivilegedUser();
  const reachable = await prepareHome(dataDir, user);
  const home = reachable ? dataDir : join(REACHABLE_FOLDER, shortHash(dataDir));
  if (!reachable) await ownFolder(home, undefined, PASSABLE);

  const programs = await findPostgresBinaries(user, REACHABLE_FOLDER);
  const place = await preparePlace(home, user);
  const cluster = join(home, 'postgres');
  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(cluster, programs, place.password, user);
  await stopLeftOver(cluster, programs, user);

  const port = process.platform === 'win32' ? await freePort() : PORT_OF_SOCKET;
  const connection: pg.PoolConfig = {
    host: place.socketFolder ?? '127.0.0.1',
    port,
    user: ROLE,
    database: 'postgres',
    password: place.password,
  };
  const settings = {
    listen_addresses: place.socketFolder ? '' : '127.0.0.1',
    port: `${port}`,
    unix_socket_directories: place.socketFolder ?? '',
    // Small: the pages of a link service fit, and the readers' threads need the memory.
    shared_buffers: '32MB',
    max_connections: '40',
    jit: 'off',
    logging_collector: 'off',
    log_min_messages: 'warning',
    // Statements carry stored content.
    log_min_error_statement: 'panic',
  };
  const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const running = await untilStarted(connection, () =>
    runPostgres(programs.postgres, ['-D', cluster, ...parameters], { user, environment: environment() }),
  );

  let stopping = false;
  const notice = `PostgreSQL runs as an unprivileged user that cannot reach ${dataDir}, so the data are in ${home}.`;
  return {
    connection,
    ...(reachable ? {} : { notice }),
    onEnded(told) {
      void running.ended.then(() => {
        if (!stopping) told();
      });
    },
    stop() {
      stopping = true;
      return running.stop();
    },
  };
}

/**
 * Makes the folder, and opens it for passing through when it is ours (new, empty, or used before); what is inside has its own
 * rights. True when PostgreSQL's user can then reach it. A folder that holds other things keeps its rights.
 */
async function prepareHome(dataDir: string, user: User | undefined): Promise<boolean> {
  try {
    await mkdir(dataDir, { recursive: true, mode: PASSABLE });
    const names = await readdir(dataDir);
    if (user && (names.length === 0 || names.includes(PASSWORD_FILE))) await chmod(dataDir, PASSABLE);
  } catch (cause) {
    throw notWritable(dataDir, cause);
  }
  return await canReach(user, dataDir);
}

/** The socket's folder (none on Windows) and the password, made once. */
async function preparePlace(home: string, user: User | undefined) {
  const passwordFile = join(home, PASSWORD_FILE);
  if (!existsSync(passwordFile)) {
    await writeFile(`${passwordFile}.new`, randomBytes(32).toString('base64url'), { mode: 0o600 });
    await rename(`${passwordFile}.new`, passwordFile);
  }
  const password = (await readFile(passwordFile, 'utf8')).trim();
  if (process.platform === 'win32') return { password };
  const beside = join(home, 'run');
  const socketFolder =
    Buffer.byteLength(beside) <= LONGEST_SOCKET_FOLDER ? beside : join(tmpdir(), `waymark-${shortHash(home)}`);
  await ownFolder(socketFolder, user, 0o700);
  return { password, socketFolder };
}

/** Into a folder that gets its name when it is whole, so that a power cut leaves nothing half made. */
async function initialise(cluster: string, { initdb }: PostgresBinaries, password: string, user: User | undefined) {
  const unfinished = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await ownFolder(unfinished, user, 0o700);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);
  const options = [
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
  ];
  const access = [`--username=${ROLE}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  try {
    await promisify(execFile)(initdb, ['-D', unfinished, ...options, ...access], {
      ...user,
      cwd: '/',
      env: environment(),
    });
  } catch (cause) {
    const said = String((cause as { stderr?: string }).stderr ?? cause)
      .trim()
      .split('\n')
      .at(-1);
    throw new StoreError(`The database could not be set up in ${cluster}: ${said}`, { cause });
  } finally {
    await rm(passwordFile, { force: true });
  }
  // A folder without PG_VERSION is no cluster: what an older attempt left.
  await rm(cluster, { recursive: true, force: true });
  await rename(unfinished, cluster);
}

/** The claim on the folder is ours, so whoever serves this cluster has lost its Waymark. Asked by its own tool; a stale file is left to PostgreSQL. */
async function stopLeftOver(cluster: string, { pgCtl }: PostgresBinaries, user: User | undefined) {
  const [pid = ''] = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  if (!/^\d+$/.test(pid) || !(await isPostgres(pid))) return;
  await promisify(execFile)(pgCtl, ['-D', cluster, '-m', 'fast', '-w', '-t', `${STOP_MS / 1_000}`, 'stop'], {
    ...user,
    cwd: '/',
    env: environment(),
  }).catch(() => undefined);
}

/** The process number may have passed to some other program since; where /proc tells, it is asked. */
async function isPostgres(pid: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return (command.split('\0')[0] ?? '').endsWith('postgres');
}

/**
 * Starts it, again and again while children of one that was killed are still at their work: they hold its memory until they notice, and
 * PostgreSQL refuses to begin beside them.
 */
async function untilStarted(connection: pg.PoolConfig, start: () => RunningPostgres): Promise<RunningPostgres> {
  for (const deadline = Date.now() + START_MS; ; ) {
    const running = start();
    try {
      await untilAnswers(connection, running);
      return running;
    } catch (error) {
      await running.stop();
      if (!/shared memory block/.test(running.lastWords()) || Date.now() > deadline) throw error;
      await new Promise((again) => setTimeout(again, LEFT_OVER_MS));
    }
  }
}

async function untilAnswers(connection: pg.PoolConfig, { ended, lastWords }: RunningPostgres) {
  let gone = false;
  void ended.then(() => {
    gone = true;
  });
  for (const deadline = Date.now() + START_MS; Date.now() < deadline; ) {
    const client = new pg.Client(connection);
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await client.end().catch(() => undefined);
    }
    if (gone) throw new StoreError(`The database did not start: ${lastWords()}.`);
    await new Promise((again) => setTimeout(again, LOOK_AGAIN_MS));
  }
  throw new StoreError(`The database did not start within ${START_MS / 1_000} seconds.`);
}

async function ownFolder(folder: string, user: User | undefined, mode: number) {
  try {
    await mkdir(folder, { recursive: true, mode });
    await chmod(folder, mode);
    if (user) await chown(folder, user.uid, user.gid);
  } catch (cause) {
    throw notWritable(folder, cause);
  }
}

const notWritable = (folder: string, cause: unknown) =>
  new StoreError(
    `The folder ${folder} cannot be used (${(cause as NodeJS.ErrnoException).code}); set DATA_DIR to another one.`,
    { cause },
  );

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Nothing of our own environment: it may hold secrets, and PG* variables would change what the programs do. */
const environment = (): NodeJS.ProcessEnv => ({
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {}),
});

const freePort = () =>
  new Promise<number>((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
