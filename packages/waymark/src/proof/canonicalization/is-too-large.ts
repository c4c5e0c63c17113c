import { isJsonObject, type JsonObject, type JsonValue } from '../../encoding/index.ts';

/**
 * jsonld compares every value of a property of a node with all others: 15 ns a pair, measured, so this is about a second. One list of
 * 8,000 values reaches it; the longest transcripts list some hundred.
 */
const MAX_PAIRS = 64_000_000;
/** Each context copies all terms so far: a thousand take a second. A presentation of 300 credentials has as many. */
const MAX_CONTEXTS = 1_000;

interface Count {
  /** Values by node and member; nodes with one id are one node. */
  readonly values: Map<string, number>;
  pairs: number;
  contexts: number;
}

/** Whether JSON-LD processing of a document would take longer than anybody should wait. Looks at the JSON only. */
export function isTooLarge(json: JsonObject, maxChars: number): boolean {
  if (JSON.stringify(json).length > maxChars) return true;
  const count: Count = { values: new Map(), pairs: 0, contexts: 0 };
  walk(json, count);
  return count.pairs > MAX_PAIRS || count.contexts > MAX_CONTEXTS;
}

function walk(value: JsonValue, count: Count): void {
  if (count.pairs > MAX_PAIRS) return;
  if (Array.isArray(value)) for (const item of value as readonly JsonValue[]) walk(item, count);
  if (!isJsonObject(value)) return;
  const id = value.id ?? value['@id'];
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    if (name === '@context') count.contexts += countContexts(member);
    const length = Array.isArray(member) ? member.length : 1;
    const key = typeof id === 'string' ? `${name} ${id}` : undefined;
    const before = key === undefined ? 0 : (count.values.get(key) ?? 0);
    if (key !== undefined) count.values.set(key, before + length);
    // Pairs that these values add to those that the same node had before.
    count.pairs += length * length + 2 * before * length;
    walk(member, count);
  }
}

/** Contexts in lists and in their own wrapping. */
function countContexts(context: JsonValue): number {
  if (Array.isArray(context))
    return (context as readonly JsonValue[]).reduce<number>((sum, item) => sum + countContexts(item), 0);
  return 1;
}
