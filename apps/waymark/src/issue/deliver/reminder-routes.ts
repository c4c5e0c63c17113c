import { Hono } from 'hono';
import { formOf } from '../../http/form-of.ts';
import { Refusal } from '../../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../../http/request-env.ts';
import { nameIn } from '../../pages/name-in.ts';
import { asTenant, findOrganisation, findReminderLink, stopReminders, storeReminds } from '../../store/index.ts';
import type { IssueParts } from '../issue-parts.ts';
import type { Place } from '../place.ts';
import { unlisted } from './opened.ts';
import { reminderPage } from './reminder-page.ts';

/**
 * How reminders stop: by the link in each of them, which mail programs may also post to by themselves; and for everybody of an institution,
 * by whoever issues there.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8058
 */
export function reminderRoutes(parts: IssueParts, { inOrganisation }: Place): Hono<RequestEnv> {
  const { findDatabase, clock, guard } = parts;
  const routes = new Hono<RequestEnv>();
  routes.use('/reminders/*', unlisted);
  const show = async (c: RequestContext) => {
    const db = await findDatabase();
    const secret = c.req.param('secret') ?? '';
    const link = await findReminderLink(db, secret);
    const organisation = link && (await findOrganisation(db, link.organisationId));
    if (!organisation) throw new Refusal('ERR_HTTP_LINK_GONE');
    const page = c.get('page');
    const institution = nameIn(organisation, page.locale);
    return c.html(reminderPage(page, { institution, isStopped: link.isStopped, path: `/reminders/${secret}` }));
  };
  routes.get('/reminders/:secret', show);
  routes.post('/reminders/:secret', guard.form, async (c) => {
    await stopReminders(await findDatabase(), { secret: c.req.param('secret'), now: clock() });
    return await show(c);
  });
  routes.post('/issue/:organisation/reminders', guard.form, async (c) => {
    const { db, tenant, organisation } = await inOrganisation(c);
    const wanted = (await formOf(c)).get('reminds');
    if (wanted !== 'yes' && wanted !== 'no') throw new Refusal('ERR_HTTP_BAD_REQUEST');
    await asTenant(db, tenant, (scope) => storeReminds(scope, { reminds: wanted === 'yes', now: clock() }));
    return c.redirect(`/issue/${organisation.slug}`, 303);
  });
  return routes;
}
