import { type Database, deleteExpired } from '../store/index.ts';

/** A link that has ended already opens nothing; an hour later its bytes are gone too. */
const EVERY_MS = 3_600_000;

export interface PurgeParts {
  readonly findDatabase: () => Promise<Database>;
  readonly clock: () => Date;
  readonly onPurged: (count: number) => void;
  readonly onFailed: (error: Error) => void;
}

/** Deletes stored readings whose end has come, now and every hour, until stopped. */
export function startPurge({ findDatabase, clock, onPurged, onFailed }: PurgeParts): { stop(): void } {
  const purge = async () => {
    try {
      const count = await deleteExpired(await findDatabase(), clock());
      if (count > 0) onPurged(count);
    } catch (error) {
      onFailed(error instanceof Error ? error : new Error('not an error'));
    }
  };
  void purge();
  const timer = setInterval(() => void purge(), EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
