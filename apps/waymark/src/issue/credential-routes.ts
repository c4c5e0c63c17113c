import { Hono } from 'hono';
import { formOf } from '../http/form-of.ts';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { assertSteppedUp } from '../http/session.ts';
import { uuidOf } from '../http/uuid.ts';
import { type Award, asTenant, findAward, setWithdrawn } from '../store/index.ts';
import { credentialPage } from './credential-page.ts';
import { documentsFor } from './documents-for.ts';
import type { IssueParts } from './issue-parts.ts';
import type { Here, Place } from './place.ts';

const MAX_CHARS = 2_000;

/** What was given: seen as its reader sees it, withdrawn, given back. */
export function credentialRoutes(parts: IssueParts, { here }: Place): Hono<RequestEnv> {
  const { clock, readCredential, guard } = parts;
  const routes = new Hono<RequestEnv>();
  const awardOf = async (c: RequestContext, at: Here): Promise<Award> => {
    const awardId = uuidOf(c, 'award');
    const award = await asTenant(at.db, at.tenant, (scope) => findAward(scope, { awardId }));
    if (award?.definitionId !== at.version.definitionId) throw new Refusal('ERR_HTTP_NOT_FOUND');
    return award;
  };
  routes.get('/issue/:organisation/:definition/:award', guard.reading, async (c) => {
    const at = await here(c);
    const award = await awardOf(c, at);
    if (!award.credential) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const documents = await documentsFor(at.db, award, { ...parts, now: clock() });
    const text = new TextDecoder().decode(award.credential);
    const reading = await readCredential(text, c.get('page').locale, documents);
    return c.html(credentialPage(c.get('page'), { reading, name: award.person.name }));
  });
  for (const step of ['withdraw', 'reinstate'] as const)
    routes.post(`/issue/:organisation/:definition/:award/${step}`, guard.form, async (c) => {
      const at = await here(c);
      assertSteppedUp(c, clock());
      const { id: awardId } = await awardOf(c, at);
      const reason = `${(await formOf(c)).get('reason') ?? ''}`.trim().slice(0, MAX_CHARS);
      if (step === 'withdraw' && !reason) throw new Refusal('ERR_HTTP_BAD_REQUEST');
      const wanted = { awardId, reason: step === 'withdraw' ? reason : null, now: clock() };
      if (!(await asTenant(at.db, at.tenant, (scope) => setWithdrawn(scope, wanted))))
        throw new Refusal('ERR_HTTP_NOT_NOW');
      return c.redirect(`/issue/${at.organisation.slug}/${at.version.definitionId}`, 303);
    });
  return routes;
}
