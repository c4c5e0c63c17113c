import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject, parseJson } from 'waymark/encoding';
import type { Received } from './received.ts';

/** A credential of ours that anybody may read here at once. */
export interface Example {
  /** `<standard>/<name>`, as in its address. */
  readonly id: string;
  /** What it is, in a sentence, and the verdict it is meant to have. English, as its author wrote it. */
  readonly about: string;
  readonly received: Omit<Received, 'locale'>;
}

/** Shown first, because they differ most. */
const FIRST = [
  'open-badges-3.0/gas-chromatography',
  'open-badges-2.0/hosted-forklift',
  'open-badges-3.0/attended-a-day',
  'clr-2.0/record-of-three',
  'open-badges-3.0/gas-chromatography-altered',
  'open-badges-3.0/gas-chromatography-withdrawn',
];

/** Reads `fixtures/<standard>/<name>/` with an about.md; none = no examples. Their documents stand beside them, so reading one asks nobody. */
export async function loadExamples(folder: string): Promise<readonly Example[]> {
  if (!existsSync(folder)) return [];
  const examples: Example[] = [];
  for (const standard of await foldersIn(folder)) {
    for (const name of await foldersIn(join(folder, standard))) {
      const example = await loadExample(join(folder, standard, name), `${standard}/${name}`);
      if (example) examples.push(example);
    }
  }
  const rank = ({ id }: Example) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);
  return examples.sort((one, other) => rank(one) - rank(other) || one.id.localeCompare(other.id));
}

async function loadExample(folder: string, id: string): Promise<Example | undefined> {
  const names = await readdir(folder);
  const input = names.find((name) => name.startsWith('input.'));
  if (!input || !names.includes('about.md')) return undefined;
  const [about = ''] = (await readFile(join(folder, 'about.md'), 'utf8')).trim().split('\n');
  const text = names.includes('documents.json') ? await readFile(join(folder, 'documents.json'), 'utf8') : '{}';
  const documents = parseJson(text);
  if (!documents.ok || !isJsonObject(documents.value)) return undefined;
  const bytes = new Uint8Array(await readFile(join(folder, input)));
  return {
    id,
    about: about.trim(),
    received: { example: id, files: [{ name: input, bytes }], documents: documents.value },
  };
}

const foldersIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
