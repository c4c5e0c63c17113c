import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decode, encode, Tagged } from 'cborg';
import fc from 'fast-check';
import { parseHex } from './hex.ts';
import { parseCbor } from './parse-cbor.ts';

const parse = (hex: string, unwrap: readonly number[] = []) => parseCbor(parseHex(hex) ?? new Uint8Array(), { unwrap });
const value = (hex: string, unwrap?: readonly number[]) => {
  const parsed = parse(hex, unwrap);
  return parsed.ok ? parsed.value : 'refused';
};

/** Appendix A of RFC 8949, those that can be said here. */
const EXAMPLES: readonly (readonly [string, unknown])[] = [
  ['00', 0],
  ['17', 23],
  ['1818', 24],
  ['1903e8', 1000],
  ['1a000f4240', 1_000_000],
  ['1b000000e8d4a51000', 1_000_000_000_000],
  ['1bffffffffffffffff', 18_446_744_073_709_551_615n],
  ['3bffffffffffffffff', -18_446_744_073_709_551_616n],
  ['20', -1],
  ['3903e7', -1000],
  ['f93c00', 1],
  ['f97bff', 65504],
  ['f90001', 2 ** -24],
  ['f9c400', -4],
  ['fa47c35000', 100_000],
  ['fb3ff199999999999a', 1.1],
  ['f97c00', Number.POSITIVE_INFINITY],
  ['f97e00', Number.NaN],
  ['f4', false],
  ['f5', true],
  ['f6', null],
  ['f7', undefined],
  ['4401020304', Uint8Array.of(1, 2, 3, 4)],
  ['64f0908591', '\u{10151}'],
  ['8301820203820405', [1, [2, 3], [4, 5]]],
  [
    'a201020304',
    new Map([
      [1, 2],
      [3, 4],
    ]),
  ],
  ['5f42010243030405ff', Uint8Array.of(1, 2, 3, 4, 5)],
  ['7f657374726561646d696e67ff', 'streaming'],
  ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
  [
    'bf61610161629f0203ffff',
    new Map<string, unknown>([
      ['a', 1],
      ['b', [2, 3]],
    ]),
  ],
];

describe('parseCbor', () => {
  it('reads the examples of the standard', () => {
    for (const [hex, expected] of EXAMPLES) assert.deepEqual(value(hex), expected, hex);
  });

  it('takes off only the tags that it was told of', () => {
    assert.deepEqual(value('d28101', [18]), [1]);
    assert.equal(value('d28101'), 'refused');
  });

  it('refuses what is cut short, followed by more, doubled, too deep or no CBOR', () => {
    for (const hex of [
      '',
      '18',
      '44010203',
      '8201',
      '0000',
      'a201020103',
      'ff',
      '82ff',
      'fc',
      '62c328',
      '5f01ff',
      'bf01ff',
    ])
      assert.equal(value(hex), 'refused', hex);
    assert.equal(value(`${'81'.repeat(100)}00`), 'refused');
    // A list that says it has four thousand million items.
    assert.equal(value('9affffffff'), 'refused');
  });

  it('reads strings that end with a break, those with no piece at all among them', () => {
    assert.deepEqual(value('5fff'), new Uint8Array());
    assert.equal(value('7fff'), '');
    assert.deepEqual(value('5f42010243030405ff'), Uint8Array.of(1, 2, 3, 4, 5));
  });

  it('law: reads what another library writes', () => {
    const leaf = fc.oneof(
      fc.integer(),
      fc.double(),
      fc.string({ unit: 'grapheme' }),
      fc.boolean(),
      fc.constant(null),
      fc.uint8Array(),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', maxDepth: 5 },
        leaf,
        fc.array(tie('tree')),
        fc.dictionary(fc.string(), tie('tree')).map((object) => new Map(Object.entries(object))),
      ),
    }));
    fc.assert(
      fc.property(tree, (written) => {
        const bytes = encode(new Tagged(18, written));
        const parsed = parseCbor(bytes, { unwrap: [18] });
        assert.ok(parsed.ok);
        assert.deepEqual(parsed.value, decode(bytes, { useMaps: true, tags: { 18: (content) => content() } }));
      }),
    );
  });

  it('law: never throws, and never reads what another library refuses', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        // The other library knows no strings without a length (RFC 8949, 3.2.3), which are read here.
        fc.pre(!bytes.includes(0x5f) && !bytes.includes(0x7f));
        const parsed = parseCbor(bytes, { unwrap: [18] });
        if (!parsed.ok) return;
        assert.deepEqual(
          parsed.value,
          decode(bytes, { useMaps: true, rejectDuplicateMapKeys: true, tags: { 18: (content) => content() } }),
        );
      }),
      { numRuns: 5_000 },
    );
  });
});
