import { findContext } from '../../credential/index.ts';
import { isJsonObject, type JsonValue } from '../../encoding/index.ts';

/** The first context URL in a document that is not pinned, at any depth. Asked before anything is processed. */
export function findUnknownContext(value: JsonValue): string | undefined {
  if (Array.isArray(value)) {
    for (const item of value as readonly JsonValue[]) {
      const found = findUnknownContext(item);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isJsonObject(value)) return undefined;
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const found = name === '@context' ? unknownIn(member) : findUnknownContext(member);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unknownIn(context: JsonValue): string | undefined {
  if (typeof context === 'string') return findContext(context) ? undefined : context;
  if (Array.isArray(context)) {
    for (const item of context as readonly JsonValue[]) {
      const found = unknownIn(item);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return isJsonObject(context)
    ? typeof context['@import'] === 'string'
      ? unknownIn(context['@import'])
      : findUnknownContext(context)
    : undefined;
}
