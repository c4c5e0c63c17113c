import type { JsonObject } from '../../encoding/index.ts';

/** Context documents (`{"@context": …}`) by URL. Aliases of one document are entries of their own. */
export type ContextFamily = ReadonlyMap<string, JsonObject>;

/** Takes the contexts of an npm package; what it keeps under names that are not URLs is left out. */
export function fromPackage(contexts: ReadonlyMap<string, unknown>): ContextFamily {
  // Sound: the packages hold JSON documents, and a test pins each of them by its digest.
  return new Map([...contexts].filter(([url]) => url.includes('://'))) as ContextFamily;
}

/** One context under its URLs, the canonical one first. */
export function family(urls: readonly string[], context: JsonObject | readonly (JsonObject | string)[]): ContextFamily {
  const document: JsonObject = { '@context': context };
  return new Map(urls.map((url) => [url, document]));
}

/** Adds other URLs of contexts that the family has: alias → URL. */
export function withAliases(contexts: ContextFamily, aliases: Readonly<Record<string, string>>): ContextFamily {
  const found = Object.entries(aliases).map(([alias, url]): [string, JsonObject | undefined] => [
    alias,
    contexts.get(url),
  ]);
  return new Map([...contexts, ...found.filter((entry): entry is [string, JsonObject] => entry[1] !== undefined)]);
}

/** All families in one table. */
export function joinFamilies(families: readonly ContextFamily[]): ContextFamily {
  return new Map(families.flatMap((one) => [...one]));
}
