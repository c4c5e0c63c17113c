import type { Reading } from 'waymark/reading';
import type { Award } from '../../store/index.ts';

/** How a credential is: what a reader would be told. `altered` and worse cannot happen to what stands here. */
export type Standing = 'stands' | 'withdrawn' | 'suspended';

const OF_VERDICT: Partial<Record<Reading['verdict'], Standing>> = { revoked: 'withdrawn', suspended: 'suspended' };

export const standingOf = (reading: Reading): Standing => OF_VERDICT[reading.verdict] ?? 'stands';

/** The card says what somebody can do and not how it stands: of what does not stand there is none. Asks no list, so that a picture costs little. */
export const mayShowCard = ({ withdrawnAt, suspendedAt }: Award): boolean =>
  withdrawnAt === null && suspendedAt === null;
