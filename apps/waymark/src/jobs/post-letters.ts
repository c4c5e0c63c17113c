import { claimLetters, type Database, type Letter, markSent, putOff } from '../store/index.ts';

const EVERY_MS = 5_000;
const AT_A_TIME = 20;

export interface PostParts {
  readonly findDatabase: () => Promise<Database>;
  readonly clock: () => Date;
  readonly send: (letter: Letter) => Promise<void>;
  readonly onFailed: (error: Error) => void;
}

/** Carries waiting letters to the mail server, now and every few seconds, until stopped. One that is refused is tried again, later and later. */
export function startPost({ findDatabase, clock, send, onFailed }: PostParts): { stop(): void } {
  let isAtWork = false;
  const carry = async () => {
    if (isAtWork) return;
    isAtWork = true;
    try {
      const db = await findDatabase();
      for (const letter of await claimLetters(db, { now: clock(), atMost: AT_A_TIME })) {
        try {
          await send(letter);
          await markSent(db, { id: letter.id, now: clock() });
        } catch (error) {
          await putOff(db, { id: letter.id, tries: letter.tries, now: clock() });
          onFailed(error instanceof Error ? error : new Error('not an error'));
        }
      }
    } catch (error) {
      onFailed(error instanceof Error ? error : new Error('not an error'));
    } finally {
      isAtWork = false;
    }
  };
  void carry();
  const timer = setInterval(() => void carry(), EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
