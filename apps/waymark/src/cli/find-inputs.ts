import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** One thing to read, by the name that is shown for it. */
export interface Input {
  readonly name: string;
  readonly kind: 'file' | 'url' | 'stdin';
}
export interface FoundInputs {
  readonly inputs: readonly Input[];
  /** More than one thing was asked for, or a folder: the answer is a list. */
  readonly several: boolean;
}

/** Deeper folders are somebody's source tree. */
const MAX_FOLDER_DEPTH = 16;

/** Turns the arguments into inputs in a stable order; folders are walked, hidden files and links to folders are left out. */
export async function findInputs(args: readonly string[]): Promise<FoundInputs> {
  const inputs: Input[] = [];
  let folders = 0;
  for (const name of args) {
    if (name === '-') inputs.push({ name, kind: 'stdin' });
    else if (/^https?:\/\//i.test(name)) inputs.push({ name, kind: 'url' });
    else if ((await stat(name).catch(() => undefined))?.isDirectory()) {
      folders += 1;
      for await (const file of filesIn(name, 0)) inputs.push({ name: file, kind: 'file' });
    } else inputs.push({ name, kind: 'file' });
  }
  return { inputs, several: folders > 0 || args.length > 1 };
}

async function* filesIn(folder: string, depth: number): AsyncGenerator<string> {
  const entries = [];
  for await (const entry of await opendir(folder)) if (!entry.name.startsWith('.')) entries.push(entry);
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth < MAX_FOLDER_DEPTH) yield* filesIn(path, depth + 1);
    } else if (entry.isFile() || (entry.isSymbolicLink() && (await stat(path).catch(() => undefined))?.isFile()))
      yield path;
  }
}
