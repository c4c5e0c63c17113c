import type { Hono } from 'hono';
import type { RequestEnv } from '../http/request-env.ts';
import { allRoutes } from './all-routes.ts';
import { awardApi } from './award-api.ts';
import { awardRoutes } from './award-routes.ts';
import { choicesRoutes } from './choices/choices-routes.ts';
import { claimRoutes } from './claim-routes.ts';
import { reminderRoutes } from './deliver/reminder-routes.ts';
import { sharedRoutes } from './deliver/shared-routes.ts';
import { correctRoutes } from './given/correct-routes.ts';
import { givenRoutes } from './given/given-routes.ts';
import { historyRoutes } from './given/history-routes.ts';
import type { IssueParts } from './issue-parts.ts';
import { createPlace } from './place.ts';
import { tableRoutes } from './table/table-routes.ts';
import { vcApiRoutes } from './vc-api/vc-api-routes.ts';
import { walletRoutes } from './wallet/routes.ts';

/** Published definitions become credentials of people: asked for, signed, taken, withdrawn. The order matters: named paths before ids. */
export function issueRoutes(parts: IssueParts): readonly Hono<RequestEnv>[] {
  const place = createPlace(parts);
  return [
    ...[givenRoutes, historyRoutes, correctRoutes, choicesRoutes, reminderRoutes].map((routes) => routes(parts, place)),
    ...[awardRoutes, allRoutes, tableRoutes].map((routes) => routes(parts, place)),
    ...[awardApi, vcApiRoutes, claimRoutes, sharedRoutes].map((routes) => routes(parts)),
    ...walletRoutes(parts),
  ];
}
