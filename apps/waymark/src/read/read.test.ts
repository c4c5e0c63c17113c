import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { DocumentLoader } from 'waymark/document';
import { LOCALES, unreadable } from 'waymark/reading';
import { documentsLoader } from '../net/documents-loader.ts';
import { createRecorder } from '../net/recorder.ts';
import { composeOutside } from './compose.ts';
import { read } from './read.ts';
import type { Outside, ReadProgress, ReadRequest } from './read-request.ts';
import { READ_REASONS } from './reasons.ts';
import { parseKnownRegistries } from './registries.ts';

const FIXTURES = fileURLToPath(new URL('../../../../fixtures', import.meta.url));
const CASE = join(FIXTURES, 'open-badges-3.0/gas-chromatography');
const TEXT = readFileSync(join(CASE, 'input.json'), 'utf8');
const documents: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(CASE, 'documents.json'), 'utf8'));

const asked = (text: string | Uint8Array, more: Partial<ReadRequest> = {}): ReadRequest => ({
  input: 'award',
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  locale: 'en',
  at: new Date('2026-11-23T12:00:00Z'),
  offline: false,
  documents,
  ...more,
});
const outsideWith = (load: DocumentLoader, more: Partial<Outside> = {}): Outside => ({
  ...composeOutside()(asked('')),
  documents: load,
  ...more,
});

describe('read', () => {
  it('goes from bytes to a reading', async () => {
    const reading = await read(asked(TEXT));
    assert.deepEqual([reading.verdict, reading.format], ['genuine', 'open-badges-3.0']);
  });
  it('makes a collection of several, and tells how far it is', async () => {
    const seen: ReadProgress[] = [];
    const outside = outsideWith(documentsLoader(documents), { onProgress: (progress) => seen.push(progress) });
    const reading = await read(asked(JSON.stringify([JSON.parse(TEXT), JSON.parse(TEXT)])), outside);
    assert.deepEqual([reading.kind, reading.verdict, reading.parts.length], ['collection', 'genuine', 2]);
    assert.deepEqual(seen, [
      { done: 0, total: 2 },
      { done: 1, total: 2 },
    ]);
  });
  it('says that there is nothing, when there is nothing', async () => {
    for (const text of ['', ' ', 'hello', '[]', '{}', 'null']) {
      const reading = await read(asked(text));
      assert.equal(reading.verdict, 'unreadable', text);
      assert.ok(reading.why.length > 10);
    }
  });
});

describe('links', () => {
  const at = (url: string) => `https://badges.example/${url}`;
  const load = documentsLoader({
    ...documents,
    [at('award')]: JSON.parse(TEXT),
    [at('1')]: at('2'),
    [at('2')]: at('award'),
    [at('0')]: at('1'),
    [at('nothing')]: 'just words',
    [at('gone')]: null,
  });
  const reading = async (url: string) => await read(asked(url), outsideWith(load));
  it('are followed twice', async () => {
    assert.equal((await reading(at('award'))).verdict, 'genuine');
    assert.equal((await reading(at('2'))).verdict, 'genuine');
    assert.match((await reading(at('1'))).why, /another link/);
    assert.match((await reading(at('0'))).why, /another link/);
  });
  it('that lead nowhere say so', async () => {
    assert.equal((await reading(at('nothing'))).verdict, 'unreadable');
    assert.match((await reading(at('gone'))).why, /taken down/);
    assert.match((await reading(at('elsewhere'))).why, /no request was allowed/);
  });
});

describe('registries', () => {
  it('are asked, and one that cannot be had is not taken for an empty one', async () => {
    const issuer = (JSON.parse(TEXT).issuer as { id: string }).id;
    const registries = parseKnownRegistries(
      JSON.stringify([
        { name: 'Ours', type: 'list', issuers: { [issuer]: 'Northfield Technical College' } },
        { name: 'Away', type: 'dcc-legacy', url: 'https://away.example/registry.json' },
      ]),
    );
    assert.ok(registries);
    const request = asked(TEXT);
    const reading = await read(request, composeOutside({ registries })(request));
    const told = reading.checks.filter(({ id }) => id === 'registry');
    assert.deepEqual(
      told.map(({ outcome }) => outcome),
      ['passed'],
    );
    assert.doesNotMatch(told[0]?.reason ?? '', /Away/);
  });
});

describe('the network', () => {
  it('is never told which credential is read, but for hosted badges', async () => {
    for (const file of globSync('*/*/input.*', { cwd: FIXTURES }).map((path) => join(FIXTURES, path))) {
      const bytes = new Uint8Array(readFileSync(file));
      const given = join(dirname(file), 'documents.json');
      const recorder = createRecorder(
        documentsLoader(existsSync(given) ? JSON.parse(readFileSync(given, 'utf8')) : {}),
      );
      await read(asked(bytes), outsideWith(recorder.load));
      const ids = [...new TextDecoder().decode(bytes).matchAll(/urn:uuid:[0-9a-f-]{36}/g)].map(([id]) => id);
      for (const { url, purpose } of recorder.requests) {
        if (purpose !== 'hosted-assertion')
          for (const id of ids) assert.ok(!url.includes(id.slice(9)), `${file}: ${purpose}`);
      }
    }
  });
  it('is not touched at all when offline', async () => {
    const { documents: _given, ...rest } = asked(TEXT, { offline: true });
    const outside = composeOutside()(rest);
    assert.deepEqual(await outside.documents('https://northfield.example/.well-known/did.json', 'did-document'), {
      ok: false,
      kind: 'offline',
    });
    assert.equal((await read(rest)).verdict, 'cannot-tell');
  });
});

describe('reasons', () => {
  for (const locale of LOCALES) {
    it(`each has a sentence in ${locale}`, () => {
      for (const code of READ_REASONS) {
        const { why } = unreadable({ code, values: { limit: '500', seconds: '5' } }, { locale });
        assert.match(why, /\.$/, code);
        assert.ok(!why.includes(code) && !why.includes('{'), why);
      }
    });
  }
});
