import type { Alignment } from '../../model.ts';
import { given } from '../../said/given.ts';
import { toId, toSaid } from '../../said/said.ts';
import { firstMemberOf, objectsOf, type Spot } from '../../said/spot.ts';
import { toTexts } from '../../said/texts.ts';

/** Alignments: OB 2.0 and 3.0 write `targetName` and so on, OB 1.x wrote `name`, `url`, `description`. */
export function toAlignments(spot: Spot, language?: string): readonly Alignment[] {
  return objectsOf(spot).map((item) => ({
    place: item.place,
    targetName: toTexts(firstMemberOf(item, 'targetName', 'name'), language),
    targetFramework: toTexts(firstMemberOf(item, 'targetFramework'), language),
    targetDescription: toTexts(firstMemberOf(item, 'targetDescription', 'description'), language),
    ...given({
      targetUrl: toId(firstMemberOf(item, 'targetUrl', 'url')),
      targetCode: toSaid(firstMemberOf(item, 'targetCode')),
      targetType: toSaid(firstMemberOf(item, 'targetType')),
    }),
  }));
}
