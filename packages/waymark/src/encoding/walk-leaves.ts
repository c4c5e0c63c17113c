import type { Place } from '../finding.ts';
import { isJsonObject, type JsonValue } from './json-value.ts';
import { joinPointer } from './pointer.ts';

/** Visits every leaf in document order: primitives, and arrays and objects with nothing in them. */
export function walkLeaves(value: JsonValue, visit: (place: Place, leaf: JsonValue) => void): void {
  walk('', value, visit);
}

function walk(place: Place, value: JsonValue, visit: (place: Place, leaf: JsonValue) => void): void {
  const members: [string | number, JsonValue | undefined][] = isJsonObject(value)
    ? Object.entries(value)
    : Array.isArray(value)
      ? (value as readonly JsonValue[]).map((item, at) => [at, item])
      : [];
  if (members.length === 0) visit(place, value);
  for (const [segment, member] of members) if (member !== undefined) walk(joinPointer(place, segment), member, visit);
}
