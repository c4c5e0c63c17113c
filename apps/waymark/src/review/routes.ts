import { Hono } from 'hono';
import { ENDORSEMENT_DEEDS, toAchievement } from 'waymark/achievement';
import { formOf } from '../http/form-of.ts';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { assertRole, assertSteppedUp, membershipOf, signedInOf } from '../http/session.ts';
import { isUuid, uuidOf } from '../http/uuid.ts';
import { nameIn } from '../pages/name-in.ts';
import {
  ANSWER_KINDS,
  asTenant,
  type Database,
  findIdentity,
  findOrganisation,
  findOrganisations,
  findSeatedDefinition,
  findSeatedDefinitions,
  findWorkspace,
  type Membership,
  type Organisation,
  type Tenant,
  type Workspace,
} from '../store/index.ts';
import { endorse, takeBackEndorsement } from './endorse.ts';
import { endorsePage, type Notice, reviewListPage, reviewPage, reviewPath } from './pages.ts';
import type { ReviewParts } from './review-parts.ts';
import { answerDraft, propose, type Reviewed, takeBackProposal } from './review-steps.ts';
import { REVIEW_WORDS } from './words/index.ts';

const MAX_LISTED = 500;
const MAX_REASON_CHARS = 2_000;
const DAY_MS = 86_400_000;
/** An endorsement ends, so that somebody asks again. */
const USUAL_DAYS = 730;
const MAX_DAYS = 3_653;

/** What a page says after a form was sent, by a word in its address. */
const SAID = { sent: 'sent', 'taken-back': 'takenBack', answered: 'answered' } as const;

interface Here {
  readonly db: Database;
  readonly tenant: Tenant;
  readonly membership: Membership;
  readonly organisation: Organisation;
  readonly workspace: Workspace;
}

/** Employers propose, comment, answer, endorse and withdraw, each in their own name. */
export function reviewRoutes({
  findDatabase,
  clock,
  baseUrl,
  sign,
  readAchievement,
  guard,
}: ReviewParts): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const wordsOf = (c: RequestContext) => REVIEW_WORDS[c.get('page').locale];
  const formIn = async (c: RequestContext) => {
    const form = await formOf(c);
    return (name: string) => `${form.get(name) ?? ''}`.trim();
  };
  const inOrganisation = async (c: RequestContext) => {
    const membership = membershipOf(c, c.req.param('organisation'));
    const db = await findDatabase();
    const organisation = await findOrganisation(db, membership.organisationId);
    if (!organisation || organisation.kind === 'institution') throw new Refusal('ERR_HTTP_NOT_FOUND');
    const tenant: Tenant = { organisationId: organisation.id, personId: signedInOf(c).person.id };
    return { db, membership, organisation, tenant };
  };
  /** A definition at which the organisation has a seat; else there is nothing there. */
  const here = async (c: RequestContext): Promise<Here> => {
    const at = await inOrganisation(c);
    const definitionId = uuidOf(c, 'definition');
    const workspace = await asTenant(at.db, at.tenant, async (scope) =>
      (await findSeatedDefinition(scope, { definitionId })) ? findWorkspace(scope, { definitionId }) : undefined,
    );
    if (!workspace) throw new Refusal('ERR_HTTP_NOT_FOUND');
    return { ...at, workspace };
  };
  const show = async (c: RequestContext, at: Here, notice?: Notice, status: 200 | 400 = 200) => {
    const { workspace, membership, organisation } = at;
    const { owner, draft, seats, organisations } = workspace;
    const reading = await readAchievement(
      toAchievement(draft.content, {
        id: `urn:uuid:${workspace.definition.id}`,
        creator: { id: `urn:uuid:${owner.id}`, type: ['Profile'], name: nameIn(owner, draft.content.language) },
      }),
      c.get('page').locale,
    );
    const seat = seats.find(({ employerId }) => employerId === organisation.id);
    const ownWords = (seat?.blocId ? organisations.get(seat.blocId)?.charter.words : undefined) ?? [];
    const parts = { workspace, membership, organisation, ownWords, reading, now: clock() };
    return c.html(reviewPage(c.get('page'), { ...parts, ...(notice ? { notice } : {}) }), status);
  };
  /** Shows what came of it; what was typed stays in the browser, one step back. */
  const told = async (c: RequestContext, at: Here, reviewed: Reviewed, done: keyof typeof SAID) => {
    const words = wordsOf(c);
    if (reviewed === 'not-found') throw new Refusal('ERR_HTTP_NOT_FOUND');
    if (reviewed === 'not-now') throw new Refusal('ERR_HTTP_NOT_NOW');
    const refusal = { 'reason-missing': words.objectionNeedsReason, 'nothing-said': words.nothingSaid };
    if (reviewed !== 'done') return await show(c, at, { text: refusal[reviewed], isRefusal: true }, 400);
    return c.redirect(`${reviewPath(at.membership, at.workspace.definition.id)}?said=${done}`, 303);
  };

  routes.get('/review/:organisation', async (c) => {
    const { db, membership, organisation, tenant } = await inOrganisation(c);
    const definitions = await asTenant(db, tenant, (scope) => findSeatedDefinitions(scope, { atMost: MAX_LISTED }));
    const found = await findOrganisations(db, [...new Set(definitions.map((one) => one.organisationId))]);
    const owners = new Map(found.map((one) => [one.id, one]));
    return c.html(reviewListPage(c.get('page'), { organisation, membership, definitions, owners }));
  });
  routes.get('/review/:organisation/:definition', guard.reading, async (c) => {
    const said = SAID[c.req.query('said') as keyof typeof SAID];
    return await show(c, await here(c), said && { text: wordsOf(c)[said] });
  });

  routes.post('/review/:organisation/:definition/propose', guard.form, guard.reading, async (c) => {
    const at = await here(c);
    assertRole(at.membership, 'reviewer');
    const text = await formIn(c);
    const reviewed = await propose(at.db, at.tenant, {
      ...{ definitionId: at.workspace.definition.id, line: text('line'), text: text('text'), now: clock() },
      kind: text('kind') === 'comment' ? 'comment' : 'wording',
      reason: text('reason').slice(0, MAX_REASON_CHARS),
    });
    return await told(c, at, reviewed, 'sent');
  });
  routes.post('/review/:organisation/:definition/take-back', guard.form, guard.reading, async (c) => {
    const at = await here(c);
    assertRole(at.membership, 'reviewer');
    const proposalId = (await formIn(c))('proposal');
    if (!isUuid(proposalId)) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const definitionId = at.workspace.definition.id;
    return await told(
      c,
      at,
      await takeBackProposal(at.db, at.tenant, { definitionId, proposalId, now: clock() }),
      'taken-back',
    );
  });
  routes.post('/review/:organisation/:definition/answer', guard.form, guard.reading, async (c) => {
    const at = await here(c);
    assertRole(at.membership, 'reviewer', 'endorser');
    const text = await formIn(c);
    const answer = ANSWER_KINDS.find((known) => known === text('answer'));
    if (!answer) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    const reviewed = await answerDraft(at.db, at.tenant, {
      ...{ definitionId: at.workspace.definition.id, draftNumber: Number(text('draft')), answer, now: clock() },
      reason: text('reason').slice(0, MAX_REASON_CHARS),
    });
    return await told(c, at, reviewed, 'answered');
  });

  const dayOf = (date: Date) => date.toISOString().slice(0, 10);
  const showEndorse = async (
    c: RequestContext,
    { db, workspace, membership, organisation }: Here,
    typed: {
      readonly until?: string;
      readonly deed?: string;
      readonly comment?: string;
      readonly notice?: Notice;
    } = {},
  ) => {
    if (workspace.definition.latestVersion === 0) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const hasKey = (await findIdentity(db, { organisation, baseUrl })) !== undefined;
    const until = typed.until ?? dayOf(new Date(clock().getTime() + USUAL_DAYS * DAY_MS));
    const { notice } = typed;
    const parts = { workspace, membership, organisation, hasKey, until, typed, ...(notice ? { notice } : {}) };
    return c.html(endorsePage(c.get('page'), parts), notice ? 400 : 200);
  };
  routes.get('/review/:organisation/:definition/endorse', async (c) => {
    const at = await here(c);
    assertRole(at.membership, 'endorser');
    assertSteppedUp(c, clock());
    return await showEndorse(c, at);
  });
  routes.post('/review/:organisation/:definition/endorse', guard.form, async (c) => {
    const at = await here(c);
    assertRole(at.membership, 'endorser');
    assertSteppedUp(c, clock());
    const text = await formIn(c);
    const words = wordsOf(c);
    const typed = { until: text('until'), deed: text('deed'), comment: text('comment').slice(0, MAX_REASON_CHARS) };
    const again = (notice: string) => showEndorse(c, at, { ...typed, notice: { text: notice, isRefusal: true } });
    const deed = ENDORSEMENT_DEEDS.find((known) => known === typed.deed);
    if (!deed) return await again(words.deedMissing);
    const validUntil = /^\d{4}-\d{2}-\d{2}$/.test(typed.until)
      ? new Date(`${typed.until}T23:59:59Z`)
      : new Date(Number.NaN);
    const days = (validUntil.getTime() - clock().getTime()) / DAY_MS;
    if (!(days >= 1 && days <= MAX_DAYS)) return await again(words.badDate);
    const done = await endorse(at.db, at.tenant, {
      ...{ definitionId: at.workspace.definition.id, number: Number(text('version')), deed, validUntil },
      ...{ comment: typed.comment, baseUrl, sign, now: clock() },
    });
    if (done === 'not-found') throw new Refusal('ERR_HTTP_NOT_FOUND');
    if (done === 'nothing-said') return await again(words.commentMissing);
    if (done === 'no-key') return await again(words.noKey);
    return c.redirect(reviewPath(at.membership, at.workspace.definition.id), 303);
  });
  routes.post('/review/:organisation/:definition/withdraw', guard.form, guard.reading, async (c) => {
    const at = await here(c);
    assertRole(at.membership, 'endorser');
    assertSteppedUp(c, clock());
    const text = await formIn(c);
    const endorsementId = text('endorsement');
    const isHere = at.workspace.endorsements.some(({ id }) => id === endorsementId);
    if (!isUuid(endorsementId) || !isHere) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const reason = text('reason').slice(0, MAX_REASON_CHARS);
    const done = await takeBackEndorsement(at.db, at.tenant, { endorsementId, reason, now: clock() });
    if (done === 'not-found') throw new Refusal('ERR_HTTP_NOT_FOUND');
    if (done === 'reason-missing') throw new Refusal('ERR_HTTP_BAD_REQUEST');
    return c.redirect(reviewPath(at.membership, at.workspace.definition.id), 303);
  });
  return routes;
}
