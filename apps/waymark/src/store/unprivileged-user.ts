import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** "nobody", on every Linux and macOS we know. PostgreSQL refuses to run as root, so a root Waymark runs it as this. */
const NOBODY = 65_534;

/** Whom PostgreSQL runs as: `undefined` = as ourselves. */
export interface User {
  readonly uid: number;
  readonly gid: number;
}

/** The user for PostgreSQL. */
export function unprivilegedUser(): User | undefined {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined;
}

/** True when `user` may walk through every folder down to `path` (a root-only home is the usual wall). */
export async function canReach(user: User | undefined, path: string): Promise<boolean> {
  if (!user) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory()) {
      const searchBit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001;
      if ((found.mode & searchBit) === 0) return false;
    }
    if (dirname(folder) === folder) return true;
  }
}
