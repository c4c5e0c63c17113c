import { isJsonObject, type JsonObject, type JsonValue, parseJson } from '../../encoding/index.ts';
import type { Definition } from '../definition.ts';
import { capped, type Imported, type Importer, objectsIn } from './importer.ts';

/** A format that is JSON: which objects are one of its definitions, and what each becomes. */
export function jsonImporter(
  id: string,
  isOne: (item: JsonObject) => boolean,
  toDefinition: (item: JsonObject) => Definition,
  organisationOf: (item: JsonObject) => JsonValue | undefined = () => undefined,
): Importer {
  const itemsOf = (text: string) => {
    const parsed = parseJson(text);
    if (!parsed.ok) return undefined;
    return [...objectsIn(parsed.value)].flatMap(({ place, item }) => {
      // Sound: everything inside parsed JSON is JSON.
      const json = item as JsonObject;
      return isJsonObject(json) ? [{ place, item: json }] : [];
    });
  };
  return {
    id,
    recognises: (text) => /^\s*[[{]/.test(text) && (itemsOf(text)?.some(({ item }) => isOne(item)) ?? false),
    read: (text) => {
      const items = itemsOf(text);
      if (!items) return [{ ok: false, place: '', why: 'not-json' }];
      return capped(
        items.map(({ place, item }): Imported => {
          if (!isOne(item)) return { ok: false, place, why: 'not-recognised' };
          const definition = toDefinition(item);
          return Object.keys(definition.name).length > 0
            ? { ok: true, place, definition, ...named(organisationOf(item)) }
            : { ok: false, place, why: 'no-name' };
        }),
      );
    },
  };
}

/** The name of a profile, where one is embedded. */
const named = (profile: JsonValue | undefined): { organisation?: string } =>
  isJsonObject(profile) && typeof profile.name === 'string' ? { organisation: profile.name } : {};

/** Types of a JSON-LD object, without their prefix. */
export const typesOf = (item: JsonObject): readonly string[] =>
  [item.type ?? item['@type'] ?? []]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^[\w-]+:/, ''));
