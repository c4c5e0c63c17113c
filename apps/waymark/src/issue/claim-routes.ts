import { Hono } from 'hono';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { isUuid } from '../http/uuid.ts';
import { findBrandmark, findClaimed, findNewest, findNewestOf, findOrganisation, markClaimed } from '../store/index.ts';
import { credentialPage } from './credential-page.ts';
import { documentsFor } from './documents-for.ts';
import type { IssueParts } from './issue-parts.ts';
import { currentStatusList, STATUS_SECONDS } from './status-list.ts';

/** What holders and verifiers come for: the page behind the letter, the files to take along, and the status lists. No account. */
export function claimRoutes(parts: IssueParts): Hono<RequestEnv> {
  const { findDatabase, clock, baseUrl, sign, readCredential, bake, guard } = parts;
  const routes = new Hono<RequestEnv>();
  routes.use('/claim/*', async (c, next) => {
    await next();
    c.header('X-Robots-Tag', 'noindex, nofollow, noarchive');
    c.header('Cache-Control', 'no-store');
  });
  const claimed = async (c: RequestContext) => {
    const db = await findDatabase();
    const secret = c.req.param('secret') ?? '';
    // Who was corrected since gets what takes its place.
    const claimed = await findClaimed(db, secret);
    const award = claimed && (await findNewestOf(db, claimed.id));
    if (!award?.credential) throw new Refusal('ERR_HTTP_LINK_GONE');
    return { db, secret, award, text: new TextDecoder().decode(award.credential) };
  };

  routes.get('/claim/:secret', guard.reading, async (c) => {
    const { db, secret, award, text } = await claimed(c);
    const documents = await documentsFor(db, award, { baseUrl, sign, now: clock() });
    const reading = await readCredential(text, c.get('page').locale, documents);
    return c.html(credentialPage(c.get('page'), { reading, secret, name: award.person.name }));
  });
  routes.post('/claim/:secret/json', guard.form, async (c) => {
    const { db, award, text } = await claimed(c);
    await markClaimed(db, { awardId: award.id, now: clock() });
    return c.body(text, 200, {
      'Content-Type': 'application/vc',
      'Content-Disposition': 'attachment; filename="credential.json"',
    });
  });
  routes.post('/claim/:secret/png', guard.form, guard.reading, async (c) => {
    const { db, award, text } = await claimed(c);
    const organisation = await findOrganisation(db, award.organisationId);
    const mark = organisation && (await findBrandmark(db, organisation.slug));
    const baked = await bake(mark, text);
    await markClaimed(db, { awardId: award.id, now: clock() });
    return c.body(Buffer.from(baked), 200, {
      'Content-Type': 'image/png',
      'Content-Disposition': 'attachment; filename="credential.png"',
    });
  });

  // Whoever has a credential may ask whether there is a newer one. @see https://www.imsglobal.org/spec/vccr/v1p0
  routes.get('/refresh/:secret', guard.reading, async (c) => {
    const newest = await findNewest(await findDatabase(), c.req.param('secret'));
    if (!newest?.credential) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const text = new TextDecoder().decode(newest.credential);
    const type = text.startsWith('{') ? 'application/vc' : 'application/vc+jwt';
    return c.body(text, 200, { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
  });

  // Shared by many credentials, cached by everybody: asking for it tells nobody which one is read.
  routes.get('/status/:list', async (c) => {
    const id = c.req.param('list');
    const list = isUuid(id) && (await currentStatusList(await findDatabase(), { id, baseUrl, sign, now: clock() }));
    if (!list) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const etag = `"${Buffer.from(await crypto.subtle.digest('SHA-256', list as Uint8Array<ArrayBuffer>)).toString('base64url')}"`;
    const headers = {
      ...{ ETag: etag, 'Content-Type': 'application/vc', 'Access-Control-Allow-Origin': '*' },
      'Cache-Control': `public, max-age=${STATUS_SECONDS}`,
    };
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
    return c.body(Buffer.from(list), 200, headers);
  });
  return routes;
}
