import type { Place } from '../finding.ts';
import type { JsonValue } from './json-value.ts';
import { scanJson } from './scan-json.ts';

export interface JsonCaps {
  readonly maxChars?: number;
  readonly maxDepth?: number;
}

export type ParsedJson =
  | {
      readonly ok: true;
      readonly value: JsonValue;
      /** Members that were written again in the same object: JSON.parse keeps the last one, other readers the first. */
      readonly duplicates: readonly Place[];
    }
  | {
      readonly ok: false;
      readonly code: 'empty' | 'not-json' | 'too-deep' | 'too-large';
      /** Character (UTF-16 unit) at which reading stopped. */
      readonly offset?: number;
    };

/** 16 Mi characters: a status list of 2^20 entries with its envelope, or a record with embedded pictures, stays below. */
export const MAX_JSON_CHARS = 16 * 1024 * 1024;
/** The deepest real credentials (a record in a presentation, with endorsements of achievements) stay under 30; beyond 64 nobody means it, and every walker may recurse. */
export const MAX_JSON_DEPTH = 64;

/**
 * Strict JSON under caps. Never throws; a member called `__proto__` is an ordinary own member.
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export function parseJson(text: string, caps: JsonCaps = {}): ParsedJson {
  const { maxChars = MAX_JSON_CHARS, maxDepth = MAX_JSON_DEPTH } = caps;
  if (text.length > maxChars) return { ok: false, code: 'too-large', offset: maxChars };
  const scan = scanJson(text, maxDepth);
  if (!scan.ok) return scan;
  try {
    return { ok: true, value: JSON.parse(text) as JsonValue, duplicates: scan.duplicates };
  } catch {
    // The scanner leaves numbers and escapes to JSON.parse.
    return { ok: false, code: 'not-json' };
  }
}
