import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Log } from './log.ts';
import type { RequestEnv } from './request-env.ts';

/** Six bytes: enough to find one line among a year's. */
const REFERENCE_BYTES = 6;

/** One line a request: method, the route's pattern (a path may carry a link's secret), status, time, reference. */
export function accessLog(log: Log, now: () => number): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const began = now();
    c.set('reference', randomBytes(REFERENCE_BYTES).toString('hex'));
    await next();
    const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'none';
    const { method } = c.req;
    log.info({ method, route, status: c.res.status, ms: Math.round(now() - began), reference: c.get('reference') });
  };
}
