import { Hono } from 'hono';
import type { Lines } from 'waymark/achievement';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { assertRole, assertSteppedUp } from '../http/session.ts';
import { findIdentity } from '../store/index.ts';
import { fieldsIn, type Here, type Place, reasonIn, wordsOf, workspaceOf } from './place.ts';
import { obstaclesOf, publishVersion } from './publish.ts';
import { publishPage } from './publish-page.ts';
import { tellEmployers } from './tell-employers.ts';
import type { Notice } from './work-frame.ts';
import type { WorkParts } from './work-parts.ts';

/** Publishing: what stands in the way, what will be said, and the step itself. */
export function publishRoutes({ clock, baseUrl, sign, guard }: WorkParts, { here }: Place): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const publish = async (c: RequestContext, at: Here, reasons: Lines, notice?: Notice) => {
    const { db, membership, workspace } = at;
    const identity = await findIdentity(db, { organisation: workspace.owner, baseUrl });
    const obstacles = obstaclesOf(workspace, identity);
    const parts = { workspace, membership, obstacles, reasons, now: clock(), ...(notice ? { notice } : {}) };
    return c.html(publishPage(c.get('page'), parts), notice ? 400 : 200);
  };
  routes.get('/define/in/:organisation/:definition/publish', async (c) => {
    const at = await here(c);
    assertRole(at.membership, 'steward');
    assertSteppedUp(c, clock());
    return await publish(c, at, {});
  });
  routes.post('/define/in/:organisation/:definition/publish', guard.form, guard.reading, async (c) => {
    const at = await here(c);
    assertRole(at.membership, 'steward');
    assertSteppedUp(c, clock());
    const fields = await fieldsIn(c);
    const reasons = Object.fromEntries(
      Object.keys(fields)
        .filter((name) => name.startsWith('reason-'))
        .map((name) => [name.slice('reason-'.length), reasonIn(fields, name)]),
    );
    const definitionId = at.workspace.definition.id;
    const wanted = { definitionId, draftNumber: Number(fields.draft), reasons, baseUrl, sign, now: clock() };
    const published = await publishVersion(at.db, at.tenant, wanted);
    if (published.kind === 'not-found') throw new Refusal('ERR_HTTP_NOT_FOUND');
    if (published.kind === 'not-now' || published.kind === 'stopped') throw new Refusal('ERR_HTTP_NOT_NOW');
    if (published.kind === 'reasons-missing')
      return await publish(c, at, reasons, { text: wordsOf(c).reasonsMissing, isRefusal: true });
    const { number, endorsersBefore } = published as Extract<typeof published, { kind: 'published' }>;
    const workspace = await workspaceOf(at.db, at.tenant, definitionId);
    await tellEmployers(at.db, { workspace, employerIds: endorsersBefore, about: 'superseded', baseUrl, now: clock() });
    const others = workspace.seats.map(({ employerId }) => employerId).filter((id) => !endorsersBefore.includes(id));
    await tellEmployers(at.db, { workspace, employerIds: others, about: 'published', baseUrl, now: clock() });
    return c.redirect(`/definitions/${definitionId}/v${number}`, 303);
  });
  return routes;
}
