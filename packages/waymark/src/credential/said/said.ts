import { isJsonObject } from '../../encoding/index.ts';
import type { Said } from '../model.ts';
import { itemsOf, memberOf, type Spot } from './spot.ts';

/** A short value: a string, or a number or boolean as text. Of a list the first, of a JSON-LD value object its value. */
export function toSaid(spot: Spot): Said | undefined {
  return toAllSaid(spot)[0];
}

/** All short values of one thing or a list. */
export function toAllSaid(spot: Spot): readonly Said[] {
  return itemsOf(spot).flatMap((item) => {
    const inner = isJsonObject(item.value) ? memberOf(item, '@value') : item;
    const { value, place } = inner;
    if (typeof value === 'string') return value === '' ? [] : [{ value, place }];
    return typeof value === 'number' || typeof value === 'boolean' ? [{ value: String(value), place }] : [];
  });
}

/** An identifier: a string, or the `id` (or `@id`) of an object. */
export function toId(spot: Spot): Said | undefined {
  return toAllIds(spot)[0];
}

/** All identifiers of one thing or a list. */
export function toAllIds(spot: Spot): readonly Said[] {
  return itemsOf(spot).flatMap((item) => {
    const [said] = isJsonObject(item.value)
      ? [...toAllSaid(memberOf(item, 'id')), ...toAllSaid(memberOf(item, '@id'))]
      : toAllSaid(item);
    return said ? [said] : [];
  });
}

/** Types (`type`, or `@type` where somebody wrote JSON-LD raw). */
export function toTypes(spot: Spot): readonly Said[] {
  const types = toAllSaid(memberOf(spot, 'type'));
  return types.length > 0 ? types : toAllSaid(memberOf(spot, '@type'));
}

/** Whether a thing has a type. */
export function hasType(spot: Spot, ...names: readonly string[]): boolean {
  return toTypes(spot).some(({ value }) => names.includes(value));
}
