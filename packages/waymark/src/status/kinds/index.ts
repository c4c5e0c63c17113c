import type { StatusKind } from '../status-kind.ts';
import { oneEdTechRevocationList } from './1edtech-revocation-list.ts';
import { bitstringStatusList, statusList2021 } from './bitstring-status-list.ts';
import { openBadgesRevocationList } from './open-badges-revocation-list.ts';
import { statedByCopy } from './stated-by-copy.ts';

/** Every way of asking that is known, in the order in which answers are told. Adding one = one file, one line, one fixture. */
export const STATUS_KINDS: readonly StatusKind[] = [
  bitstringStatusList,
  statusList2021,
  oneEdTechRevocationList,
  openBadgesRevocationList,
  statedByCopy,
];
