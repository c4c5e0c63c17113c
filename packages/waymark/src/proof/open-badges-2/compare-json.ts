import { isJsonObject, type JsonValue } from '../../encoding/index.ts';

/** The name of the first member in which two documents differ; `undefined` when they say the same. Order of members does not matter, one thing and a list of that one thing are alike. */
export function firstDifference(
  one: JsonValue | undefined,
  other: JsonValue | undefined,
  name = '',
): string | undefined {
  const [left, right] = [unwrap(one), unwrap(other)];
  if (Array.isArray(left) && Array.isArray(right)) {
    if (left.length !== right.length) return name;
    for (const [at, item] of (left as readonly JsonValue[]).entries()) {
      const found = firstDifference(item, (right as readonly JsonValue[])[at], name);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (isJsonObject(left) && isJsonObject(right)) {
    for (const member of new Set([...Object.keys(left), ...Object.keys(right)])) {
      if (!Object.hasOwn(left, member) || !Object.hasOwn(right, member)) return member;
      const found = firstDifference(left[member], right[member], member);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return left === right ? undefined : name;
}

const unwrap = (value: JsonValue | undefined): JsonValue | undefined =>
  Array.isArray(value) && value.length === 1 ? (value as readonly JsonValue[])[0] : value;
