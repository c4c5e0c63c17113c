import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Config } from '../config.ts';
import { clientNetwork } from './client-network.ts';
import { Refusal } from './refusal.ts';
import type { RequestEnv } from './request-env.ts';
import { createTokenBuckets } from './token-buckets.ts';

/** Uploads held in memory at one time, of everybody together. */
const MAX_BYTES_UNDER_WAY = 256 * 1_048_576;
/** multipart's own lines around the files. */
const ENVELOPE_BYTES = 65_536;

export interface Limits {
  /** Takes from the bucket of the client's network. */
  readonly cost: (tokens: number) => MiddlewareHandler<RequestEnv>;
  /** Caps one body, and all bodies under way together. */
  readonly body: MiddlewareHandler<RequestEnv>;
}

export function createLimits(config: Config, now: () => number): Limits {
  const { readingsPerMinute, trustedProxies } = config;
  const buckets = readingsPerMinute === undefined ? undefined : createTokenBuckets(readingsPerMinute, now);
  const maxSize = config.maxUploadBytes + ENVELOPE_BYTES;
  const capOne = bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal('ERR_HTTP_TOO_LARGE');
    },
  });
  let underWay = 0;
  return {
    cost: (tokens) => async (c, next) => {
      // A cost above what a bucket ever holds would be a ban, not a limit.
      const paid = Math.min(tokens, readingsPerMinute ?? tokens);
      if (buckets && !buckets.take(clientNetwork(c, trustedProxies), paid)) throw new Refusal('ERR_HTTP_TOO_MANY');
      return next();
    },
    body: async (c, next) => {
      const declared = Number(c.req.header('content-length') ?? Number.NaN);
      const size = Number.isFinite(declared) ? Math.min(declared, maxSize) : maxSize;
      if (underWay + size > MAX_BYTES_UNDER_WAY) throw new Refusal('ERR_HTTP_BUSY');
      underWay += size;
      try {
        return await capOne(c, next);
      } finally {
        underWay -= size;
      }
    },
  };
}
