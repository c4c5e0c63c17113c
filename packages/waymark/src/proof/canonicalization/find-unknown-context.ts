import { findContext, loadContext } from '../../credential/index.ts';
import { isJsonObject, type JsonValue } from '../../encoding/index.ts';

/** The first context URL in a document that is not pinned, at any depth. Asked before anything is processed; afterwards all others are there. */
export async function findUnknownContext(value: JsonValue): Promise<string | undefined> {
  for (const url of urlsIn(value, new Set())) {
    await loadContext(url);
    if (!findContext(url)) return url;
  }
  return undefined;
}

function urlsIn(value: JsonValue, found: Set<string>): ReadonlySet<string> {
  if (Array.isArray(value)) for (const item of value as readonly JsonValue[]) urlsIn(item, found);
  if (!isJsonObject(value)) return found;
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    if (name === '@context') urlsInContext(member, found);
    else urlsIn(member, found);
  }
  return found;
}

function urlsInContext(context: JsonValue, found: Set<string>): void {
  if (typeof context === 'string') found.add(context);
  if (Array.isArray(context)) for (const item of context as readonly JsonValue[]) urlsInContext(item, found);
  if (!isJsonObject(context)) return;
  if (typeof context['@import'] === 'string') found.add(context['@import']);
  else urlsIn(context, found);
}
