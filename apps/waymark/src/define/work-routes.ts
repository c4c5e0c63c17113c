import type { Hono } from 'hono';
import type { RequestEnv } from '../http/request-env.ts';
import { listRoutes } from './list-routes.ts';
import { createPlace } from './place.ts';
import { publishRoutes } from './publish-routes.ts';
import { stepRoutes } from './step-routes.ts';
import type { WorkParts } from './work-parts.ts';
import { writeRoutes } from './write-routes.ts';

/** An institution's own definitions: write, sign off, ask employers, publish. */
export function workRoutes(parts: WorkParts): readonly Hono<RequestEnv>[] {
  const place = createPlace(parts);
  return [listRoutes, stepRoutes, writeRoutes, publishRoutes].map((routes) => routes(parts, place));
}
