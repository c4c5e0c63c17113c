import { isJsonObject, type JsonObject, type JsonValue, joinPointer } from '../../encoding/index.ts';
import type { Place } from '../../finding.ts';

/** A value and where it stands in `Credential.json`; `value` is absent when nothing stands there. What every format reads through. */
export interface Spot {
  readonly value: JsonValue | undefined;
  readonly place: Place;
}

/** The spot of a member. Own members only, so that a member called `__proto__` or `constructor` is nothing special. */
export function memberOf({ value, place }: Spot, name: string): Spot {
  const inner = isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return { value: inner, place: joinPointer(place, name) };
}

/** The first of several members that is there: names that a member had in different versions. */
export function firstMemberOf(spot: Spot, ...names: readonly string[]): Spot {
  const found = names.map((name) => memberOf(spot, name)).find(({ value }) => value !== undefined && value !== null);
  return found ?? { value: undefined, place: spot.place };
}

/** The items of a list; one thing alone counts as a list of one, as JSON-LD has it. */
export function itemsOf({ value, place }: Spot): readonly Spot[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return [{ value, place }];
  return (value as readonly JsonValue[]).map((item, at) => ({ value: item, place: joinPointer(place, at) }));
}

/** A spot that holds an object. */
export interface ObjectSpot extends Spot {
  readonly value: JsonObject;
}

/** The items that are objects. */
export function objectsOf(spot: Spot): readonly ObjectSpot[] {
  return itemsOf(spot).filter((item): item is ObjectSpot => isJsonObject(item.value));
}

/** Whether anything stands there: not absent, not null, not an empty list. */
export function isThere({ value }: Spot): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}
