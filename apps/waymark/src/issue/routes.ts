import { Hono } from 'hono';
import { parseUtf8 } from 'waymark/encoding';
import { parseDay, parseRoll } from 'waymark/issuance';
import { formOf } from '../http/form-of.ts';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { assertRole, assertSteppedUp, membershipOf, signedInOf } from '../http/session.ts';
import { uuidOf } from '../http/uuid.ts';
import {
  type Award,
  asTenant,
  countAwards,
  type Database,
  findAward,
  findAwards,
  findIdentity,
  findOrganisation,
  findPublished,
  type Membership,
  type NewAward,
  type Organisation,
  setWithdrawn,
  storeAwards,
  type Tenant,
  type VersionRow,
} from '../store/index.ts';
import { documentsFor } from './documents-for.ts';
import type { IssueParts } from './issue-parts.ts';
import { type AwardForm, awardPage, credentialPage, issueListPage, type Notice } from './pages.ts';
import { findLevel } from './sign-awards.ts';
import { ISSUE_WORDS } from './words/index.ts';

const MAX_LISTED = 200;
const MAX_CHARS = 2_000;
/** Faults that are told; a table with more of them is another table. */
const MAX_FAULTS = 100;
const ROWS_AT_A_TIME = 500;
const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/;
const DID = /^did:[a-z0-9]+:[A-Za-z0-9._:%-]{1,500}$/;

interface Here {
  readonly db: Database;
  readonly tenant: Tenant;
  readonly membership: Membership;
  readonly organisation: Organisation;
  readonly version: VersionRow;
}

/** Published definitions become credentials of people: one from a form, many from a table; seen, withdrawn, given back. */
export function issueRoutes(parts: IssueParts): Hono<RequestEnv> {
  const { findDatabase, clock, baseUrl, wakeSigner, readCredential, guard } = parts;
  const routes = new Hono<RequestEnv>();
  const wordsOf = (c: RequestContext) => ISSUE_WORDS[c.get('page').locale];

  const inOrganisation = async (c: RequestContext) => {
    const membership = membershipOf(c, c.req.param('organisation'));
    const db = await findDatabase();
    const organisation = await findOrganisation(db, membership.organisationId);
    if (organisation?.kind !== 'institution') throw new Refusal('ERR_HTTP_NOT_FOUND');
    assertRole(membership, 'issuer');
    const tenant: Tenant = { organisationId: organisation.id, personId: signedInOf(c).person.id };
    const published = await findPublished(db, { organisationId: organisation.id, atMost: MAX_LISTED });
    return { db, membership, organisation, tenant, published };
  };
  const here = async (c: RequestContext): Promise<Here> => {
    const { published, ...at } = await inOrganisation(c);
    const version = published.find(({ definitionId }) => definitionId === uuidOf(c, 'definition'));
    if (!version) throw new Refusal('ERR_HTTP_NOT_FOUND');
    return { ...at, version };
  };
  const emptyForm = (): AwardForm => ({
    ...{
      name: '',
      email: '',
      did: '',
      date: clock().toISOString().slice(0, 10),
      narrative: '',
      evidenceUrl: '',
      levels: {},
    },
  });
  const show = async (
    c: RequestContext,
    at: Here,
    more: { readonly form?: AwardForm; readonly notice?: Notice; readonly faults?: readonly string[] } = {},
  ) => {
    const { db, tenant, version, organisation, membership } = at;
    const { definitionId } = version;
    const [counts, awards] = await asTenant(db, tenant, async (scope) => [
      await countAwards(scope, { definitionId }),
      await findAwards(scope, { definitionId, atMost: MAX_LISTED }),
    ]);
    const hasKey = (await findIdentity(db, { organisation, baseUrl })) !== undefined;
    const { form = emptyForm(), ...also } = more;
    const page = awardPage(c.get('page'), { organisation, membership, version, form, hasKey, counts, awards, ...also });
    return c.html(page, also.notice?.isRefusal ? 400 : 200);
  };
  const ask = async ({ db, tenant, version }: Here, awards: readonly NewAward[]): Promise<number> => {
    let fresh = 0;
    for (let at = 0; at < awards.length; at += ROWS_AT_A_TIME) {
      const wanted = { definitionId: version.definitionId, versionNumber: version.number, now: clock() };
      fresh += await asTenant(db, tenant, (scope) =>
        storeAwards(scope, { ...wanted, awards: awards.slice(at, at + ROWS_AT_A_TIME) }),
      );
    }
    wakeSigner();
    return fresh;
  };

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
    if (typed.email && !EMAIL.test(typed.email)) return await refuse(words.badEmail);
    if (typed.did && !DID.test(typed.did)) return await refuse(words.problems.did);
    const awardedOn = parseDay(typed.date);
    if (!awardedOn) return await refuse(words.badDate);
    if (typed.evidenceUrl && !/^https:\/\/[^\s"<>]+$/.test(typed.evidenceUrl))
      return await refuse(words.problems.evidence);
    const award = toAward({ ...typed, awardedOn, levels: typed.levels });
    const fresh = await ask(at, [award]);
    return await show(c, at, { notice: { text: fresh === 1 ? words.awarded : words.already } });
  });
  routes.post('/issue/:organisation/:definition/table', guard.form, async (c) => {
    const at = await here(c);
    assertSteppedUp(c, clock());
    const words = wordsOf(c);
    const file = (await formOf(c)).get('file');
    if (!(file instanceof File) || file.size === 0) throw new Refusal('ERR_HTTP_NOTHING_GIVEN');
    const roll = parseRoll(parseUtf8(new Uint8Array(await file.arrayBuffer())) ?? '');
    const faults = roll.faults.map(({ row, column, problem }) => words.fault(row, column, words.problems[problem]));
    const awards: NewAward[] = [];
    for (const { row, levels, awardedOn = clock().toISOString().slice(0, 10), ...said } of roll.entries) {
      const found = Object.entries(levels).map(([number, written]) => ({
        ...{ number, written },
        level: findLevel(at.version.definition, Number(number), written),
      }));
      const lost = found.find(({ level }) => level === undefined);
      if (lost) faults.push(words.fault(row, `outcome ${lost.number}`, words.noLevelCalled(lost.written)));
      else
        awards.push(
          toAward({
            ...said,
            awardedOn,
            levels: Object.fromEntries(found.flatMap(({ level }) => (level ? [[level.outcome, level.level]] : []))),
          }),
        );
    }
    const fresh = await ask(at, awards);
    const unused = roll.unused.length > 0 ? ` ${words.unused(roll.unused.join(', '))}` : '';
    const notice = { text: words.checked(awards.length, fresh) + unused, isRefusal: awards.length === 0 };
    return await show(c, at, { notice, faults: faults.slice(0, MAX_FAULTS) });
  });

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

/** What a form or a row says, as it is kept. */
function toAward(given: {
  readonly name: string;
  readonly email?: string;
  readonly did?: string;
  readonly awardedOn: string;
  readonly narrative?: string;
  readonly evidenceUrl?: string;
  readonly levels: Readonly<Record<string, string>>;
}): NewAward {
  const { name, email, did, awardedOn, narrative, evidenceUrl, levels } = given;
  return {
    awardedOn,
    person: { name, ...(email ? { email: email.toLowerCase() } : {}), ...(did ? { did } : {}) },
    said: {
      levels,
      ...(narrative ? { narrative } : {}),
      ...(evidenceUrl ? { evidence: [{ name: new URL(evidenceUrl).hostname, url: evidenceUrl }] } : {}),
    },
  };
}
