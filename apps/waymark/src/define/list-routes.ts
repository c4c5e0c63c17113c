import { Hono } from 'hono';
import { EXPORTERS, emptyDefinition, importDefinitions, parseLines, toLines } from 'waymark/achievement';
import { parseUtf8 } from 'waymark/encoding';
import { formOf } from '../http/form-of.ts';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { nameIn } from '../pages/name-in.ts';
import { asTenant, findCurrentDrafts, findDefinitions, findIdentity, organisationUrl } from '../store/index.ts';
import { beginDefinition, beginDefinitions } from './draft-steps.ts';
import { listPage } from './list-page.ts';
import { assertWriter, type Place, wordsOf } from './place.ts';
import type { Notice } from './work-frame.ts';
import { workPath } from './work-frame.ts';
import type { WorkParts } from './work-parts.ts';

/** Enough for every institution that was ever seen; the page is a list, not a search. */
const MAX_LISTED = 2_000;

/** All of an institution's definitions: begin one, bring some in, take all out. */
export function listRoutes({ clock, baseUrl, guard }: WorkParts, { inOrganisation }: Place): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const list = async (
    c: RequestContext,
    more: { notice?: Notice; refused?: Parameters<typeof listPage>[1]['refused'] } = {},
  ) => {
    const { db, membership, organisation, tenant } = await inOrganisation(c);
    const definitions = await asTenant(db, tenant, (scope) => findDefinitions(scope, { atMost: MAX_LISTED }));
    const { notice, refused } = more;
    const also = { ...(notice ? { notice } : {}), ...(refused ? { refused } : {}) };
    return c.html(listPage(c.get('page'), { organisation, membership, definitions, ...also }));
  };
  routes.get('/define/in/:organisation', (c) => list(c));
  routes.post('/define/in/:organisation', guard.form, async (c) => {
    const { db, tenant, membership, organisation } = await inOrganisation(c);
    assertWriter({ membership });
    const content = emptyDefinition(organisation.language);
    const id = await beginDefinition(db, tenant, { content, now: clock() });
    return c.redirect(`${workPath(membership, id)}/write`, 303);
  });
  routes.post('/define/in/:organisation/import', guard.form, guard.reading, async (c) => {
    const { db, tenant, membership } = await inOrganisation(c);
    assertWriter({ membership });
    const file = (await formOf(c)).get('file');
    if (!(file instanceof File) || file.size === 0) throw new Refusal('ERR_HTTP_NOTHING_GIVEN');
    const { items } = importDefinitions(parseUtf8(new Uint8Array(await file.arrayBuffer())) ?? '');
    // Through the lines, so that what came from elsewhere is what the form can show.
    const contents = items.flatMap((item) => (item.ok ? [parseLines(toLines(item.definition))] : []));
    await beginDefinitions(db, tenant, { contents, now: clock() });
    const refused = items.filter((item) => !item.ok);
    const notice = { text: wordsOf(c).imported(contents.length, items.length), isRefusal: contents.length === 0 };
    return await list(c, { notice, refused });
  });
  routes.get('/define/in/:organisation/export/:format', async (c) => {
    const { db, tenant, organisation } = await inOrganisation(c);
    const exporter = EXPORTERS.find(({ id }) => id === c.req.param('format'));
    if (!exporter) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const identity = await findIdentity(db, { organisation, baseUrl });
    const profile = {
      id: identity?.did ?? organisationUrl(baseUrl, organisation.slug),
      type: ['Profile'],
      name: nameIn(organisation, organisation.language),
    };
    const all = await asTenant(db, tenant, (scope) => findCurrentDrafts(scope, { atMost: MAX_LISTED }));
    const exported = all.map(({ definitionId, content }) => ({
      ...{ definition: content, organisation: profile },
      id: `${baseUrl}/definitions/${definitionId}`,
    }));
    return c.body(exporter.write(exported), 200, {
      'Content-Type': exporter.mediaType,
      'Content-Disposition': `attachment; filename="${organisation.slug}-definitions${exporter.extension === 'csv' ? '' : `-${exporter.id}`}.${exporter.extension}"`,
    });
  });
  return routes;
}
