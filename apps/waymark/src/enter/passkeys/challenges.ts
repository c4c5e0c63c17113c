import { type Database, storeSecret, takeSecret } from '../../store/index.ts';

/** What an authenticator is asked for; a challenge for one is none for another. */
export type ChallengeUse = 'register' | 'enter' | 'again';

/** Finding the telephone takes a while, and no longer than this. */
const CHALLENGE_MINUTES = 5;

export interface ChallengeFor {
  readonly use: ChallengeUse;
  /** Whose it is; nobody's while signing in. */
  readonly personId?: string;
  readonly now: Date;
}

/** 192 random bits, of which only a hash is kept. */
export async function makeChallenge(db: Database, { use, personId, now }: ChallengeFor): Promise<Buffer<ArrayBuffer>> {
  const secret = await storeSecret(db, {
    purpose: 'challenge',
    ...(personId === undefined ? {} : { personId }),
    content: { use },
    now,
    minutes: CHALLENGE_MINUTES,
  });
  return Buffer.from(secret, 'base64url');
}

/** True once for each challenge that we made for this use and this person; whoever shows it for another has used it up. */
export async function takeChallenge(
  db: Database,
  { challenge, use, personId, now }: ChallengeFor & { readonly challenge: string },
): Promise<boolean> {
  const taken = await takeSecret(db, { purpose: 'challenge', secret: challenge, now });
  return taken !== undefined && taken.content.use === use && taken.personId === (personId ?? null);
}
