import { isJsonObject, type JsonObject } from '../../encoding/index.ts';
import type { SaidText, Texts } from '../model.ts';
import { itemsOf, memberOf, type Spot } from './spot.ts';

/** A key of a language map: a language tag, or JSON-LD's `@none`. @see https://www.rfc-editor.org/rfc/rfc5646 */
const TAG = /^(?:[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*|@none|none|und)$/i;
/** Keys that say "no language". */
const NO_LANGUAGE = ['@none', 'none', 'und'];

/**
 * All language variants of a text, in the order in which they are written. Understands a plain string, JSON-LD value objects
 * (`@value`, `@language`, `@direction`), lists of them, and language maps (`{"en": "…"}`, `{"en": ["…"]}`).
 * @param language what the document declares for plain strings
 * @see https://www.w3.org/TR/vc-data-model-2.0/#language-and-base-direction
 */
export function toTexts(spot: Spot, language?: string): Texts {
  return itemsOf(spot).flatMap((item) => {
    if (isJsonObject(item.value))
      return Object.hasOwn(item.value, '@value') ? toValueObject(item) : toLanguageMap(item);
    return toText(item, language);
  });
}

/** Whether an object is a language map: every key a language tag, every value text. */
export function isLanguageMap(value: JsonObject): boolean {
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(
      ([key, inner]) =>
        TAG.test(key) &&
        (typeof inner === 'string' || (Array.isArray(inner) && inner.every((one) => typeof one === 'string'))),
    )
  );
}

function toLanguageMap(item: Spot): Texts {
  if (!isJsonObject(item.value) || !isLanguageMap(item.value)) return [];
  return Object.keys(item.value).flatMap((tag) =>
    itemsOf(memberOf(item, tag)).flatMap((inner) => toText(inner, NO_LANGUAGE.includes(tag) ? undefined : tag)),
  );
}

function toValueObject(item: Spot): Texts {
  const tag = memberOf(item, '@language').value;
  const direction = memberOf(item, '@direction').value;
  return toText(memberOf(item, '@value'), typeof tag === 'string' ? tag : undefined).map((text) =>
    direction === 'ltr' || direction === 'rtl' ? { ...text, direction } : text,
  );
}

function toText({ value, place }: Spot, language: string | undefined): readonly SaidText[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [{ value: String(value), place }];
  if (typeof value !== 'string' || value === '') return [];
  return [language === undefined ? { value, place } : { value, place, language }];
}
