import type { RequestContext } from '../http/request-env.ts';
import { startSession } from '../http/session.ts';
import { storeSession } from '../store/index.ts';
import type { EnterParts } from './enter-parts.ts';
import { nextPath } from './next-path.ts';

/** Starts a session in this browser and leads on. */
export async function signIn(
  c: RequestContext,
  { findDatabase, clock, baseUrl }: Pick<EnterParts, 'findDatabase' | 'clock' | 'baseUrl'>,
  {
    next,
    ...session
  }: {
    readonly personId: string;
    readonly next: string;
    /** When they showed that it is them, where that is not now; `null` = not known. */
    readonly steppedUpAt?: Date | null;
  },
): Promise<Response> {
  const { secret, maxAgeSeconds } = await storeSession(await findDatabase(), { ...session, now: clock() });
  startSession(c, { baseUrl, secret, maxAgeSeconds });
  return c.redirect(nextPath(next), 303);
}
