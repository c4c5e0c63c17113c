import { isJsonObject } from '../../encoding/index.ts';

/** What jsonld itself takes for an absolute IRI, or a blank node. */
const ABSOLUTE = /^(?:[A-Za-z][A-Za-z0-9+.-]*:[^\s]*|_:.+)$/;

/**
 * Ids in expanded JSON-LD that are no full addresses. They must be gone before jsonld 9 builds its node map: it keys plain objects by
 * them, so that an issuer called `__proto__` or `constructor` would change every object of the process, safe mode or not.
 */
export function relativeIds(expanded: unknown, found: string[] = []): string[] {
  if (Array.isArray(expanded)) for (const item of expanded) relativeIds(item, found);
  if (!isJsonObject(expanded)) return found;
  // Values, and JSON literals among them, are data.
  if (Object.hasOwn(expanded, '@value')) return found;
  const id = expanded['@id'];
  if (id !== undefined && id !== null && (typeof id !== 'string' || !ABSOLUTE.test(id))) found.push(String(id));
  for (const [name, member] of Object.entries(expanded)) if (name !== '@id') relativeIds(member, found);
  return found;
}
