import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonValue } from '../../encoding/index.ts';
import { type DateRules, toInstant } from './dates.ts';
import { toId, toSaid, toTypes } from './said.ts';
import { toTexts } from './texts.ts';

const at = (value: JsonValue) => ({ value, place: '/name' });

describe('texts', () => {
  const cases: readonly (readonly [what: string, value: JsonValue, said: readonly (readonly string[])[]])[] = [
    ['a plain text', 'Weaving', [['Weaving', '/name']]],
    ['nothing', '', []],
    ['a number', 7, [['7', '/name']]],
    ['a value object', { '@value': 'Weben', '@language': 'de' }, [['Weben', '/name/@value', 'de']]],
    [
      'a value object with direction',
      { '@value': 'نسج', '@language': 'ar', '@direction': 'rtl' },
      [['نسج', '/name/@value', 'ar', 'rtl']],
    ],
    [
      'a list',
      ['a', { '@value': 'b' }],
      [
        ['a', '/name/0'],
        ['b', '/name/1/@value'],
      ],
    ],
    [
      'a language map',
      { en: 'Weaving', 'es-MX': 'Tejido' },
      [
        ['Weaving', '/name/en', 'en'],
        ['Tejido', '/name/es-MX', 'es-MX'],
      ],
    ],
    [
      'a language map of lists',
      { en: ['one', 'two'] },
      [
        ['one', '/name/en/0', 'en'],
        ['two', '/name/en/1', 'en'],
      ],
    ],
    ['a language map with no language', { '@none': 'x' }, [['x', '/name/@none']]],
    ['an object that is none', { narrative: { a: 1 } }, []],
  ];
  for (const [what, value, said] of cases) {
    it(`reads ${what}`, () => {
      const found = toTexts(at(value)).map((one) =>
        [one.value, one.place, one.language, one.direction].filter((part) => part !== undefined),
      );
      assert.deepEqual(found, said);
    });
  }

  it('gives plain texts the language of the document, and leaves marked ones theirs', () => {
    const texts = toTexts(at(['a', { '@value': 'b', '@language': 'fr' }, { '@value': 'c' }]), 'nl');
    assert.deepEqual(
      texts.map(({ language }) => language),
      ['nl', 'fr', undefined],
    );
  });
});

describe('short values', () => {
  it('are strings, numbers and booleans, the first of a list, the value of a value object', () => {
    assert.deepEqual(toSaid(at(['x', 'y'])), { value: 'x', place: '/name/0' });
    assert.deepEqual(toSaid(at(3)), { value: '3', place: '/name' });
    assert.deepEqual(toSaid(at({ '@value': true })), { value: 'true', place: '/name/@value' });
    assert.equal(toSaid(at({ value: 'x' })), undefined);
  });

  it('of identifiers may be in an object', () => {
    assert.deepEqual(toId(at({ id: 'urn:x' })), { value: 'urn:x', place: '/name/id' });
    assert.deepEqual(toId(at('urn:x')), { value: 'urn:x', place: '/name' });
    assert.deepEqual(toId(at({ '@id': 'urn:x' })), { value: 'urn:x', place: '/name/@id' });
  });

  it('never come from what every object inherits', () => {
    assert.deepEqual(toTypes(at({ __proto__: { type: 'x' } })), []);
    assert.equal(toId(at({})), undefined);
  });
});

describe('dates', () => {
  const STRICT: DateRules = { zone: 'required' };
  const LOOSE: DateRules = { zone: 'assumed', day: true, seconds: true };
  const cases: readonly (readonly [string | number, strict: string | undefined, loose: string | undefined])[] = [
    ['2026-11-23T12:00:00Z', '2026-11-23T12:00:00.000Z', '2026-11-23T12:00:00.000Z'],
    ['2026-11-23t12:00:00z', '2026-11-23T12:00:00.000Z', '2026-11-23T12:00:00.000Z'],
    ['2026-11-23T12:00:00.123456+02:00', '2026-11-23T10:00:00.123Z', '2026-11-23T10:00:00.123Z'],
    ['2026-11-23T12:00:00-0600', '2026-11-23T18:00:00.000Z', '2026-11-23T18:00:00.000Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z', '2016-12-31T23:59:59.000Z'],
    ['2026-11-23T12:00:00', undefined, '2026-11-23T12:00:00.000Z'],
    ['2026-11-23T12:00Z', undefined, '2026-11-23T12:00:00.000Z'],
    ['2026-11-23', undefined, '2026-11-23T00:00:00.000Z'],
    [1420070400, undefined, '2015-01-01T00:00:00.000Z'],
    ['1420070400', undefined, '2015-01-01T00:00:00.000Z'],
    ['2026-02-30T12:00:00Z', undefined, undefined],
    ['2026-13-01T12:00:00Z', undefined, undefined],
    ['2026-11-23T25:00:00Z', undefined, undefined],
    ['Sat 25 Feb 2023 07:16:31 PM CST', undefined, undefined],
    ['', undefined, undefined],
    [-1, undefined, undefined],
    [1e300, undefined, undefined],
  ];
  for (const [value, strict, loose] of cases) {
    it(`${JSON.stringify(value)} is ${strict ?? 'no date'} by strict rules, ${loose ?? 'no date'} by older ones`, () => {
      assert.equal(toInstant(value, STRICT)?.toISOString(), strict);
      assert.equal(toInstant(value, LOOSE)?.toISOString(), loose);
    });
  }
});
