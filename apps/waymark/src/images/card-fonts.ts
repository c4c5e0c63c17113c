import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';

/** What a line is set in; a letter that the first family lacks comes from the second. */
export type Cut = 'serif-600' | 'sans-400' | 'sans-600';

const PACKAGES = { serif: 'source-serif-4', sans: 'public-sans' } as const;
/** Scripts that run from left to right and need no shaping that we have not seen; others are not set at all. */
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek'];

interface Face {
  readonly ranges: readonly (readonly [first: number, last: number])[];
  readonly font: Font;
}

const faces = new Map<string, readonly Face[]>();

/** All subsets of one cut, read when they are first needed. */
function facesOf(family: keyof typeof PACKAGES, weight: string): readonly Face[] {
  const key = `${family}-${weight}`;
  const known = faces.get(key);
  if (known) return known;
  const name = PACKAGES[family];
  const folder = dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`));
  const written = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const read = SUBSETS.filter((subset) => written[subset] !== undefined).map((subset): Face => {
    const file = join(folder, 'files', `${name}-${subset}-${weight}-normal.woff`);
    return {
      ranges: (written[subset] ?? '').split(',').map((range) => {
        const [first = '', last = first] = range.trim().replace('U+', '').split('-');
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
      }),
      // Sound: a file with one font in it gives a font.
      font: create(readFileSync(file)) as Font,
    };
  });
  faces.set(key, read);
  return read;
}

/** The font that draws a letter; `undefined` = none of ours does. */
export function fontFor(codePoint: number, cut: Cut): Font | undefined {
  const [family, weight] = cut.split('-') as [keyof typeof PACKAGES, string];
  const other = family === 'serif' ? 'sans' : 'serif';
  for (const one of [family, other] as const)
    for (const { ranges, font } of facesOf(one, weight))
      if (
        ranges.some(([first, last]) => codePoint >= first && codePoint <= last) &&
        font.hasGlyphForCodePoint(codePoint)
      )
        return font;
  return undefined;
}
