import { Hono } from 'hono';
import { isEmailAddress, isEvidenceUrl, isHolderDid, parseDay } from 'waymark/issuance';
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
    const refuse = (notice: string) => show(c, at, { form: typed, notice: { text: notice, isRefusal: true } });
    if (!typed.name && !typed.email && !typed.did) return await refuse(words.nobody);
    if (typed.email && !isEmailAddress(typed.email)) return await refuse(words.badEmail);
    if (typed.did && !isHolderDid(typed.did)) return await refuse(words.table.problems.did);
    const awardedOn = parseDay(typed.date);
    if (!awardedOn) return await refuse(words.badDate);
    if (typed.evidenceUrl && !isEvidenceUrl(typed.evidenceUrl)) return await refuse(words.table.problems.evidence);
    const wanted = { definitionId: at.version.definitionId, versionNumber: at.version.number, now: clock() };
    const evidenceUrls = typed.evidenceUrl ? [typed.evidenceUrl] : [];
    const awards = [toNewAward({ ...typed, awardedOn, evidenceUrls })];
    const fresh = await asTenant(at.db, at.tenant, (scope) => storeAwards(scope, { ...wanted, awards }));
    wakeSigner();
    return await show(c, at, { notice: { text: fresh === 1 ? words.awarded : words.already } });
  });
  return routes;
}
