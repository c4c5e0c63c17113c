import { createHmac } from 'node:crypto';
import { type Database, storeSecret, takeSecret } from '../../store/index.ts';
import type { Bindings } from './provider.ts';

/** Passwords, a second factor and a page of terms fit in. */
export const VISIT_MINUTES = 10;

/** Why a browser was sent to the institution's server. */
export interface Visit {
  readonly use: 'enter' | 'again';
  /** Who shows again that it is them. */
  readonly personId?: string;
  readonly next: string;
  readonly begunAt: Date;
}

/** Remembers why, and gives a secret for that browser's cookie. */
export async function beginVisit(db: Database, { use, personId, next, begunAt }: Visit): Promise<string> {
  return await storeSecret(db, {
    purpose: 'institution',
    ...(personId === undefined ? {} : { personId }),
    content: { use, next, begunAt: begunAt.getTime() },
    now: begunAt,
    minutes: VISIT_MINUTES,
  });
}

/** Why this browser went there; once. */
export async function endVisit(
  db: Database,
  { secret, now }: { readonly secret: string; readonly now: Date },
): Promise<Visit | undefined> {
  const taken = await takeSecret(db, { purpose: 'institution', secret, now });
  if (!taken) return undefined;
  const { use, next, begunAt } = taken.content;
  return {
    use: use === 'again' ? 'again' : 'enter',
    ...(taken.personId === null ? {} : { personId: taken.personId }),
    next: String(next),
    begunAt: new Date(Number(begunAt)),
  };
}

/** Everything that ties an answer to this browser follows from its secret, so that the store holds none of it. */
export function bindingsOf(secret: string): Bindings {
  const derive = (what: string) =>
    createHmac('sha256', secret).update(`waymark institution ${what}`).digest('base64url');
  return { state: derive('state'), nonce: derive('nonce'), verifier: derive('verifier') };
}
