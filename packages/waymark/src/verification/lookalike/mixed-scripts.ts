/** Scripts whose letters are mistaken for each other. Mixing others (Latin with Han, Arabic with Latin) is ordinary writing. */
const SCRIPTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Latin', /\p{sc=Latn}/u],
  ['Greek', /\p{sc=Grek}/u],
  ['Cyrillic', /\p{sc=Cyrl}/u],
  ['Armenian', /\p{sc=Armn}/u],
  ['Cherokee', /\p{sc=Cher}/u],
];

/** The scripts mixed inside one word, or nothing. A name may have words of several scripts; a word has one. */
export function mixedScripts(text: string): readonly string[] {
  for (const word of text.normalize('NFKC').split(/[^\p{L}\p{M}\p{N}]+/u)) {
    const scripts = SCRIPTS.filter(([, pattern]) => pattern.test(word)).map(([name]) => name);
    if (scripts.length > 1) return scripts;
  }
  return [];
}
