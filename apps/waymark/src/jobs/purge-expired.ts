import { type Database, deleteExpired, deleteForgottenBatches } from '../store/index.ts';

/** A link that has ended already opens nothing; an hour later its bytes are gone too. */
const EVERY_MS = 3_600_000;
/** A table of people that nobody went on with for so long is forgotten. */
const FORGOTTEN_MS = 30 * 86_400_000;

export interface PurgeParts {
  readonly findDatabase: () => Promise<Database>;
  readonly clock: () => Date;
  readonly onPurged: (count: number) => void;
  readonly onFailed: (error: Error) => void;
}

/** Deletes stored readings whose end has come, and tables that nobody went on with, now and every hour, until stopped. */
export function startPurge({ findDatabase, clock, onPurged, onFailed }: PurgeParts): { stop(): void } {
  const purge = async () => {
    try {
      const db = await findDatabase();
      const now = clock();
      const tables = await deleteForgottenBatches(db, new Date(now.getTime() - FORGOTTEN_MS));
      const count = tables + (await deleteExpired(db, now));
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
