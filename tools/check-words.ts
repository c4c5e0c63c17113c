/**
 * Reads every sentence of `reading/words/<locale>` and fails on what our voice forbids: words of the trade that a hiring manager would
 * not say aloud, a bare "verified", sentences that go on too long, and placeholders that one locale has and the other lacks.
 */
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const WORDS = resolve(dirname(fileURLToPath(import.meta.url)), '../packages/waymark/src/reading/words');

/** Not said aloud by people who hire. Whole words, any case. */
const BANNED = [
  'leverage',
  'seamless',
  'seamlessly',
  'utilize',
  'verified',
  'robust',
  'holistic',
  'stakeholder',
  'empower',
  'apalancar',
  'verificado',
  'verificada',
  'robusto',
];
/** Longer than this cannot be taken in at a glance. Counted between full stops, colons and semicolons. */
const MAX_WORDS_A_SENTENCE = 32;

export interface Complaint {
  readonly where: string;
  readonly what: string;
}

const placeholdersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

export function judgeSentence(where: string, text: string): Complaint[] {
  const complaints: Complaint[] = [];
  for (const word of BANNED) {
    if (new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'iu').test(text))
      complaints.push({ where, what: `says “${word}”` });
  }
  for (const sentence of text.split(/[.:;!?…](?:\s|$)/)) {
    const words = sentence.split(/\s+/).filter(Boolean).length;
    if (words > MAX_WORDS_A_SENTENCE) complaints.push({ where, what: `has a sentence of ${words} words` });
  }
  if (/\s{2,}|\s[.,;]/.test(text)) complaints.push({ where, what: 'has a stray space' });
  return complaints;
}

export function comparePlaceholders(where: string, here: string, there: string): Complaint[] {
  const [a, b] = [placeholdersOf(here).join(), placeholdersOf(there).join()];
  return a === b ? [] : [{ where, what: `has {${a}} in one locale and {${b}} in another` }];
}

/** Every string of a module's exports, by its path. Functions are left to the compiler and the goldens. */
function* stringsOf(value: unknown, path: string): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) yield* stringsOf(inner, `${path}/${key}`);
}

async function sentencesOf(locale: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const file of readdirSync(join(WORDS, locale)).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )) {
    const module = (await import(pathToFileURL(join(WORDS, locale, file)).href)) as object;
    if (file === 'index.ts') continue;
    for (const [path, text] of stringsOf({ ...module }, file)) found.set(path, text);
  }
  return found;
}

export async function findComplaints(locales: readonly string[] = ['en', 'es']): Promise<Complaint[]> {
  const complaints: Complaint[] = [];
  const [first = new Map<string, string>(), ...others] = await Promise.all(locales.map(sentencesOf));
  for (const [index, all] of [first, ...others].entries()) {
    for (const [path, text] of all) complaints.push(...judgeSentence(`${locales[index]}/${path}`, text));
  }
  for (const other of others) {
    for (const [path, text] of first) {
      const there = other.get(path);
      if (there !== undefined) complaints.push(...comparePlaceholders(path, text, there));
    }
  }
  return complaints;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const complaints = await findComplaints();
  for (const { where, what } of complaints) console.error(`${where} ${what}`);
  if (complaints.length > 0) process.exit(1);
  console.log('The words keep the voice.');
}
