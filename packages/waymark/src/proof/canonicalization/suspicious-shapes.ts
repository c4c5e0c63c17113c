import { isJsonObject, type JsonValue } from '../../encoding/index.ts';

/** Whether any object has an own member called `__proto__`: libraries that copy by assignment would lose it unseen. */
export function hasOwnPrototypeMember(value: JsonValue): boolean {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).some(hasOwnPrototypeMember);
  if (!isJsonObject(value)) return false;
  return Object.entries(value).some(
    ([name, member]) => name === '__proto__' || (member !== undefined && hasOwnPrototypeMember(member)),
  );
}

/** Whether any text is a blank node name (`_:b0`): legal JSON-LD, but no URL, and no credential software writes it. */
export function usesBlankNodeNames(value: JsonValue): boolean {
  if (typeof value === 'string') return value.startsWith('_:');
  if (Array.isArray(value)) return (value as readonly JsonValue[]).some(usesBlankNodeNames);
  return (
    isJsonObject(value) && Object.values(value).some((member) => member !== undefined && usesBlankNodeNames(member))
  );
}
