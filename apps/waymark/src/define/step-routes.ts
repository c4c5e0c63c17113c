import { Hono } from 'hono';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { assertSteppedUp } from '../http/session.ts';
import { isUuid } from '../http/uuid.ts';
import { findEmployers, SIGN_OFF_TITLES } from '../store/index.ts';
import { inviteEmployers, type Move, move, signOff } from './lifecycle-steps.ts';
import { overviewPage } from './overview-page.ts';
import { assertMoved, assertWriter, fieldsIn, type Here, type Place, reasonIn, wordsOf, workspaceOf } from './place.ts';
import { tellEmployers, tellSigners } from './tell-employers.ts';
import type { Notice } from './work-frame.ts';
import { workPath } from './work-frame.ts';
import type { WorkParts } from './work-parts.ts';

const MOVES: readonly Move[] = ['ask-inside', 'take-back', 'begin-next', 'hold-review', 'retire'];

/** Where one definition stands, and its steps through the state machine. */
export function stepRoutes({ clock, baseUrl, guard }: WorkParts, { here }: Place): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const overview = async (c: RequestContext, { db, tenant, membership, workspace }: Here, notice?: Notice) => {
    const seated = new Set(workspace.seats.map(({ employerId }) => employerId));
    const employers = (await findEmployers(db)).filter(({ id }) => !seated.has(id) && id !== tenant.organisationId);
    const parts = { workspace, membership, employers, now: clock(), ...(notice ? { notice } : {}) };
    return c.html(overviewPage(c.get('page'), parts));
  };
  routes.get('/define/in/:organisation/:definition', async (c) => {
    const invited = /^\d{1,4}$/.exec(c.req.query('invited') ?? '')?.[0];
    const words = wordsOf(c);
    const told = invited === '0' ? words.invitedNobody : words.invitedNow(Number(invited));
    return await overview(c, await here(c), invited === undefined ? undefined : { text: told });
  });

  routes.post('/define/in/:organisation/:definition/move', guard.form, async (c) => {
    const at = await here(c);
    const fields = await fieldsIn(c);
    const action = MOVES.find((known) => known === fields.action);
    if (!action) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    if (action === 'retire') assertSteppedUp(c, clock());
    const definitionId = at.workspace.definition.id;
    const { roles } = at.membership;
    assertMoved(await move(at.db, at.tenant, { definitionId, action, roles, reason: reasonIn(fields), now: clock() }));
    if (action === 'ask-inside') await tellSigners(at.db, { workspace: at.workspace, baseUrl, now: clock() });
    const path = workPath(at.membership, definitionId);
    return c.redirect(action === 'begin-next' || action === 'take-back' ? `${path}/write` : path, 303);
  });
  routes.post('/define/in/:organisation/:definition/sign-off', guard.form, async (c) => {
    const at = await here(c);
    const fields = await fieldsIn(c);
    const title = SIGN_OFF_TITLES.find((known) => known === fields.title);
    if (!title || !['signed', 'refused'].includes(fields.decision ?? '')) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    const definitionId = at.workspace.definition.id;
    const moved = await signOff(at.db, at.tenant, {
      ...{ definitionId, title, membership: at.membership, reason: reasonIn(fields), now: clock() },
      draftNumber: Number(fields.draft),
      decision: fields.decision === 'signed' ? 'signed' : 'refused',
    });
    if (moved === 'reason-missing') return await overview(c, at, { text: wordsOf(c).reasonHint, isRefusal: true });
    assertMoved(moved);
    const workspace = await workspaceOf(at.db, at.tenant, definitionId);
    if (at.workspace.definition.state === 'inside' && workspace.definition.state === 'with-employers')
      await tellEmployers(at.db, {
        ...{ workspace, about: 'answer', baseUrl, now: clock() },
        employerIds: workspace.seats.map(({ employerId }) => employerId),
      });
    return c.redirect(workPath(at.membership, definitionId), 303);
  });
  routes.post('/define/in/:organisation/:definition/invite', guard.form, async (c) => {
    const at = await here(c);
    assertWriter(at);
    const organisationId = (await fieldsIn(c)).organisation ?? '';
    if (!isUuid(organisationId)) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const definitionId = at.workspace.definition.id;
    const invited = await inviteEmployers(at.db, at.tenant, { definitionId, organisationId, now: clock() });
    if (invited === 'not-found') throw new Refusal('ERR_HTTP_NOT_FOUND');
    const workspace = await workspaceOf(at.db, at.tenant, definitionId);
    await tellEmployers(at.db, { workspace, employerIds: invited, about: 'invited', baseUrl, now: clock() });
    return c.redirect(`${workPath(at.membership, definitionId)}?invited=${invited.length}`, 303);
  });
  return routes;
}
