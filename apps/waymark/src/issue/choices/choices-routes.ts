import { Hono } from 'hono';
import { SECURING_FORMS } from 'waymark/issuance';
import { formOf } from '../../http/form-of.ts';
import { Refusal } from '../../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../../http/request-env.ts';
import { assertRole, assertSteppedUp } from '../../http/session.ts';
import {
  asTenant,
  findIssuingChoices,
  findOrganisationBySlug,
  type IssuingChoices,
  NAMINGS,
  type StatusPurpose,
  storeIssuingChoices,
} from '../../store/index.ts';
import type { Notice } from '../frame.ts';
import type { IssueParts } from '../issue-parts.ts';
import { type AtInstitution, type Place, wordsOf } from '../place.ts';
import { choicesPage, policyPage } from './choices-page.ts';

const MAX_POLICY_CHARS = 4_000;
const MAX_UNDO_MINUTES = 1_440;
const PURPOSES: Readonly<Record<string, readonly StatusPurpose[]>> = {
  revocation: ['revocation'],
  suspension: ['suspension'],
  both: ['revocation', 'suspension'],
};

/** What an institution chooses about issuing; and, for everybody, when it withdraws. */
export function choicesRoutes({ findDatabase, clock, guard }: IssueParts, { inOrganisation }: Place): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const chosen = async (c: RequestContext) => {
    const at = await inOrganisation(c);
    assertRole(at.membership, 'administrator', 'steward');
    return at;
  };
  const show = (c: RequestContext, at: AtInstitution, choices: IssuingChoices, notice?: Notice) => {
    const { organisation, membership } = at;
    const page = choicesPage(c.get('page'), { organisation, membership, choices, ...(notice ? { notice } : {}) });
    return c.html(page, notice?.isRefusal ? 400 : 200);
  };

  routes.get('/issue/:organisation/choices', async (c) => {
    const at = await chosen(c);
    assertSteppedUp(c, clock());
    return show(c, at, await findIssuingChoices(at.db, { organisationId: at.organisation.id }));
  });
  routes.post('/issue/:organisation/choices', guard.form, async (c) => {
    const at = await chosen(c);
    assertSteppedUp(c, clock());
    const words = wordsOf(c).choices;
    const { locale } = c.get('page');
    const form = await formOf(c);
    const text = (name: string) => `${form.get(name) ?? ''}`.replaceAll('\0', '').trim();
    const before = await findIssuingChoices(at.db, { organisationId: at.organisation.id });
    const purposes = PURPOSES[text('purposes')];
    const secured = SECURING_FORMS.find((known) => known === text('form'));
    if (!purposes || !secured) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    const { [locale]: _, ...policies } = before.policy;
    const policy = text('policy').slice(0, MAX_POLICY_CHARS);
    const undoMinutes = /^\d{1,4}$/.test(text('undo')) ? Number(text('undo')) : Number.NaN;
    const choices: IssuingChoices = {
      ...{ form: secured, purposes, undoMinutes, hasRefresh: form.get('refresh') === 'yes' },
      naming: NAMINGS.filter((naming) => form.getAll('naming').includes(naming)),
      policy: policy ? { ...policies, [locale]: policy } : policies,
    };
    const shown = { ...choices, undoMinutes: before.undoMinutes };
    if (!(undoMinutes <= MAX_UNDO_MINUTES)) return show(c, at, shown, { text: words.badMinutes, isRefusal: true });
    if (choices.naming.length === 0) return show(c, at, choices, { text: words.nobodyNamed, isRefusal: true });
    await asTenant(at.db, at.tenant, (scope) => storeIssuingChoices(scope, { choices, now: clock() }));
    return show(c, at, choices, { text: words.saved });
  });

  routes.get('/organisations/:slug/withdrawals', async (c) => {
    const db = await findDatabase();
    const organisation = await findOrganisationBySlug(db, c.req.param('slug'));
    if (organisation?.kind !== 'institution') throw new Refusal('ERR_HTTP_NOT_FOUND');
    const choices = await findIssuingChoices(db, { organisationId: organisation.id });
    return c.html(policyPage(c.get('page'), { organisation, choices }));
  });
  return routes;
}
