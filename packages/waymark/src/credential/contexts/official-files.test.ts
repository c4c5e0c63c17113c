/** Our own tables against the published files, where these are at hand. They are not ours to copy, so nothing of them is in here. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { isJsonObject, type JsonObject, type JsonValue, parseJson } from '../../encoding/index.ts';
import { findContext } from './index.ts';

const FIXTURES = resolve(import.meta.dirname, '../../../../../../shared/fixtures');
const skip = existsSync(join(FIXTURES, 'contexts/index.json')) ? false : 'the published files are not at hand';

type Load = (url: string) => Promise<{ documentUrl: string; document: JsonObject }>;
interface ActiveContext {
  readonly mappings: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly [other: string]: unknown;
}
/** What is used here of jsonld 9, which carries no types. */
interface JsonLd {
  canonize(input: JsonObject, options: object): Promise<string>;
  /** With `null` as local context: the initial context. */
  processContext(active: ActiveContext | null, local: unknown, options: object): Promise<ActiveContext>;
}
const jsonld = createRequire(import.meta.url)('jsonld') as JsonLd;

/** The published file is broken: it uses `context` for `@context`, which every processor refuses. */
const LEFT_OUT = [
  'https://raw.githubusercontent.com/educredentials/obv3-examples/refs/heads/main/contexts/educredential.json',
];

const readJson = (path: string): JsonValue => {
  const parsed = parseJson(readFileSync(join(FIXTURES, path), 'utf8'));
  return parsed.ok ? parsed.value : null;
};

function readOfficial(): ReadonlyMap<string, JsonObject> {
  const index = readJson('contexts/index.json') as readonly { url: string; file: string }[];
  return new Map(index.map(({ url, file }) => [url, readJson(`contexts/${file}`) as JsonObject]));
}

const loaderOf =
  (find: (url: string) => JsonObject | undefined): Load =>
  async (url) => {
    const document = find(url);
    if (!document) throw new Error('missing');
    return { documentUrl: url, document };
  };

/** Everything that processing a context leads to, term by term, contexts within terms included. */
async function meaningOf(context: unknown, documentLoader: Load): Promise<unknown> {
  const options = { processingMode: 'json-ld-1.1', documentLoader };
  const initial = await jsonld.processContext(null, null, options);
  const active = await jsonld.processContext(initial, context === null ? null : { '@context': context }, options);
  const terms: [string, unknown][] = [];
  for (const [term, mapping] of active.mappings) {
    const inner = mapping['@context'] === undefined ? undefined : await meaningOf(mapping['@context'], documentLoader);
    terms.push([term, { ...mapping, '@context': inner }]);
  }
  return { vocab: active['@vocab'], language: active['@language'], terms: new Map(terms) };
}

function namedContexts(value: JsonValue | undefined, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value as readonly JsonValue[]) namedContexts(item, found);
  else if (isJsonObject(value)) {
    for (const context of [value['@context']].flat()) if (typeof context === 'string') found.add(context);
    for (const member of Object.values(value)) namedContexts(member, found);
  }
  return found;
}

test('every term of a published context maps alike in ours', { skip }, async (t) => {
  const official = readOfficial();
  const ours = loaderOf(findContext);
  // The published Open Badges 1.1 builds on a context that is not among the files.
  const theirs = loaderOf((url) => official.get(url) ?? findContext(url));
  for (const [url, document] of official) {
    if (LEFT_OUT.includes(url)) continue;
    await t.test(url, async () => {
      const own = findContext(url);
      assert.ok(own, 'we have none');
      assert.deepEqual(await meaningOf(own['@context'], ours), await meaningOf(document['@context'], theirs));
    });
  }
});

test('every fixture has the same canonical form with our contexts as with the published ones', { skip }, async () => {
  const official = readOfficial();
  const options = (find: (url: string) => JsonObject | undefined) => ({
    algorithm: 'RDFC-1.0',
    safe: false,
    documentLoader: loaderOf(find),
  });
  const canonize = (json: JsonObject, find: (url: string) => JsonObject | undefined) =>
    jsonld.canonize(json, options(find)).catch((error: { name: string }) => `refused: ${error.name}`);
  let compared = 0;
  for (const file of readdirSync(join(FIXTURES, 'credentials'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.json(ld)?$/.test(file)) continue;
    const json = readJson(join('credentials', file));
    const named = [...namedContexts(json)];
    // Contexts that no published file is at hand for cannot be compared.
    if (!isJsonObject(json) || !('@context' in json) || !named.some((url) => official.has(url))) continue;
    if (named.some((url) => !official.has(url) && findContext(url))) continue;
    const ours = await canonize(json, findContext);
    assert.equal(ours, await canonize(json, (url) => official.get(url) ?? findContext(url)), file);
    if (!ours.startsWith('refused')) compared++;
  }
  assert.ok(compared > 100, `${compared} compared`);
});
