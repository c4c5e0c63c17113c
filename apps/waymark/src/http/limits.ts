import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Config } from '../config.ts';
import { clientNetwork } from './client-network.ts';
import { Refusal } from './refusal.ts';
import type { RequestEnv } from './request-env.ts';
import { createTokenBuckets } from './token-buckets.ts';

/** Uploads held in memory at one time, of everybody together. */
const MAX_BYTES_UNDER_WAY = 256 * 1_048_576;
/** Readings, print copies and links of one network at a time: slow ones of one must not be the waiting of all. An office fits. */
const MAX_UNDER_WAY_PER_NETWORK = 12;
/** multipart's own lines around the files. */
const ENVELOPE_BYTES = 65_536;

export interface Limits {
  /** Takes from the bucket of the client's network, and lets one network have only so many requests of this kind under way. */
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
  const networks = new Map<string, number>();
  return {
    cost: (tokens) => async (c, next) => {
      // A cost above what a bucket ever holds would be a ban, not a limit.
      const paid = Math.min(tokens, readingsPerMinute ?? tokens);
      const network = clientNetwork(c, trustedProxies);
      if (buckets && !buckets.take(network, paid)) throw new Refusal('ERR_HTTP_TOO_MANY');
      const already = networks.get(network) ?? 0;
      if (buckets && already >= MAX_UNDER_WAY_PER_NETWORK) throw new Refusal('ERR_HTTP_TOO_MANY');
      networks.set(network, already + 1);
      try {
        return await next();
      } finally {
        const left = (networks.get(network) ?? 1) - 1;
        if (left > 0) networks.set(network, left);
        else networks.delete(network);
      }
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
