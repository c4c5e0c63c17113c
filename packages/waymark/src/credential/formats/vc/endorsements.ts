import type { Part } from '../../model.ts';
import { itemsOf, memberOf, type Spot } from '../../said/spot.ts';
import type { PartReader } from '../format.ts';

/** Endorsements of whatever has them, embedded (`endorsement`) and as tokens (`endorsementJwt`), each parsed on its own. */
export function toEndorsements(spot: Spot, { toPart }: PartReader): readonly Part[] {
  return [...itemsOf(memberOf(spot, 'endorsement')), ...itemsOf(memberOf(spot, 'endorsementJwt'))]
    .map((one) => toPart(one))
    .filter((part) => part !== undefined);
}
