import { isJsonObject, type JsonValue, parsePointer, resolvePointer } from '../../encoding/index.ts';

/** Real schemas cost a few thousand; the OB 3.0 schema about 5,000. */
const MAX_COST = 50_000;
const MAX_PATTERN_CHARS = 300;
/** A repeated group that itself repeats or chooses: where regular expressions run for ever. */
const RISKY_PATTERN = /\([^)]*[+*{|][^)]*\)[+*{]/;

/**
 * Whether a stranger's schema can be run without running for ever: its references unfolded stay small, its patterns are plain.
 * A chain of `allOf` pairs that refer to the next pair doubles with each step.
 */
export function isSchemaAffordable(schema: JsonValue): boolean {
  const costs = new Map<JsonValue, number>();
  const open = new Set<JsonValue>();
  const costOf = (value: JsonValue): number => {
    if (value === null || typeof value !== 'object') return 1;
    const known = costs.get(value);
    if (known !== undefined) return known;
    // A schema that refers to itself goes as deep as the credential does, and no deeper.
    if (open.has(value)) return 1;
    open.add(value);
    let cost = 1;
    const members: readonly JsonValue[] = Array.isArray(value)
      ? value
      : Object.values(value).filter((one) => one !== undefined);
    for (const member of members) cost = Math.min(cost + costOf(member), MAX_COST + 1);
    if (isJsonObject(value)) {
      for (const pattern of patternsOf(value)) if (!isPlain(pattern)) cost = MAX_COST + 1;
      const target =
        typeof value.$ref === 'string' && value.$ref.startsWith('#/') ? targetOf(schema, value.$ref) : undefined;
      if (target !== undefined) cost = Math.min(cost + costOf(target), MAX_COST + 1);
    }
    open.delete(value);
    costs.set(value, cost);
    return cost;
  };
  return costOf(schema) <= MAX_COST;
}

function patternsOf({
  pattern,
  patternProperties,
}: Readonly<Record<string, JsonValue | undefined>>): readonly string[] {
  return [
    ...(typeof pattern === 'string' ? [pattern] : []),
    ...(isJsonObject(patternProperties) ? Object.keys(patternProperties) : []),
  ];
}

function isPlain(pattern: string): boolean {
  return pattern.length <= MAX_PATTERN_CHARS && !RISKY_PATTERN.test(pattern);
}

function targetOf(schema: JsonValue, ref: string): JsonValue | undefined {
  try {
    return resolvePointer(schema, decodeURIComponent(ref.slice(1)));
  } catch {
    // A broken pointer refers to nothing.
    return undefined;
  }
}

/** The place that a JSON Schema error names (`#/a/b`) as a pointer. */
export function toSchemaPlace(location: string): string {
  const pointer = location.replace(/^#/, '');
  return parsePointer(pointer).length > 0 ? pointer : '';
}
