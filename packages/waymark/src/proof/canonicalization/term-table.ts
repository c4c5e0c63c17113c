import { isJsonObject, type JsonValue } from '../../encoding/index.ts';

/** Every name that a context gives to something, in any of its scopes, and what it means (IRIs and keywords as written). */
export interface TermTable {
  readonly meanings: ReadonlyMap<string, readonly string[]>;
  readonly vocabularies: readonly string[];
  /** Names whose value is a JSON literal: what is inside is no JSON-LD. */
  readonly jsonTerms: ReadonlySet<string>;
  readonly urls: readonly string[];
}

interface Building {
  readonly meanings: Map<string, string[]>;
  readonly vocabularies: string[];
  readonly jsonTerms: Set<string>;
  readonly urls: string[];
}

/** Lists the names of a context, scoped contexts included. Scopes are mixed: the caller asks what a name could mean, not what it means here. */
export function toTermTable(context: JsonValue): TermTable {
  const table: Building = { meanings: new Map(), vocabularies: [], jsonTerms: new Set(), urls: [] };
  collect(context, table);
  return table;
}

function collect(context: JsonValue, table: Building): void {
  if (typeof context === 'string') table.urls.push(context);
  if (Array.isArray(context)) for (const item of context as readonly JsonValue[]) collect(item, table);
  if (!isJsonObject(context)) return;
  for (const [name, definition] of Object.entries(context)) {
    if (definition === undefined || definition === null) continue;
    if (name === '@vocab' && typeof definition === 'string') table.vocabularies.push(definition);
    // A context document, an inline context in its own wrapping, and an import are contexts themselves.
    if (name === '@context' || name === '@import') collect(definition, table);
    if (!name.startsWith('@')) collectTerm(name, definition, table);
  }
}

function collectTerm(name: string, definition: JsonValue, table: Building): void {
  const add = (meaning: JsonValue | undefined) => {
    if (typeof meaning !== 'string') return;
    const known = table.meanings.get(name);
    if (known) known.push(meaning);
    else table.meanings.set(name, [meaning]);
  };
  if (typeof definition === 'string') add(definition);
  if (!isJsonObject(definition)) return;
  // A definition without @id means the name itself: under @vocab, or as a compact IRI.
  add(definition['@id'] ?? definition['@reverse'] ?? name);
  if (definition['@type'] === '@json') table.jsonTerms.add(name);
  if (definition['@context'] !== undefined && definition['@context'] !== null) collect(definition['@context'], table);
}
