import type { Digest } from '../../model.ts';
import { toAllSaid } from '../../said/said.ts';
import { memberOf, type Spot } from '../../said/spot.ts';

const KINDS = ['digestSRI', 'digestMultibase'] as const;

/** The digests that stand beside a link. @see https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources */
export function toDigests(spot: Spot): readonly Digest[] {
  return KINDS.flatMap((kind) => toAllSaid(memberOf(spot, kind)).map(({ value, place }) => ({ kind, value, place })));
}
