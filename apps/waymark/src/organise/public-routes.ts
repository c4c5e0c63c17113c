import { Hono } from 'hono';
import { Refusal } from '../http/refusal.ts';
import type { RequestEnv } from '../http/request-env.ts';
import {
  findBlocMembers,
  findBrandmark,
  findDidDocument,
  findDidLog,
  findIdentity,
  findOrganisationBySlug,
  findOrganisations,
  findPublished,
  findWithdrawalList,
} from '../store/index.ts';
import type { OrganiseParts } from './organise-parts.ts';
import { publicPage } from './public-page.ts';

const MAX_PUBLISHED = 200;
/** Verifiers come back after so long; a rotated key or a withdrawal is seen no later. */
const PUBLIC_SECONDS = 300;

/** Opened by itself, a picture is nothing but a picture. */
const PICTURE_POLICY = "default-src 'none'; sandbox";

/** What everybody may know of an organisation, people and software. */
export function publicRoutes({
  findDatabase,
  baseUrl,
}: Pick<OrganiseParts, 'findDatabase' | 'baseUrl'>): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const cached = { 'Cache-Control': `public, max-age=${PUBLIC_SECONDS}`, 'Access-Control-Allow-Origin': '*' };

  routes.get('/organisations/:slug', async (c) => {
    const db = await findDatabase();
    const organisation = await findOrganisationBySlug(db, c.req.param('slug'));
    if (!organisation) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const identity = await findIdentity(db, { organisation, baseUrl });
    const published = await findPublished(db, { organisationId: organisation.id, atMost: MAX_PUBLISHED });
    const retired = await findPublished(db, {
      organisationId: organisation.id,
      atMost: MAX_PUBLISHED,
      isRetired: true,
    });
    const joined = (await findBlocMembers(db, organisation.id)).filter(({ joinedAt }) => joinedAt !== null);
    const members = await findOrganisations(
      db,
      joined.map(({ memberId }) => memberId),
    );
    return c.html(
      publicPage(c.get('page'), {
        organisation,
        published,
        retired,
        members,
        ...(identity ? { did: identity.did } : {}),
      }),
    );
  });
  routes.get('/organisations/:slug/did.json', async (c) => {
    const document = await findDidDocument(await findDatabase(), { slug: c.req.param('slug'), baseUrl });
    if (!document) throw new Refusal('ERR_HTTP_NOT_FOUND');
    return c.body(JSON.stringify(document), 200, { ...cached, 'Content-Type': 'application/did+json' });
  });
  routes.get('/organisations/:slug/did.jsonl', async (c) => {
    const db = await findDatabase();
    const organisation = await findOrganisationBySlug(db, c.req.param('slug'));
    const history = organisation && (await findDidLog(db, { organisationId: organisation.id }));
    if (!history) throw new Refusal('ERR_HTTP_NOT_FOUND');
    return c.body(history.text, 200, { ...cached, 'Content-Type': 'text/jsonl; charset=utf-8' });
  });
  // 1EdTech's revocation list: any verifier that holds an endorsement sees that it was withdrawn, and why.
  routes.get('/organisations/:slug/withdrawn.json', async (c) => {
    const db = await findDatabase();
    const organisation = await findOrganisationBySlug(db, c.req.param('slug'));
    if (!organisation) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const list = await findWithdrawalList(db, { organisation, baseUrl });
    return c.body(JSON.stringify(list), 200, { ...cached, 'Content-Type': 'application/json' });
  });
  routes.get('/organisations/:slug/mark.png', async (c) => {
    const mark = await findBrandmark(await findDatabase(), c.req.param('slug'));
    if (!mark) throw new Refusal('ERR_HTTP_NOT_FOUND');
    return c.body(Buffer.from(mark), 200, {
      ...cached,
      ...{ 'Content-Type': 'image/png', 'Content-Security-Policy': PICTURE_POLICY },
      // It stands beside the name on other people's pages, too.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  });
  return routes;
}
