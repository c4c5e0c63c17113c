import { isJsonObject } from '../../../encoding/index.ts';
import type { Said, Texts } from '../../model.ts';
import { toAllSaid } from '../../said/said.ts';
import { firstMemberOf, itemsOf, memberOf, type Spot } from '../../said/spot.ts';
import { toTexts } from '../../said/texts.ts';

/**
 * Texts of ELM: language maps (`{"en": "…"}`, `{"en": ["…"]}`), notes that hold one (`noteLiteral`), and concepts, whose label is
 * their text. @see https://github.com/european-commission-empl/European-Learning-Model
 */
export function toElmTexts(spot: Spot): Texts {
  return itemsOf(spot).flatMap((item) => {
    if (!isJsonObject(item.value)) return toTexts(item);
    const inner = firstMemberOf(item, 'noteLiteral', 'prefLabel', 'title', 'definition');
    return inner.value === undefined ? toTexts(item) : toTexts(inner);
  });
}

/** A short value out of a concept (its label), a note, a literal. */
export function toElmSaid(spot: Spot): Said | undefined {
  const [text] = toElmTexts(spot);
  return text ?? toAllSaid(spot)[0] ?? toAllSaid(memberOf(itemsOf(spot)[0] ?? spot, 'notation'))[0];
}

/** Embedded media: the base64 text as a data URL. */
export function toMediaUrl(spot: Spot): { readonly url: string; readonly place: string } | undefined {
  const content = memberOf(spot, 'content');
  if (typeof content.value !== 'string' || content.value === '') return undefined;
  const type = memberOf(memberOf(spot, 'contentType'), 'id').value;
  const name = typeof type === 'string' ? (type.split('/').at(-1) ?? '') : '';
  const media = MEDIA_TYPES.get(name.toUpperCase());
  return media ? { url: `data:${media};base64,${content.value}`, place: content.place } : undefined;
}

/** File types of the EU's vocabulary that a page may show. */
const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['PNG', 'image/png'],
  ['JPEG', 'image/jpeg'],
  ['JPG', 'image/jpeg'],
  ['GIF', 'image/gif'],
  ['SVG', 'image/svg+xml'],
]);
