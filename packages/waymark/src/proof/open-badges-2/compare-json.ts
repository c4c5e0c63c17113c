import { isJsonObject, type JsonObject, type JsonValue } from '../../encoding/index.ts';

/** Something that this copy holds and the other only refers to: to be compared with what stands at its own address. */
export interface Embedded {
  readonly member: string;
  readonly url: string;
  readonly json: JsonObject;
}
export interface Comparison {
  /** The name of the first member in which the two differ. */
  readonly difference?: string;
  readonly embedded: readonly Embedded[];
}

/**
 * Compares a copy of a badge with the published one. Order of members does not matter, one thing and a list of that one thing are alike,
 * and an object may stand for its own URL.
 */
export function compareJson(copy: JsonObject, published: JsonObject): Comparison {
  const embedded: Embedded[] = [];
  const difference = firstDifference(copy, published, '', embedded);
  return difference === undefined ? { embedded } : { difference, embedded };
}

function firstDifference(
  copy: JsonValue | undefined,
  published: JsonValue | undefined,
  name: string,
  embedded: Embedded[],
): string | undefined {
  const [left, right] = [unwrap(copy), unwrap(published)];
  if (isJsonObject(left) && typeof right === 'string' && left.id === right && /^https?:/.test(right)) {
    embedded.push({ member: name, url: right, json: left });
    return undefined;
  }
  // The other way round this copy only refers to what the publisher spells out: it adds nothing.
  if (typeof left === 'string' && isJsonObject(right) && right.id === left) return undefined;
  if (Array.isArray(left) && Array.isArray(right)) {
    if (left.length !== right.length) return name;
    for (const [at, item] of (left as readonly JsonValue[]).entries()) {
      const found = firstDifference(item, (right as readonly JsonValue[])[at], name, embedded);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (isJsonObject(left) && isJsonObject(right)) {
    for (const member of new Set([...Object.keys(left), ...Object.keys(right)])) {
      if (!Object.hasOwn(left, member) || !Object.hasOwn(right, member)) return member;
      const found = firstDifference(left[member], right[member], member, embedded);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return left === right ? undefined : name;
}

const unwrap = (value: JsonValue | undefined): JsonValue | undefined =>
  Array.isArray(value) && value.length === 1 ? (value as readonly JsonValue[])[0] : value;
