import { Hono } from 'hono';
import { Refusal } from '../../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../../http/request-env.ts';
import { assertSteppedUp } from '../../http/session.ts';
import { uuidOf } from '../../http/uuid.ts';
import { lineField } from '../../pages/fields.ts';
import { html } from '../../pages/html.ts';
import {
  type Award,
  asTenant,
  findAward,
  findIssuingChoices,
  findVersion,
  storeCorrection,
  type VersionRow,
} from '../../store/index.ts';
import { type AwardForm, awardFields } from '../award-fields.ts';
import { awardFormIn } from '../award-form-in.ts';
import { frame } from '../frame.ts';
import type { IssueParts } from '../issue-parts.ts';
import { type AtInstitution, type Place, wordsOf } from '../place.ts';
import { toNewAward } from '../to-new-award.ts';

const MAX_CHARS = 500;

/** A corrected credential takes the place of one that stands. */
export function correctRoutes({ clock, wakeSigner, guard }: IssueParts, { inOrganisation }: Place): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const awardOf = async (c: RequestContext, { db, tenant }: AtInstitution) => {
    const awardId = uuidOf(c, 'award');
    const award = await asTenant(db, tenant, (scope) => findAward(scope, { awardId }));
    const version = award && (await findVersion(db, { ...award, number: award.versionNumber }));
    if (!award || !version || award.state !== 'signed') throw new Refusal('ERR_HTTP_NOT_FOUND');
    if (award.withdrawnAt) throw new Refusal('ERR_HTTP_NOT_NOW');
    return { award, version };
  };
  const show = (
    c: RequestContext,
    at: AtInstitution,
    { award, version, form, why = '', fault }: Shown,
  ): Response | Promise<Response> => {
    const page = c.get('page');
    const words = wordsOf(c).given;
    const { organisation, membership } = at;
    const path = `/issue/${organisation.slug}/given/${award.id}/correct`;
    const notice = fault === undefined ? undefined : { text: fault, isRefusal: true };
    const content = html`<p class="lead">${words.correctLead}</p>
<form method="post" action="${path}">${awardFields(page, version.definition, form)}
${lineField({ id: 'why', label: words.correctWhy, hint: words.wordsHint, value: why })}
<button type="submit">${words.correctNow}</button></form>`;
    return c.html(frame(page, { organisation, membership }, words.correctTitle, notice, content), notice ? 400 : 200);
  };

  routes.get('/issue/:organisation/given/:award/correct', async (c) => {
    const at = await inOrganisation(c);
    assertSteppedUp(c, clock());
    const { award, version } = await awardOf(c, at);
    return show(c, at, { award, version, form: formOfAward(award) });
  });
  routes.post('/issue/:organisation/given/:award/correct', guard.form, async (c) => {
    const at = await inOrganisation(c);
    assertSteppedUp(c, clock());
    const { award, version } = await awardOf(c, at);
    const { naming } = await findIssuingChoices(at.db, { organisationId: at.organisation.id });
    const { form, entry, fault, text } = await awardFormIn(c, version.definition, naming);
    const why = text('why').slice(0, MAX_CHARS);
    if (!entry) return show(c, at, { award, version, form, why, fault });
    const wanted = { awardId: award.id, award: toNewAward(entry), words: why, now: clock() };
    const id = await asTenant(at.db, at.tenant, (scope) => storeCorrection(scope, wanted));
    if (!id) throw new Refusal('ERR_HTTP_NOT_NOW');
    wakeSigner();
    return c.redirect(`/issue/${at.organisation.slug}/given?corrected=${id}`, 303);
  });
  return routes;
}

interface Shown {
  readonly award: Award;
  readonly version: VersionRow;
  readonly form: AwardForm;
  readonly why?: string;
  readonly fault?: string;
}

const formOfAward = ({ person, said, awardedOn }: Award): AwardForm => ({
  ...{ name: person.name, email: person.email ?? '', did: person.did ?? '', date: awardedOn },
  ...{
    narrative: said.narrative ?? '',
    evidence: (said.evidence ?? []).flatMap(({ url }) => url ?? []).join('\n'),
    levels: said.levels ?? {},
  },
});
