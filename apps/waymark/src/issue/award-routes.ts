import { Hono } from 'hono';
import type { RequestEnv } from '../http/request-env.ts';
import { assertSteppedUp } from '../http/session.ts';
import { asTenant, findIssuingChoices, findReminds, storeAwards } from '../store/index.ts';
import { awardFormIn } from './award-form-in.ts';
import type { IssueParts } from './issue-parts.ts';
import { issueListPage } from './list-page.ts';
import { type Place, wordsOf } from './place.ts';
import { createShow } from './show-awards.ts';
import { toNewAward } from './to-new-award.ts';

/** What can be given, and giving it to one person from a form. */
export function awardRoutes(parts: IssueParts, { inOrganisation, here }: Place): Hono<RequestEnv> {
  const { clock, wakeSigner, guard } = parts;
  const routes = new Hono<RequestEnv>();
  const show = createShow(parts);

  routes.get('/issue/:organisation', async (c) => {
    const { db, tenant, organisation, membership, published } = await inOrganisation(c);
    const reminds = await asTenant(db, tenant, findReminds);
    return c.html(issueListPage(c.get('page'), { organisation, membership, published, reminds }));
  });
  routes.get('/issue/:organisation/:definition', async (c) => {
    const at = await here(c);
    assertSteppedUp(c, clock());
    return await show(c, at);
  });
  routes.post('/issue/:organisation/:definition', guard.form, async (c) => {
    const at = await here(c);
    assertSteppedUp(c, clock());
    const words = wordsOf(c);
    const { naming } = await findIssuingChoices(at.db, { organisationId: at.organisation.id });
    const { form, entry, fault } = await awardFormIn(c, at.version.definition, naming);
    if (!entry) return await show(c, at, { form, notice: { text: fault, isRefusal: true } });
    const wanted = { definitionId: at.version.definitionId, versionNumber: at.version.number, now: clock() };
    const awards = [toNewAward(entry)];
    const fresh = await asTenant(at.db, at.tenant, (scope) => storeAwards(scope, { ...wanted, awards }));
    wakeSigner();
    return await show(c, at, { notice: { text: fresh === 1 ? words.awarded : words.already } });
  });
  return routes;
}
