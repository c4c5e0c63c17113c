import pino, { type Logger } from 'pino';
import type { Config } from '../config.ts';

export type Log = Logger;

/** Lines of JSON on standard output. What is logged is ours to choose: no content, no address of a person, no path with a secret. */
export function createLog({ logLevel }: Pick<Config, 'logLevel'>): Log {
  return pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
