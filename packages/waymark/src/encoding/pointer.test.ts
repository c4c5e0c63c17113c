import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { JsonValue } from './json-value.ts';
import { joinPointer, parsePointer, resolvePointer, toPointer } from './pointer.ts';
import { walkLeaves } from './walk-leaves.ts';

test('vectors: RFC 6901 section 5', () => {
  const document = {
    foo: ['bar', 'baz'],
    '': 0,
    'a/b': 1,
    'c%d': 2,
    'e^f': 3,
    'g|h': 4,
    'i\\j': 5,
    'k"l': 6,
    ' ': 7,
    'm~n': 8,
  };
  const vectors: readonly (readonly [string, JsonValue])[] = [
    ['', document],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ];
  for (const [place, value] of vectors) assert.deepEqual(resolvePointer(document, place), value, place);
});

test('sees nothing that is not there: inherited members, array length, odd indexes', () => {
  for (const place of ['/constructor', '/__proto__', '/a/length', '/a/-', '/a/01', '/a/1', '/a/0/x', '/s/0']) {
    assert.equal(resolvePointer({ a: [1], s: 'text' }, place), undefined, place);
  }
});

test('refuses what is not a pointer', () => {
  for (const place of ['a', '/~', '/~2', 'a/b'])
    assert.throws(() => parsePointer(place), { code: 'ERR_ENCODING_POINTER' });
});

test('law: round-trips', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string(), (segments, last) => {
      assert.deepEqual(parsePointer(toPointer(segments)), segments);
      assert.equal(joinPointer(toPointer(segments), last), toPointer([...segments, last]));
    }),
  );
});

test('law: every leaf is visited once, at the place where it resolves', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (generated) => {
      const value = JSON.parse(JSON.stringify(generated)) as JsonValue;
      const places = new Set<string>();
      walkLeaves(value, (place, leaf) => {
        assert.ok(!places.has(place));
        places.add(place);
        assert.deepEqual(resolvePointer(value, place), leaf);
      });
      assert.ok(places.size > 0);
    }),
  );
});

test('leaves are primitives and empty containers, in document order', () => {
  const seen: [string, JsonValue][] = [];
  walkLeaves({ a: [], b: { c: null, d: {} }, e: [1, [true]] }, (place, leaf) => seen.push([place, leaf]));
  assert.deepEqual(seen, [
    ['/a', []],
    ['/b/c', null],
    ['/b/d', {}],
    ['/e/0', 1],
    ['/e/1/0', true],
  ]);
});
