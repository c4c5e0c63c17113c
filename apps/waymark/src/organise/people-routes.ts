import { Hono } from 'hono';
import { ROLES } from 'waymark/achievement';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { signedInOf } from '../http/session.ts';
import { uuidOf } from '../http/uuid.ts';
import { asTenant, findMembers, SIGN_OFF_TITLES, updateMember } from '../store/index.ts';
import { administeredIn } from './administered.ts';
import { formIn } from './form-in.ts';
import { invite } from './invite.ts';
import type { OrganiseParts } from './organise-parts.ts';
import { peoplePage } from './pages.ts';

/** Who belongs to an organisation, and what they may do there. */
export function peopleRoutes({ findDatabase, clock, baseUrl, guard }: OrganiseParts): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const administered = administeredIn(findDatabase);
  const people = async (c: RequestContext, notice?: { text: string; isRefusal?: boolean }) => {
    const { db, membership, organisation, tenant } = await administered(c);
    const members = await asTenant(db, tenant, (scope) => findMembers(scope));
    return c.html(peoplePage(c.get('page'), { organisation, membership, members, ...(notice ? { notice } : {}) }));
  };
  const rolesIn = (all: (name: string) => readonly string[]) => ({
    roles: ROLES.filter((role) => all('role').includes(role)),
    signsAs: SIGN_OFF_TITLES.filter((title) => all('signs-as').includes(title)),
  });
  routes.get('/organise/:organisation/people', (c) => people(c));
  routes.post('/organise/:organisation/people', guard.form, guard.letter, async (c) => {
    const { db, organisation, words } = await administered(c);
    const { text, all } = await formIn(c);
    const { person } = signedInOf(c);
    const email = text('email').toLowerCase();
    if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(email)) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    const sent = await invite(db, {
      ...{ organisationId: organisation.id, email, ...rolesIn(all), byName: person.name },
      ...{ locale: organisation.language, baseUrl, now: clock() },
    });
    return await people(
      c,
      sent === 'sent' ? { text: words.invited(email) } : { text: words.tooManyInvitations, isRefusal: true },
    );
  });
  routes.post('/organise/:organisation/people/:person', guard.form, async (c) => {
    const { db, tenant, words } = await administered(c);
    const personId = uuidOf(c, 'person');
    const { all } = await formIn(c);
    const done = await asTenant(db, tenant, (scope) => updateMember(scope, { personId, ...rolesIn(all) }));
    if (done === 'nobody') throw new Refusal('ERR_HTTP_NOT_FOUND');
    return await people(
      c,
      done === 'done' ? { text: words.saved } : { text: words.lastAdministrator, isRefusal: true },
    );
  });
  return routes;
}
