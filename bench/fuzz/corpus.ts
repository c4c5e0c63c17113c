import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface CorpusFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export interface Corpus {
  readonly files: readonly CorpusFile[];
  /** URL → document: what the network would answer, of all folders together. */
  readonly documents: Readonly<Record<string, unknown>>;
}

/** Files that hold answers or words about inputs, not inputs. */
const NOT_INPUTS = new Set([
  'documents.json',
  'hosted.json',
  'manifest.json',
  'report.json',
  'reading.json',
  'reading.html',
  'about.md',
  'README.md',
]);
const MAX_FILE_BYTES = 2 * 1_048_576;

/** Everything that may be an input below the folders, in a stable order. */
export function loadCorpus(folders: readonly string[]): Corpus {
  const files: CorpusFile[] = [];
  const documents: Record<string, unknown> = {};
  const walk = (folder: string) => {
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name);
      const found = statSync(path);
      if (found.isDirectory()) walk(path);
      else if (name === 'documents.json' || name === 'hosted.json') {
        Object.assign(documents, JSON.parse(readFileSync(path, 'utf8')));
      } else if (!NOT_INPUTS.has(basename(path)) && found.size <= MAX_FILE_BYTES) {
        files.push({ name: path, bytes: new Uint8Array(readFileSync(path)) });
      }
    }
  };
  for (const folder of folders) walk(folder);
  return { files, documents };
}
