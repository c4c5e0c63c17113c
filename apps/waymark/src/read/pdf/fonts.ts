import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One subset of one family: letters of these ranges are in its files. */
interface Face {
  readonly name: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
  readonly files: { readonly normal: string; readonly bold: string };
}

/** What text is set in; other letters fall back to the families after it. */
export type Family = 'serif' | 'sans';

const PACKAGES = { serif: 'source-serif-4', sans: 'public-sans', arabic: 'noto-sans-arabic' } as const;
const ORDER: Readonly<Record<Family, readonly (keyof typeof PACKAGES)[]>> = {
  serif: ['serif', 'sans', 'arabic'],
  sans: ['sans', 'serif', 'arabic'],
};
/** fontkit reads these as they are; woff2 would cost a decoder's time on every page. */
const FORMAT = 'woff';

/** fontsource writes the ranges of each subset beside the files. */
function facesOf(family: keyof typeof PACKAGES): readonly Face[] {
  const name = PACKAGES[family];
  const folder = dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`));
  const subsets = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const file = (subset: string, weight: number) =>
    join(folder, 'files', `${name}-${subset}-${weight}-normal.${FORMAT}`);
  // Plain Latin first: what it has, the extended subset repeats.
  return Object.entries(subsets)
    .filter(([subset]) => subset !== 'math' && subset !== 'symbols')
    .sort(([one], [other]) => Number(other === 'latin') - Number(one === 'latin'))
    .map(([subset, ranges]) => ({
      name: `${family}-${subset}`,
      ranges: ranges.split(',').map((range) => {
        const [first = '', last = first] = range.trim().replace('U+', '').split('-');
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
      }),
      files: { normal: file(subset, 400), bold: file(subset, 600) },
    }));
}

const FACES: Readonly<Record<keyof typeof PACKAGES, readonly Face[]>> = {
  serif: facesOf('serif'),
  sans: facesOf('sans'),
  arabic: facesOf('arabic'),
};

/** All faces by name, as pdfmake wants them. */
export const FONT_FILES: Readonly<Record<string, { readonly normal: string; readonly bold: string }>> =
  Object.fromEntries(
    Object.values(FACES)
      .flat()
      .map(({ name, files }) => [name, { ...files }]),
  );

const known = new Map<string, string | undefined>();

/** The face that has this letter, or `undefined` when none of ours has. */
export function findFace(codePoint: number, family: Family): string | undefined {
  const key = `${family} ${codePoint}`;
  if (!known.has(key)) {
    const has = ({ ranges }: Face) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
    const face = ORDER[family].flatMap((one) => FACES[one]).find(has);
    known.set(key, face?.name);
  }
  return known.get(key);
}
