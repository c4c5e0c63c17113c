import type { MiddlewareHandler } from 'hono';
import { Refusal } from './refusal.ts';
import type { RequestEnv } from './request-env.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses unsafe requests that another site's page made a browser send. `Sec-Fetch-Site` decides where the browser sends it (it does
 * to https and localhost). Else `Origin`, whose `null` says nothing: our own pages send it too, because they send no referrer.
 * Programs send neither and are let through: no request carries any authority of the person behind it.
 */
export function ownOrigin(baseUrl: string): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    if (!SAFE.has(c.req.method)) {
      const site = c.req.header('sec-fetch-site');
      const origin = c.req.header('origin');
      const isForeign =
        site !== undefined
          ? site !== 'same-origin' && site !== 'none'
          : origin !== undefined && origin !== 'null' && origin !== baseUrl && origin !== new URL(c.req.url).origin;
      if (isForeign) throw new Refusal('ERR_HTTP_FOREIGN_FORM');
    }
    return next();
  };
}
