import { Hono } from 'hono';
import { Refusal } from '../../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../../http/request-env.ts';
import { uuidOf } from '../../http/uuid.ts';
import { asTenant, findAwardSteps, undoStep } from '../../store/index.ts';
import type { Notice } from '../frame.ts';
import type { IssueParts } from '../issue-parts.ts';
import { type AtInstitution, type Place, wordsOf } from '../place.ts';
import { historyPage } from './history-page.ts';

const SHOWN = 200;

/** What was done to credentials, for whoever answers for it; and second thoughts. */
export function historyRoutes({ clock, guard }: IssueParts, { inOrganisation }: Place): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const show = async (c: RequestContext, at: AtInstitution, notice?: Notice) => {
    const { db, tenant, organisation, membership } = at;
    const steps = await asTenant(db, tenant, (scope) => findAwardSteps(scope, { atMost: SHOWN }));
    const more = { steps, now: clock(), ...(notice ? { notice } : {}) };
    return c.html(historyPage(c.get('page'), { organisation, membership, ...more }), notice?.isRefusal ? 409 : 200);
  };
  routes.get('/issue/:organisation/history', async (c) => show(c, await inOrganisation(c)));
  routes.post('/issue/:organisation/history/:step/undo', guard.form, async (c) => {
    const at = await inOrganisation(c);
    const words = wordsOf(c).given;
    const wanted = { stepId: uuidOf(c, 'step'), now: clock() };
    const count = await asTenant(at.db, at.tenant, (scope) => undoStep(scope, wanted));
    if (count === undefined) throw new Refusal('ERR_HTTP_NOT_FOUND');
    return await show(c, at, count > 0 ? { text: words.undoneNow } : { text: words.tooLate, isRefusal: true });
  });
  return routes;
}
