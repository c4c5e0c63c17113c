import { type Reading, readCollection } from 'waymark/reading';
import { Refusal } from '../http/refusal.ts';
import { type ReadPool, ReadPoolError } from './pool.ts';
import type { ReadProgress, ReadRequest } from './read-request.ts';
import type { Received } from './received.ts';

/**
 * Files of one request in the pool at a time: enough to keep two threads busy. The pool serves in order of coming, so that somebody who
 * brings 200 slow files does not stand 200 times before everybody else.
 */
const FILES_AT_A_TIME = 2;

export type ReadReceived = (received: Received, onProgress?: (progress: ReadProgress) => void) => Promise<Reading>;

export interface ReadReceivedParts {
  readonly pool: ReadPool;
  readonly offline: boolean;
  readonly clock: () => Date;
}

/** Reads everything that was received, in the pool: one reading, or a collection of them in the order they came. */
export function createReadReceived({ pool, offline, clock }: ReadReceivedParts): ReadReceived {
  return async (received, onProgress) => {
    const at = received.at ?? clock();
    const states = received.files.map((): ReadProgress => ({ done: 0, total: 1 }));
    const tell = (index: number, state: ReadProgress) => {
      states[index] = { done: state.done, total: Math.max(1, state.total) };
      const sum = (pick: (state: ReadProgress) => number) => states.reduce((total, one) => total + pick(one), 0);
      onProgress?.({ done: sum(({ done }) => done), total: sum(({ total }) => total) });
    };
    try {
      const readings: Reading[] = [];
      const queue = received.files.entries();
      const readNext = async () => {
        for (const [index, { name, bytes }] of queue) {
          const reading = await pool.read(toRequest(received, { name, bytes, at, offline }), (state) =>
            tell(index, state),
          );
          const total = states[index]?.total ?? 1;
          tell(index, { done: total, total });
          readings[index] = reading;
        }
      };
      await Promise.all(Array.from({ length: FILES_AT_A_TIME }, readNext));
      const [only, ...others] = readings;
      if (only && others.length === 0) return only;
      const flat = readings.flatMap((reading) => (reading.kind === 'collection' ? reading.parts : [reading]));
      return readCollection(flat, { locale: received.locale, name: '' });
    } catch (error) {
      if (error instanceof ReadPoolError && error.code !== 'ERR_READ_CRASHED') {
        throw new Refusal('ERR_HTTP_BUSY', { cause: error });
      }
      throw error;
    }
  };
}

function toRequest(
  received: Received,
  { name, bytes, at, offline }: { name: string; bytes: Uint8Array; at: Date; offline: boolean },
): ReadRequest {
  const { locale, documents, recipient, challenge, domain, only } = received;
  return {
    input: name,
    bytes,
    locale,
    at,
    offline: offline || received.offline === true,
    ...(documents ? { documents } : {}),
    ...(recipient === undefined ? {} : { recipient }),
    ...(challenge === undefined ? {} : { challenge }),
    ...(domain === undefined ? {} : { domain }),
    ...(only ? { only } : {}),
  };
}
