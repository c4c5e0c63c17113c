import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { RULES } from 'waymark/achievement';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { assertSteppedUp, signedInOf } from '../http/session.ts';
import { uuidOf } from '../http/uuid.ts';
import { nameIn } from '../pages/name-in.ts';
import {
  ASSERTION,
  asTenant,
  findBlocsOf,
  findDidLog,
  findIdentity,
  findOrganisations,
  findPublicKeys,
  findWaiting,
  hasPublicAddress,
  joinBloc,
  leaveBloc,
  ORGANISATION_KINDS,
  type Organisation,
  retireSigningKeys,
  SIGN_OFF_TITLES,
  storeSigningKey,
  updateOrganisation,
} from '../store/index.ts';
import { administeredIn } from './administered.ts';
import { formIn, MAX_CHARS } from './form-in.ts';
import { domainAndMark, historySection, noticeOf } from './identity-sections.ts';
import { makeOrganisation, toSlug } from './make-organisation.ts';
import type { OrganiseParts } from './organise-parts.ts';
import {
  keysPage,
  type NewOrganisationForm,
  newOrganisationPage,
  policyPage,
  settingsPage,
  workPage,
} from './pages.ts';
import { ORGANISE_WORDS } from './words/index.ts';

const SLUG = /^[a-z0-9][a-z0-9-]{1,62}$/;
/** In addresses of this site already. */
const RESERVED = ['new', 'in'];

/** Organisations look after themselves: what they are called, who belongs to them, their rules, keys and blocs. */
export function organiseRoutes({
  findDatabase,
  clock,
  baseUrl,
  makeKey,
  keepHistory,
  guard,
}: OrganiseParts): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const administered = administeredIn(findDatabase);

  routes.get('/organise', async (c) => {
    const { person, memberships } = signedInOf(c);
    const db = await findDatabase();
    const found = await findOrganisations(
      db,
      memberships.map(({ organisationId }) => organisationId),
    );
    const organisations = [];
    for (const membership of memberships) {
      const organisation = found.find(({ id }) => id === membership.organisationId);
      if (!organisation) continue;
      const tenant = { organisationId: organisation.id, personId: person.id };
      organisations.push({ organisation, membership, waiting: await asTenant(db, tenant, findWaiting) });
    }
    return c.html(workPage(c.get('page'), { organisations, isOperator: person.isOperator }));
  });

  /** Makes one out of a form, or says in the form what is wrong with it. */
  const makeFrom = async (c: RequestContext, kinds: readonly string[], byOrganisation?: string) => {
    const { text } = await formIn(c);
    const { person } = signedInOf(c);
    const words = ORGANISE_WORDS[c.get('page').locale];
    const form: NewOrganisationForm = {
      name: text('name'),
      slug: text('slug') || toSlug(text('name')),
      kind: text('kind'),
      language: text('language') === 'es' ? 'es' : 'en',
      administrator: text('administrator').toLowerCase(),
    };
    const kind = ORGANISATION_KINDS.find((known) => known === form.kind && kinds.includes(known));
    if (!kind) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    if (!form.name) return { form: { ...form, error: words.nameMissing } };
    if (!SLUG.test(form.slug) || RESERVED.includes(form.slug)) return { form: { ...form, error: words.slugBad } };
    const made = await makeOrganisation(await findDatabase(), {
      ...form,
      kind,
      by: person,
      baseUrl,
      now: clock(),
      ...(byOrganisation ? { byOrganisation } : {}),
    });
    return made ? { form, made } : { form: { ...form, error: words.slugTaken } };
  };
  const assertOperator = (c: RequestContext) => {
    if (!signedInOf(c).person.isOperator) throw new Refusal('ERR_HTTP_NOT_FOUND');
  };
  routes.get('/organise/new', (c) => {
    assertOperator(c);
    const form = { name: '', slug: '', kind: 'institution', language: c.get('page').locale, administrator: '' };
    return c.html(newOrganisationPage(c.get('page'), form));
  });
  routes.post('/organise/new', guard.form, guard.letter, async (c) => {
    assertOperator(c);
    const { form, made } = await makeFrom(c, ORGANISATION_KINDS);
    if (!made) return c.html(newOrganisationPage(c.get('page'), form), 400);
    return c.redirect('/organise', 303);
  });

  const settings = async (
    c: RequestContext,
    more: { readonly notice?: { text: string; isRefusal?: boolean }; readonly newForm?: NewOrganisationForm } = {},
  ) => {
    const { db, membership, organisation, tenant } = await administered(c);
    const members = await asTenant(db, tenant, (scope) => findBlocsOf(scope));
    const found = await findOrganisations(
      db,
      members.map(({ blocId }) => blocId),
    );
    const blocs = members.flatMap((member) => {
      const bloc = found.find(({ id }) => id === member.blocId);
      return bloc ? [{ bloc, member }] : [];
    });
    const also = domainAndMark(c.get('page'), organisation);
    const notice = noticeOf(c.get('page'), c.req.query('said'));
    return c.html(
      settingsPage(c.get('page'), { organisation, membership, blocs, also, ...(notice ? { notice } : {}), ...more }),
    );
  };
  routes.get('/organise/:organisation', (c) => settings(c));
  routes.post('/organise/:organisation', guard.form, async (c) => {
    const { db, tenant, words, organisation } = await administered(c);
    const { text, long } = await formIn(c);
    const names = Object.fromEntries(
      long('names')
        .split('\n')
        .flatMap((line) => {
          const found = /^\s*([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\s*:\s*(.+?)\s*$/.exec(line);
          const [language, name] = found ? [found[1] ?? '', found[2] ?? ''] : [organisation.language, line.trim()];
          return name ? [[language, name.slice(0, MAX_CHARS)]] : [];
        }),
    );
    const url = /^https?:\/\/[^\s"<>]+$/.test(text('url')) ? text('url') : '';
    const isNamed = Object.hasOwn(names, organisation.language);
    await asTenant(db, tenant, (scope) =>
      updateOrganisation(scope, {
        ...(isNamed ? { names } : {}),
        ...{ region: text('region'), industry: text('industry'), url },
      }),
    );
    return await settings(c, {
      notice: isNamed ? { text: words.saved } : { text: words.nameMissing, isRefusal: true },
    });
  });
  routes.post('/organise/:organisation/employers', guard.form, guard.letter, async (c) => {
    const { organisation, words } = await administered(c);
    if (organisation.kind !== 'institution') throw new Refusal('ERR_HTTP_NOT_FOUND');
    const { form, made } = await makeFrom(c, ['employer', 'bloc'], nameIn(organisation, c.get('page').locale));
    if (!made) return await settings(c, { newForm: form });
    return await settings(c, { notice: { text: words.invited(form.administrator) } });
  });
  for (const step of ['join', 'leave'] as const)
    routes.post(`/organise/:organisation/blocs/:bloc/${step}`, guard.form, async (c) => {
      const { db, tenant, words } = await administered(c);
      const blocId = uuidOf(c, 'bloc');
      const isDone = await asTenant(db, tenant, (scope) =>
        step === 'join' ? joinBloc(scope, { blocId, now: clock() }) : leaveBloc(scope, { blocId }),
      );
      if (!isDone) throw new Refusal('ERR_HTTP_NOT_FOUND');
      return await settings(c, { notice: { text: words.saved } });
    });

  const institutional = ({ kind }: Organisation) => {
    if (kind !== 'institution') throw new Refusal('ERR_HTTP_NOT_FOUND');
  };
  routes.get('/organise/:organisation/policy', async (c) => {
    const { membership, organisation } = await administered(c);
    institutional(organisation);
    return c.html(policyPage(c.get('page'), { organisation, membership }));
  });
  routes.post('/organise/:organisation/policy', guard.form, async (c) => {
    const { db, membership, organisation, tenant, words } = await administered(c);
    institutional(organisation);
    const { text, all } = await formIn(c);
    const months = Number(text('review-months'));
    const policy = {
      signOffs: SIGN_OFF_TITLES.filter((title) => all('sign-off').includes(title)),
      blocking: RULES.map(({ id }) => id).filter((id) => all('blocking').includes(id)),
      ...(Number.isInteger(months) && months >= 1 && months <= 120 ? { reviewMonths: months } : {}),
    };
    await asTenant(db, tenant, (scope) => updateOrganisation(scope, { policy }));
    const notice = { text: words.saved };
    return c.html(policyPage(c.get('page'), { organisation: { ...organisation, policy }, membership, notice }));
  });

  const keys = async (c: RequestContext) => {
    const { db, membership, organisation } = await administered(c);
    const found = await findPublicKeys(db, { organisationId: organisation.id, purpose: ASSERTION });
    const identity = await findIdentity(db, { organisation, baseUrl });
    const isPublic = hasPublicAddress(baseUrl);
    const history = await findDidLog(db, { organisationId: organisation.id });
    const notice = noticeOf(c.get('page'), c.req.query('said'));
    const isKept = isPublic && identity !== undefined;
    const shown = {
      ...{ organisation, membership, keys: found, isPublic },
      ...(identity ? { identity } : {}),
      ...(isKept ? { also: historySection(c.get('page'), { organisation, ...(history ? { history } : {}) }) } : {}),
      ...(notice ? { notice } : {}),
    };
    return c.html(keysPage(c.get('page'), shown));
  };
  routes.get('/organise/:organisation/keys', async (c) => {
    await administered(c);
    assertSteppedUp(c, clock());
    return await keys(c);
  });
  routes.post('/organise/:organisation/keys', guard.form, async (c) => {
    const { db, tenant, organisation } = await administered(c);
    assertSteppedUp(c, clock());
    const [made, now, { slug }] = [await makeKey('EdDSA'), clock(), organisation];
    await asTenant(db, tenant, async (scope) => {
      await retireSigningKeys(scope, { purpose: ASSERTION, now });
      await storeSigningKey(scope, { id: randomUUID(), purpose: ASSERTION, ...made, now });
      // A key that its history does not know would be in use: then rather none is made.
      if ((await keepHistory(scope, { slug, baseUrl, now })) === 'not-yet') throw new Refusal('ERR_HTTP_NOT_NOW');
    });
    return await keys(c);
  });

  return routes;
}
