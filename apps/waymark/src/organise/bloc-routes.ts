import { Hono } from 'hono';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { nameIn } from '../pages/name-in.ts';
import { isPageLocale } from '../pages/words/index.ts';
import {
  askToJoin,
  asTenant,
  findBlocMembers,
  findEmployers,
  findPeopleToTell,
  storeLetter,
  updateOrganisation,
} from '../store/index.ts';
import { administeredIn } from './administered.ts';
import { formIn, MAX_WORDS } from './form-in.ts';
import type { OrganiseParts } from './organise-parts.ts';
import { blocPage } from './pages.ts';
import { ORGANISE_WORDS } from './words/index.ts';

/** A bloc's charter, its own words, and whom it asks to join. */
export function blocRoutes({ findDatabase, clock, baseUrl, guard }: OrganiseParts): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const administered = administeredIn(findDatabase);
  const bloc = async (c: RequestContext, notice?: { text: string }) => {
    const { db, membership, organisation } = await administered(c);
    if (organisation.kind !== 'bloc') throw new Refusal('ERR_HTTP_NOT_FOUND');
    const asked = await findBlocMembers(db, organisation.id);
    const all = await findEmployers(db);
    const members = asked.flatMap((member) => {
      const found = all.find(({ id }) => id === member.memberId);
      return found ? [{ organisation: found, member }] : [];
    });
    const employers = all.filter(({ id, kind }) => kind !== 'bloc' && !asked.some(({ memberId }) => memberId === id));
    const shown = { organisation, membership, members, employers, ...(notice ? { notice } : {}) };
    return c.html(blocPage(c.get('page'), shown));
  };
  routes.get('/organise/:organisation/bloc', (c) => bloc(c));
  routes.post('/organise/:organisation/bloc', guard.form, async (c) => {
    const { db, tenant, words, organisation } = await administered(c);
    if (organisation.kind !== 'bloc') throw new Refusal('ERR_HTTP_NOT_FOUND');
    const { text, long } = await formIn(c);
    const count = (name: string, most: number) => {
      const number = Number(text(name));
      return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined;
    };
    const [quorum, answerDays] = [count('quorum', 1000), count('answer-days', 365)];
    const charter = {
      ...(quorum === undefined ? {} : { quorum }),
      ...(answerDays === undefined ? {} : { answerDays }),
      words: long('words')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .slice(0, MAX_WORDS),
    };
    await asTenant(db, tenant, (scope) => updateOrganisation(scope, { charter }));
    return await bloc(c, { text: words.saved });
  });
  routes.post('/organise/:organisation/bloc/members', guard.form, async (c) => {
    const { db, tenant, words, organisation } = await administered(c);
    const { text } = await formIn(c);
    const member = (await findEmployers(db)).find(({ id, kind }) => id === text('member') && kind !== 'bloc');
    if (organisation.kind !== 'bloc' || !member) throw new Refusal('ERR_HTTP_NOT_FOUND');
    await asTenant(db, tenant, (scope) => askToJoin(scope, { memberId: member.id, now: clock() }));
    const people = await findPeopleToTell(db, { organisationIds: [member.id], roles: ['administrator'] });
    for (const { email, locale: wanted, slug } of people) {
      const locale = isPageLocale(wanted) ? wanted : 'en';
      const bloc = nameIn(organisation, locale);
      const letter = ORGANISE_WORDS[locale].joinLetter({ bloc, url: `${baseUrl}/organise/${slug}` });
      await storeLetter(db, { recipient: email, ...letter, now: clock() });
    }
    return await bloc(c, { text: words.saved });
  });
  return routes;
}
