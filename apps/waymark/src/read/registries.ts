import type { DocumentLoader } from 'waymark/document';
import { isJsonObject, type JsonObject, type JsonValue, parseJson, parseUtf8 } from 'waymark/encoding';
import type { IssuerRegistry } from 'waymark/verification';
import type { Registries, UnavailableRegistry } from './read-request.ts';

/** One line of the known-registries file. `list` is ours: issuers written in the file itself. */
export type KnownRegistry =
  | { readonly type: 'dcc-legacy'; readonly name: string; readonly url: string; readonly sandbox: boolean }
  | {
      readonly type: 'list';
      readonly name: string;
      readonly issuers: Readonly<Record<string, string>>;
      readonly sandbox: boolean;
    }
  | { readonly type: 'unsupported'; readonly name: string };

/** Registries asked for one reading; more would make every reading slow. */
const MAX_REGISTRIES = 20;

/**
 * Reads a known-registries file: an array (or `{registries: []}`) of `{name, type, url}` as the Digital Credentials Consortium writes
 * it, or `{name, type: "list", issuers: {id: name}}`. `undefined` = not such a file. Types we do not speak (`oidf`) are kept and told.
 * @see https://github.com/digitalcredentials/issuer-registry-client
 */
export function parseKnownRegistries(text: string): readonly KnownRegistry[] | undefined {
  const parsed = parseJson(text);
  if (!parsed.ok) return undefined;
  const list = isJsonObject(parsed.value) ? parsed.value.registries : parsed.value;
  if (!Array.isArray(list) || list.length > MAX_REGISTRIES) return undefined;
  const known: KnownRegistry[] = [];
  for (const entry of list) {
    if (!isJsonObject(entry) || typeof entry.name !== 'string') return undefined;
    const { name, type, url } = entry;
    // The consortium's sandbox is known by its name alone; its keys are published, so it must never prove anybody.
    const sandbox = entry.sandbox === true || /\b(sandbox|test)\b/i.test(name);
    if (type === 'dcc-legacy' && typeof url === 'string') known.push({ type, name, url, sandbox });
    else if (type === 'list') known.push({ type, name, issuers: Object.fromEntries(namesOf(entry.issuers)), sandbox });
    else known.push({ type: 'unsupported', name });
  }
  return known;
}

/** Parsed registries by their bytes: the loader's cache gives the same array for minutes. */
const parsedBytes = new WeakMap<Uint8Array, ReadonlyMap<string, string>>();

/** Loads what the known registries say now. What cannot be had is named, never silently absent. */
export async function loadRegistries(
  knownRegistries: readonly KnownRegistry[],
  documents: DocumentLoader,
): Promise<Registries> {
  const known: IssuerRegistry[] = [];
  const unavailable: UnavailableRegistry[] = [];
  const loadOne = async (registry: KnownRegistry) => {
    if (registry.type === 'unsupported') return unavailable.push({ name: registry.name, why: 'unsupported' });
    const { name, sandbox } = registry;
    if (registry.type === 'list') {
      return known.push({ name, url: '', issuers: new Map(Object.entries(registry.issuers)), sandbox });
    }
    const loaded = await documents(registry.url, 'registry');
    if (!loaded.ok) return unavailable.push({ name, why: loaded.kind });
    const { bytes } = loaded.document;
    const issuers = parsedBytes.get(bytes) ?? issuersOf(bytes);
    if (!issuers) return unavailable.push({ name, why: 'malformed' });
    parsedBytes.set(bytes, issuers);
    return known.push({ name, url: registry.url, issuers, sandbox });
  };
  await Promise.all(knownRegistries.map(loadOne));
  const order = knownRegistries.map(({ name }) => name);
  known.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
  return { known, unavailable };
}

/** `{meta, registry: {did: {name, …}}}`. */
function issuersOf(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  const text = parseUtf8(bytes);
  const parsed = text === undefined ? undefined : parseJson(text);
  if (!parsed?.ok || !isJsonObject(parsed.value) || !isJsonObject(parsed.value.registry)) return undefined;
  return new Map(namesOf(parsed.value.registry));
}

function namesOf(issuers: JsonValue | undefined): [string, string][] {
  if (!isJsonObject(issuers)) return [];
  return Object.entries(issuers as JsonObject).flatMap(([id, said]) => {
    const name = isJsonObject(said) ? said.name : said;
    return typeof name === 'string' && name !== '' ? [[id, name]] : [];
  });
}
