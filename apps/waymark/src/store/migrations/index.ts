import type { Migration } from 'kysely';
import { storedReadings } from './0001-stored-readings.ts';

/** All migrations by name, in order. A published one is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-stored-readings': storedReadings,
};
