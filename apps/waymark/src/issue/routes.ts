import type { Hono } from 'hono';
import type { RequestEnv } from '../http/request-env.ts';
import { awardApi } from './award-api.ts';
import { awardRoutes } from './award-routes.ts';
import { claimRoutes } from './claim-routes.ts';
import { credentialRoutes } from './credential-routes.ts';
import type { IssueParts } from './issue-parts.ts';
import { createPlace } from './place.ts';
import { tableRoutes } from './table/table-routes.ts';

/** Published definitions become credentials of people: asked for, signed, taken, withdrawn. The order matters: named paths before ids. */
export function issueRoutes(parts: IssueParts): readonly Hono<RequestEnv>[] {
  const place = createPlace(parts);
  return [
    awardApi(parts),
    awardRoutes(parts, place),
    tableRoutes(parts, place),
    credentialRoutes(parts, place),
    claimRoutes(parts),
  ];
}
