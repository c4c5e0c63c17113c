import { findContext } from '../../credential/index.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../encoding/index.ts';
import { type TermTable, toTermTable } from './term-table.ts';

/**
 * RDF signatures cover meanings, not names: `validUntil` may be renamed to its IRI, to an alias of an added context, or moved into
 * `@included`, and the signature still fits, while every reader looks for `validUntil` and finds nothing. The standard demands
 * the compact form with its own names; here that is enforced for everything that its vocabularies define.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#contexts https://www.w3.org/TR/vc-data-integrity/#validating-contexts
 */
export function findDisguise(secured: JsonObject): string | undefined {
  const tables = tablesOf(secured);
  const names = officialNames(tables);
  const officialTerms = new Set([...names.values()].flatMap((known) => [...known]));
  // What is inside a JSON literal is no JSON-LD; but only a pinned context's word is taken for that, and only where no other disputes it.
  const isDisputed = (term: string) => tables.some((table) => !isPinned(table) && table.meanings.has(term));
  const jsonTerms = new Set(
    tables.filter(isPinned).flatMap((table) => [...table.jsonTerms].filter((term) => !isDisputed(term))),
  );
  const [judged, work] = [new Map<string, boolean>(), { left: MAX_WORK }];
  return search(secured, { tables, names, officialTerms, jsonTerms, rootId: secured.id, judged, work });
}

/**
 * Namespaces whose terms decide what a credential says and whether it counts. Others (schema.org) have aliases in honest contexts;
 * but never does one official name take another's meaning: whoever swaps `name` and `description` turns a remark into a degree.
 */
const GUARDED = [
  'https://www.w3.org/2018/credentials#',
  'https://www.w3.org/ns/credentials',
  'https://w3id.org/security#',
  'https://purl.imsglobal.org/spec/vc/',
];
/** Contexts whose names for those terms are the official ones. */
const OFFICIAL =
  /^https:\/\/(?:www\.w3\.org\/(?:2018\/credentials\/v1|ns\/credentials\/(?:v2|status\/v1))|purl\.imsglobal\.org\/spec\/|w3id\.org\/(?:security|vc)\/)/;
/** JSON-LD keywords that a compact credential has, beside `@context`; `@type` inside would change a text into a date that no reader sees. */
const ALLOWED_KEYWORDS = new Set(['@context', '@value', '@language', '@direction']);
const KEYWORD_NAMES = new Map([
  ['@id', new Set(['id'])],
  ['@type', new Set(['type'])],
]);
/** Members of the credential itself. In another object with the same id they would mean the same, and not be seen. */
const ROOT_MEMBERS = [
  'credentialStatus',
  'credentialSubject',
  'issuer',
  'issuanceDate',
  'expirationDate',
  'validFrom',
  'validUntil',
  'verifiableCredential',
  'holder',
];

interface Search {
  readonly tables: readonly TermTable[];
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  readonly officialTerms: ReadonlySet<string>;
  readonly jsonTerms: ReadonlySet<string>;
  readonly rootId: JsonValue | undefined;
  /** Names that were judged, and what is left to spend on others. */
  readonly judged: Map<string, boolean>;
  readonly work: { left: number };
}

function search(value: JsonValue, context: Search, isRoot = true): string | undefined {
  if (Array.isArray(value)) {
    for (const item of value as readonly JsonValue[]) {
      const found = search(item, context, false);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isJsonObject(value)) return undefined;
  if (!isRoot && value.id !== undefined && value.id === context.rootId) {
    const split = ROOT_MEMBERS.find((member) => Object.hasOwn(value, member));
    if (split !== undefined) return split;
  }
  for (const [name, member] of Object.entries(value)) {
    if (name === '@context' || member === undefined) continue;
    if (isDisguised(name, context)) return name;
    const found = context.jsonTerms.has(name) ? undefined : search(member, context, false);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isDisguised(name: string, context: Search): boolean {
  const known = context.judged.get(name) ?? judge(name, context);
  context.judged.set(name, known);
  return known;
}

function judge(name: string, context: Search): boolean {
  const { names, officialTerms } = context;
  if (name.startsWith('@')) return !ALLOWED_KEYWORDS.has(name);
  const meanings = iriCandidates(name, context);
  if (!meanings) return true;
  for (const iri of meanings) {
    if (iri.startsWith('@')) {
      if (!KEYWORD_NAMES.get(iri)?.has(name)) return true;
    } else {
      const official = names.get(iri);
      if (official && !official.has(name) && (isGuarded(iri) || officialTerms.has(name))) return true;
    }
  }
  return false;
}

/**
 * Everything that a name could stand for under any of the contexts: definitions, prefixes, vocabularies, the name itself. `undefined` =
 * too many to follow, which only somebody who wants to lose us writes.
 */
function iriCandidates(name: string, { tables, work }: Search): ReadonlySet<string> | undefined {
  const found = new Set([name]);
  // A set may grow while it is walked: a definition points to a term, that to a prefix, and so on.
  for (const text of found) {
    work.left -= tables.length;
    if (found.size > MAX_CANDIDATES || work.left < 0) return undefined;
    for (const meaning of step(text, tables)) found.add(meaning);
  }
  return found;
}
/** Honest names have under ten meanings. */
const MAX_CANDIDATES = 500;
/** Look-ups for one document; a large record needs a hundred thousand, and this many take half a second. */
const MAX_WORK = 2_000_000;

function step(text: string, tables: readonly TermTable[]): string[] {
  const found: string[] = [];
  const colon = text.indexOf(':');
  const [prefix, rest] = colon < 0 ? [undefined, ''] : [text.slice(0, colon), text.slice(colon + 1)];
  for (const { meanings, vocabularies } of tables) {
    found.push(...(meanings.get(text) ?? []));
    if (prefix !== undefined && !rest.startsWith('//'))
      for (const base of meanings.get(prefix) ?? []) found.push(base + rest);
    if (prefix === undefined && !text.startsWith('@'))
      for (const vocabulary of vocabularies) found.push(vocabulary + text);
  }
  return found;
}

const isGuarded = (iri: string) => GUARDED.some((namespace) => iri.startsWith(namespace) && iri !== namespace);

/** IRI → the names that the document's official contexts give it. */
function officialNames(tables: readonly TermTable[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const table of tables) {
    if (!officialTables.has(table)) continue;
    for (const [name, meanings] of table.meanings) {
      // Names of classes begin with a capital; they stand in values of `type`, and honest contexts reuse their IRIs for members.
      if (/^\p{Lu}/u.test(name)) continue;
      for (const iri of meanings.flatMap((meaning) => [meaning, ...step(meaning, [table])])) {
        const known = names.get(iri);
        if (known) known.add(name);
        else names.set(iri, new Set([name]));
      }
    }
  }
  return names;
}

/** Pinned contexts never change, so their tables are made once. */
const pinnedTables = new Map<string, TermTable>();
const knownTables = new WeakSet<TermTable>();
const officialTables = new WeakSet<TermTable>();
const isPinned = (table: TermTable) => knownTables.has(table);

function tablesOf(document: JsonObject): TermTable[] {
  const found: TermTable[] = [];
  const seen = new Set<string>();
  const addUrl = (url: string) => {
    const pinned = seen.has(url) ? undefined : findContext(url);
    seen.add(url);
    if (!pinned) return;
    const table = pinnedTables.get(url) ?? toTermTable(pinned);
    pinnedTables.set(url, table);
    knownTables.add(table);
    if (OFFICIAL.test(url)) officialTables.add(table);
    found.push(table);
    for (const inner of table.urls) addUrl(inner);
  };
  for (const context of contextsIn(document)) {
    const table = toTermTable(context);
    if (table.meanings.size > 0 || table.vocabularies.length > 0) found.push(table);
    for (const url of table.urls) addUrl(url);
  }
  return found;
}

function contextsIn(value: JsonValue): JsonValue[] {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap(contextsIn);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : name === '@context' ? [member] : contextsIn(member),
  );
}
