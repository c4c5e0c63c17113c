import type { Place } from '../finding.ts';
import { toPointer } from './pointer.ts';

/** What JSON.parse does not tell: how deep it goes and which members were written twice. */
export type JsonScan =
  | { readonly ok: true; readonly duplicates: readonly Place[] }
  | { readonly ok: false; readonly code: 'empty' | 'not-json' | 'too-deep'; readonly offset: number };

/** Enough to show the fault; a hostile file could have a million. */
export const MAX_DUPLICATES = 100;

/** Up to here names are compared one by one. */
const FEW_NAMES = 12;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;

/** One open object or array: `names` of an object, and the name or index that is being read. */
interface Level {
  readonly names: SeenNames | undefined;
  at: string | number;
}

/** Names of one object: most have a handful, for which a list beats a set three times over. */
class SeenNames {
  readonly #few: string[] = [];
  #many: Set<string> | undefined;

  /** Whether the name is new. */
  add(name: string): boolean {
    if (this.#many ? this.#many.has(name) : this.#few.includes(name)) return false;
    if (this.#many) this.#many.add(name);
    else if (this.#few.push(name) > FEW_NAMES) this.#many = new Set(this.#few);
    return true;
  }
}

const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
/** Digits, letters, `+`, `-` and `.`: what numbers and `true`, `false`, `null` are made of. */
const isBare = (code: number) =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x2d ||
  code === 0x2b ||
  code === 0x2e ||
  code === 0x45;

/**
 * Walks the text once without recursion. It checks brackets, commas and colons; JSON.parse, which must come after, judges the rest.
 * Must come before JSON.parse: engines differ in how deep they go before they break.
 */
export function scanJson(text: string, maxDepth: number): JsonScan {
  const levels: Level[] = [];
  const duplicates: Place[] = [];
  const stop = (code: 'empty' | 'not-json' | 'too-deep', offset: number): JsonScan => ({ ok: false, code, offset });
  let at = skipSpace(text, 0);
  if (at === text.length) return stop('empty', at);
  for (;;) {
    // Here a value must begin.
    const code = text.charCodeAt(at);
    let opened = false;
    if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      if (levels.length >= maxDepth) return stop('too-deep', at);
      levels.push(code === OPEN_OBJECT ? { names: new SeenNames(), at: '' } : { names: undefined, at: 0 });
      opened = true;
      at++;
    } else {
      const end = code === QUOTE ? endOfString(text, at) : endOfBare(text, at);
      if (end === at || end < 0) return stop('not-json', at);
      at = end;
    }
    // Close what ends here, then go to the next value.
    for (;;) {
      at = skipSpace(text, at);
      const level = levels.at(-1);
      if (!level) return at === text.length ? { ok: true, duplicates } : stop('not-json', at);
      const next = text.charCodeAt(at);
      if (next === (level.names ? CLOSE_OBJECT : CLOSE_ARRAY)) {
        levels.pop();
        opened = false;
        at++;
        continue;
      }
      if (!opened) {
        if (next !== COMMA) return stop('not-json', at);
        at = skipSpace(text, at + 1);
        if (typeof level.at === 'number') level.at++;
      }
      if (level.names) {
        const end = text.charCodeAt(at) === QUOTE ? endOfString(text, at) : -1;
        const colon = end < 0 ? -1 : skipSpace(text, end);
        if (end < 0 || text.charCodeAt(colon) !== COLON) return stop('not-json', at);
        const name = nameOf(text, at, end);
        if (name === undefined) return stop('not-json', at);
        level.at = name;
        if (!level.names.add(name) && duplicates.length < MAX_DUPLICATES) {
          duplicates.push(toPointer(levels.map((one) => one.at)));
        }
        at = skipSpace(text, colon + 1);
      }
      break;
    }
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

function endOfBare(text: string, from: number): number {
  let at = from;
  while (isBare(text.charCodeAt(at))) at++;
  return at;
}

/** Behind the closing quote, or -1 when there is none. */
function endOfString(text: string, from: number): number {
  for (let quote = text.indexOf('"', from + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let before = quote;
    while (text.charCodeAt(before - 1) === BACKSLASH) before--;
    if ((quote - before) % 2 === 0) return quote + 1;
  }
  return -1;
}

/** Two spellings of one name (`"a"`, `"\u0061"`) are one name. */
function nameOf(text: string, from: number, end: number): string | undefined {
  const raw = text.slice(from + 1, end - 1);
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return undefined;
  }
}
