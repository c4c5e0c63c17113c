import type { Hono } from 'hono';
import type { RequestEnv } from '../http/request-env.ts';
import { apiRoutes } from './api-routes.ts';
import { linkRoutes } from './link-routes.ts';
import { pageRoutes } from './page-routes.ts';
import type { ReadParts } from './read-parts.ts';
import { vcApiRoutes } from './vc-api-routes.ts';

/** Everything under which a person or a program reads. */
export function readRoutes(parts: ReadParts): readonly Hono<RequestEnv>[] {
  return [pageRoutes(parts), linkRoutes(parts), apiRoutes(parts), vcApiRoutes(parts)];
}
