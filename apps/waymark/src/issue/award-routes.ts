import { Hono } from 'hono';
import { checkPerson } from 'waymark/issuance';
import { formOf } from '../http/form-of.ts';
import type { RequestEnv } from '../http/request-env.ts';
import { assertSteppedUp } from '../http/session.ts';
import { asTenant, storeAwards } from '../store/index.ts';
import type { AwardForm } from './award-page.ts';
import type { IssueParts } from './issue-parts.ts';
import { issueListPage } from './list-page.ts';
import { type Place, wordsOf } from './place.ts';
import { createShow } from './show-awards.ts';
import { toNewAward } from './to-new-award.ts';

const MAX_CHARS = 2_000;

/** What can be given, and giving it to one person from a form. */
export function awardRoutes(parts: IssueParts, { inOrganisation, here }: Place): Hono<RequestEnv> {
  const { clock, wakeSigner, guard } = parts;
  const routes = new Hono<RequestEnv>();
  const show = createShow(parts);

  routes.get('/issue/:organisation', async (c) => {
    const { organisation, membership, published } = await inOrganisation(c);
    return c.html(issueListPage(c.get('page'), { organisation, membership, published }));
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
    const form = await formOf(c);
    const text = (name: string) => `${form.get(name) ?? ''}`.trim().slice(0, MAX_CHARS);
    const { outcomes } = at.version.definition;
    const typed: AwardForm = {
      ...{ name: text('name'), email: text('email'), did: text('did'), date: text('date') },
      ...{ narrative: text('narrative'), evidenceUrl: text('evidence') },
      levels: Object.fromEntries(
        outcomes.flatMap(({ id }) => (text(`level-${id}`) ? [[id, text(`level-${id}`)]] : [])),
      ),
    };
    const { entry, faults } = checkPerson(
      {
        ...typed,
        evidence: typed.evidenceUrl ? [typed.evidenceUrl] : [],
        levels: Object.fromEntries(outcomes.map(({ id }, index) => [index + 1, typed.levels[id] ?? ''])),
      },
      at.version.definition,
      { days: 'day-first', defaultDay: '' },
    );
    if (!entry) {
      const said = faults.map(({ field, problem }) => words.formFault(field ?? '', words.table.problems[problem]));
      return await show(c, at, { form: typed, notice: { text: said.join(' '), isRefusal: true } });
    }
    const wanted = { definitionId: at.version.definitionId, versionNumber: at.version.number, now: clock() };
    const awards = [toNewAward(entry)];
    const fresh = await asTenant(at.db, at.tenant, (scope) => storeAwards(scope, { ...wanted, awards }));
    wakeSigner();
    return await show(c, at, { notice: { text: fresh === 1 ? words.awarded : words.already } });
  });
  return routes;
}
