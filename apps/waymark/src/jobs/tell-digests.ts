import { type Database, storeLetter, type Told, takeDigests } from '../store/index.ts';

/** Nobody waits for it; and whoever is due is due for a while. */
const EVERY_MS = 10 * 60_000;

export interface DigestParts {
  readonly findDatabase: () => Promise<Database>;
  readonly clock: () => Date;
  /** The letter about what others did, in the reader's language. */
  readonly toLetter: (told: readonly Told[]) => { readonly subject: string; readonly body: string };
  readonly onFailed: (error: Error) => void;
}

/** Writes one letter to everybody who is due, about all that others did since the last: now and every few minutes, until stopped. */
export function startDigests({ findDatabase, clock, toLetter, onFailed }: DigestParts): {
  stop(): void;
  /** Resolves when everybody who is due has been written to. */
  tellNow(): Promise<void>;
} {
  const tellNow = async () => {
    const now = clock();
    const db = await findDatabase();
    // Marked as told and written to in one transaction: neither twice nor never.
    await db.transaction().execute(async (tx) => {
      const byPerson = Map.groupBy(await takeDigests(tx, { now }), ({ personId }) => personId);
      for (const told of byPerson.values()) {
        const [first] = told;
        if (first) await storeLetter(tx, { recipient: first.email, ...toLetter(told), now });
      }
    });
  };
  const tell = () =>
    void tellNow().catch((error) => onFailed(error instanceof Error ? error : new Error('not an error')));
  tell();
  const timer = setInterval(tell, EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer), tellNow };
}
