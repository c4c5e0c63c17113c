import { isJsonObject } from '../../../encoding/index.ts';
import type { Image } from '../../model.ts';
import { toSaid } from '../../said/said.ts';
import { firstMemberOf, itemsOf, type Spot } from '../../said/spot.ts';
import { toTexts } from '../../said/texts.ts';

/** An image: a URL, or an object with one (`id`, `url`) and a caption. */
export function toImage(spot: Spot, language?: string): Image | undefined {
  const [first] = itemsOf(spot);
  if (!first) return undefined;
  const url = toSaid(isJsonObject(first.value) ? firstMemberOf(first, 'id', '@id', 'url') : first);
  if (!url) return undefined;
  return {
    place: url.place,
    url: url.value,
    caption: toTexts(firstMemberOf(first, 'caption', 'description'), language),
  };
}
