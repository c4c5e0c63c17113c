import type { Texts } from '../model.ts';

/** A person's name out of its two halves, in each language that has both; one half alone where the other is not said. The place is the given name's. */
export function joinNames(given: Texts, family: Texts): Texts {
  if (given.length === 0) return family;
  return given.map((half) => {
    const other = family.find(({ language }) => language === half.language);
    return other ? { ...half, value: `${half.value} ${other.value}` } : half;
  });
}
