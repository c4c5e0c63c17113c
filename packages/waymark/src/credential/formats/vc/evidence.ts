import { isJsonObject } from '../../../encoding/index.ts';
import type { Evidence } from '../../model.ts';
import { given } from '../../said/given.ts';
import { toId, toTypes } from '../../said/said.ts';
import { firstMemberOf, itemsOf, memberOf, type Spot } from '../../said/spot.ts';
import { toTexts } from '../../said/texts.ts';
import { toDigests } from './digests.ts';

/** Evidence: a URL alone (OB 2.0), or an object. @see https://www.imsglobal.org/spec/ob/v3p0#evidence */
export function toEvidence(spot: Spot, language?: string): readonly Evidence[] {
  return itemsOf(spot).flatMap((item) => {
    const id = toId(item);
    if (!isJsonObject(item.value) && !id) return [];
    const text = (...names: string[]) => toTexts(firstMemberOf(item, ...names), language);
    return [
      {
        place: item.place,
        types: isJsonObject(item.value) ? toTypes(item) : [],
        name: text('name', 'title'),
        narrative: text('narrative'),
        description: text('description'),
        genre: text('genre'),
        audience: text('audience'),
        ...given({ id: id ?? toId(memberOf(item, 'url')), digest: toDigests(item)[0] }),
      },
    ];
  });
}
