import { isJsonObject } from '../../encoding/index.ts';
import { itemsOf, memberOf, type Spot } from '../said/spot.ts';

/** The URLs in `@context`, in order. */
export function contextUrlsOf(root: Spot): readonly string[] {
  return itemsOf(memberOf(root, '@context')).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

/** Whether a `@context` given in place defines a term: older badges carry their whole vocabulary with them. */
export function definesTerm(root: Spot, term: string): boolean {
  return itemsOf(memberOf(root, '@context')).some(({ value }) => isJsonObject(value) && Object.hasOwn(value, term));
}

/** The language that the document declares for its plain strings: `@language` beside them, or in `@context`. */
export function languageOf(root: Spot): string | undefined {
  const declared = [
    memberOf(root, '@language'),
    ...itemsOf(memberOf(root, '@context')).map((one) => memberOf(one, '@language')),
  ];
  return declared
    .map(({ value }) => value)
    .findLast((value): value is string => typeof value === 'string' && value !== '');
}
