/**
 * Letters of other scripts that look like Latin ones in common fonts: our own short table, made by looking at the letters that
 * names of institutions and domains use. Keys are NFKC lower case; what NFKC folds (full-width, mathematical) needs no entry.
 */
const ROWS: readonly (readonly [latin: string, lookalikes: string])[] = [
  ['a', 'аαɑ'],
  ['b', 'ЬьƅᏏ'],
  ['c', 'сϲᴄ'],
  ['d', 'ԁɗ'],
  ['e', 'еєҽ'],
  ['g', 'ɡց'],
  ['h', 'һհ'],
  ['i', 'іıɩιӏ'],
  ['j', 'јϳ'],
  ['k', 'кκ'],
  ['l', 'ӏⅼ|1ǀ'],
  ['m', 'м'],
  ['n', 'пոη'],
  ['o', 'оοօ0σ'],
  ['p', 'рρ'],
  ['q', 'ԛգ'],
  ['r', 'гᴦ'],
  ['s', 'ѕꜱ5'],
  ['t', 'тτ'],
  ['u', 'υսᴜ'],
  ['v', 'νѵ'],
  ['w', 'ԝѡա'],
  ['x', 'хχ'],
  ['y', 'уүγ'],
  ['z', 'ᴢ'],
];

/** Capitals first: a Greek Ν looks like N, but its small letter like v. */
const CAPITALS: readonly (readonly [latin: string, lookalikes: string])[] = [
  ['A', 'ΑА'],
  ['B', 'ΒВ'],
  ['C', 'СϹ'],
  ['E', 'ΕЕ'],
  ['H', 'ΗН'],
  ['I', 'ΙІ'],
  ['J', 'Ј'],
  ['K', 'ΚК'],
  ['M', 'ΜМ'],
  ['N', 'Ν'],
  ['O', 'ΟО'],
  ['P', 'ΡР'],
  ['S', 'Ѕ'],
  ['T', 'ΤТ'],
  ['X', 'ΧХ'],
  ['Y', 'ΥУҮ'],
  ['Z', 'Ζ'],
];

const CAPITAL = toMap(CAPITALS);
const LATIN = toMap(ROWS);

function toMap(rows: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(([latin, lookalikes]) => [...lookalikes].map((one) => [one, latin] as const)));
}
/** Pairs that read as one letter in small print. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['vv', 'w'],
  ['cl', 'd'],
];

/** What a text looks like: two texts with one skeleton are easily taken for each other. @see https://www.unicode.org/reports/tr39/#Confusable_Detection */
export function toSkeleton(text: string): string {
  const capitals = [...text.normalize('NFKC')].map((letter) => CAPITAL.get(letter) ?? letter).join('');
  const folded = capitals
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\p{Cf}/gu, '');
  let skeleton = [...folded].map((letter) => LATIN.get(letter) ?? letter).join('');
  // One after the other, so that "l" for "i" meets "cl" for "d" in one order only.
  for (const [pair, letter] of PAIRS) skeleton = skeleton.replaceAll(pair, letter);
  return skeleton.replaceAll('i', 'l').replace(/\s+/gu, ' ').trim();
}
