import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MAX_JSON_DEPTH, parseJson } from './parse-json.ts';
import { MAX_DUPLICATES } from './scan-json.ts';

const codeOf = (text: string) => {
  const parsed = parseJson(text);
  return parsed.ok ? 'ok' : parsed.code;
};

test('law: agrees with JSON.parse on every JSON text', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8 }), (text) => {
      assert.deepEqual(parseJson(text), { ok: true, value: JSON.parse(text), duplicates: [] });
    }),
  );
});

test('law: refuses exactly what JSON.parse refuses, after any damage', () => {
  const damage = fc.tuple(fc.json({ maxDepth: 5 }), fc.nat(), fc.constantFrom(...'{}[],:"\\ 0-e.tn\u0001'), fc.nat(3));
  fc.assert(
    fc.property(damage, ([text, where, put, cut]) => {
      const at = where % (text.length + 1);
      const damaged = text.slice(0, at) + put + text.slice(at + cut);
      let legal = true;
      try {
        JSON.parse(damaged);
      } catch {
        legal = false;
      }
      assert.equal(parseJson(damaged).ok, legal, damaged);
    }),
    { numRuns: 2000 },
  );
});

test('tells duplicate members by their place, however they are spelled', () => {
  const parsed = parseJson('{"a":1,"b":[0,{"x/y":1,"z":{},"x/y":2}],"\\u0061":2,"c":{"a":1}}');
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.duplicates, ['/b/1/x~1y', '/a']);
  assert.deepEqual(parsed.value, { a: 2, b: [0, { 'x/y': 2, z: {} }], c: { a: 1 } });
});

test('tells duplicates in objects with many members, and stops counting at the cap', () => {
  const many = Array.from({ length: 300 }, (_, at) => `"m${at}":0`);
  const parsed = parseJson(`{${[...many, '"m7":1', '"m299":1'].join()}}`);
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.duplicates, ['/m7', '/m299']);
  const hostile = parseJson(`{${Array.from({ length: 5000 }, () => '"a":0').join()}}`);
  assert.equal(hostile.ok && hostile.duplicates.length, MAX_DUPLICATES);
});

test('keeps __proto__ and constructor as own members and pollutes nothing', () => {
  const parsed = parseJson(
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"__proto__":1}',
  );
  assert.ok(parsed.ok);
  assert.deepEqual(Object.keys(parsed.value as object), ['__proto__', 'constructor']);
  assert.deepEqual(parsed.duplicates, ['/__proto__']);
  assert.equal(Object.getPrototypeOf(parsed.value), Object.prototype);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
});

test('refuses with a code that says why', () => {
  assert.equal(codeOf(''), 'empty');
  assert.equal(codeOf(' \n\t'), 'empty');
  assert.equal(codeOf('{"a":1,}'), 'not-json');
  assert.equal(codeOf("{'a':1}"), 'not-json');
  assert.equal(codeOf('[1] 2'), 'not-json');
  assert.equal(codeOf('NaN'), 'not-json');
  assert.equal(codeOf('\ufeff{}'), 'not-json');
  assert.deepEqual(parseJson('{"a" 1}'), { ok: false, code: 'not-json', offset: 1 });
});

test('caps depth and size', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  assert.equal(codeOf(nested(MAX_JSON_DEPTH)), 'ok');
  assert.deepEqual(parseJson(nested(MAX_JSON_DEPTH + 1)), { ok: false, code: 'too-deep', offset: MAX_JSON_DEPTH });
  assert.equal(codeOf('{"a":'.repeat(1_000_000)), 'too-deep');
  assert.deepEqual(parseJson('[1,2,3]', { maxChars: 6 }), { ok: false, code: 'too-large', offset: 6 });
  assert.deepEqual(parseJson('[[1]]', { maxDepth: 1 }), { ok: false, code: 'too-deep', offset: 1 });
});
