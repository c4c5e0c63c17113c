import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentsLoader } from '../net/documents-loader.ts';
import { loadRegistries, parseKnownRegistries } from './registries.ts';

const FILE = JSON.stringify([
  { name: 'Colleges', type: 'dcc-legacy', url: 'https://registry.example/registry.json' },
  { name: 'Colleges Sandbox Registry', type: 'dcc-legacy', url: 'https://registry.example/sandbox.json' },
  { name: 'Federation', type: 'oidf', trustAnchorEC: 'https://anchor.example' },
  { name: 'Ours', type: 'list', issuers: { 'did:web:ours.example': 'Our own college' } },
  { name: 'Away', type: 'dcc-legacy', url: 'https://away.example/registry.json' },
  { name: 'Odd', type: 'dcc-legacy', url: 'https://registry.example/odd' },
]);
const documents = documentsLoader({
  'https://registry.example/registry.json': {
    meta: {},
    registry: { 'did:key:zA': { name: 'College A', url: 'https://a.example' }, 'did:key:zB': { name: 3 } },
  },
  'https://registry.example/sandbox.json': { registry: {} },
  'https://registry.example/odd': 'not a registry',
});

describe('known registries', () => {
  it('are read, in order, and what cannot be asked is named', async () => {
    const known = parseKnownRegistries(FILE);
    assert.ok(known);
    const registries = await loadRegistries(known, documents);
    assert.deepEqual(
      registries.known.map(({ name, sandbox }) => [name, sandbox]),
      [
        ['Colleges', false],
        ['Colleges Sandbox Registry', true],
        ['Ours', false],
      ],
    );
    assert.deepEqual([...(registries.known[0]?.issuers ?? [])], [['did:key:zA', 'College A']]);
    assert.deepEqual([...(registries.known[2]?.issuers ?? [])], [['did:web:ours.example', 'Our own college']]);
    assert.deepEqual(
      new Map(registries.unavailable.map(({ name, why }) => [name, why])),
      new Map([
        ['Federation', 'unsupported'],
        ['Away', 'offline'],
        ['Odd', 'malformed'],
      ]),
    );
  });
  it('a file that is something else is not one', () => {
    for (const text of ['', '{}', '[1]', '[{"type":"list"}]', '"x"', '{"registries":{}}'])
      assert.equal(parseKnownRegistries(text), undefined);
  });
});
