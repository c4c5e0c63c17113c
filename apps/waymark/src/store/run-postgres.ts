import { spawn } from 'node:child_process';
import type { User } from './unprivileged-user.ts';

/** Ending sessions and writing a checkpoint on a slow disk. */
const STOP_MS = 20_000;
/** Lines of PostgreSQL's own log kept to explain a failed start. */
const KEPT_LOG_LINES = 20;

/**
 * PostgreSQL under a shell that waits for the end of its input, which is ours: however we end, `kill -9` included, the system closes
 * it and PostgreSQL is told to stop ("fast shutdown": ends sessions, rolls back, writes a checkpoint).
 */
const UNTIL_INPUT_ENDS =
  'exec 3<&0; "$@" </dev/null 3<&- & postgres=$!; (while read -r _ <&3; do :; done; kill -INT $postgres) >/dev/null 2>&1 & wait $postgres';

export interface RunningPostgres {
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** What its log said last that explains an end. */
  lastWords(): string;
  /** Clean: resolves when everything is on disk. */
  stop(): Promise<void>;
}

/** Starts the server program; returns at once. */
export function runPostgres(
  program: string,
  parameters: readonly string[],
  { user, environment }: { readonly user: User | undefined; readonly environment: NodeJS.ProcessEnv },
): RunningPostgres {
  const isGuarded = process.platform !== 'win32';
  const [file, list] = isGuarded
    ? ['/bin/sh', ['-c', UNTIL_INPUT_ENDS, 'sh', program, ...parameters]]
    : [program, [...parameters]];
  // A group of its own: Ctrl+C in a terminal must reach us, and PostgreSQL only through us.
  const child = spawn(file, list, {
    ...user,
    cwd: '/',
    env: environment,
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: isGuarded,
  });
  const log: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log.push(...text.split('\n').filter(Boolean));
    log.splice(0, log.length - KEPT_LOG_LINES);
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<void>((tell) => {
    const tellEnd = () => {
      child.stdin.destroy();
      tell();
    };
    child.once('exit', tellEnd);
    child.once('error', (error) => {
      log.push(error.message);
      tellEnd();
    });
  });
  const signalAll = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return;
    try {
      process.kill(isGuarded ? -child.pid : child.pid, signal);
    } catch {
      // it has just ended
    }
  };
  return {
    ended,
    lastWords: () => log.findLast((line) => /FATAL|PANIC|spawn/.test(line)) ?? log.at(-1) ?? 'it gave no reason',
    async stop() {
      if (isGuarded) child.stdin.end();
      else child.kill('SIGINT');
      // "Immediate shutdown": the next start recovers from the log.
      const late = setTimeout(() => signalAll('SIGQUIT'), STOP_MS);
      await ended;
      clearTimeout(late);
    },
  };
}
