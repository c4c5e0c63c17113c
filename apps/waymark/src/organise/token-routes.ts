import { Hono } from 'hono';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { assertSteppedUp } from '../http/session.ts';
import { uuidOf } from '../http/uuid.ts';
import { asTenant, endAccessToken, findAccessTokens, storeAccessToken, TOKEN_SCOPES } from '../store/index.ts';
import { administeredIn } from './administered.ts';
import { formIn } from './form-in.ts';
import type { OrganiseParts } from './organise-parts.ts';
import { tokensPage } from './tokens-page.ts';

const MAX_LISTED = 200;
/** Days for which a token is good. */
const DAYS = [30, 90, 365];

/** Programs that may ask in an institution's name. */
export function tokenRoutes({ findDatabase, clock, guard }: OrganiseParts): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const administered = administeredIn(findDatabase);
  const show = async (
    c: RequestContext,
    more: { secret?: string; notice?: { text: string; isRefusal?: boolean } } = {},
  ) => {
    const { db, tenant, organisation, membership } = await administered(c);
    if (organisation.kind !== 'institution') throw new Refusal('ERR_HTTP_NOT_FOUND');
    const tokens = await asTenant(db, tenant, (scope) => findAccessTokens(scope, { atMost: MAX_LISTED }));
    c.header('Cache-Control', 'no-store');
    return c.html(
      tokensPage(c.get('page'), { organisation, membership, tokens, ...more }),
      more.notice?.isRefusal ? 400 : 200,
    );
  };
  routes.get('/organise/:organisation/tokens', async (c) => {
    await administered(c);
    assertSteppedUp(c, clock());
    return await show(c);
  });
  routes.post('/organise/:organisation/tokens', guard.form, async (c) => {
    const { db, tenant, words, organisation } = await administered(c);
    if (organisation.kind !== 'institution') throw new Refusal('ERR_HTTP_NOT_FOUND');
    assertSteppedUp(c, clock());
    const { text, all } = await formIn(c);
    const name = text('name');
    const scopes = TOKEN_SCOPES.filter((scope) => all('scope').includes(scope));
    if (!name || scopes.length === 0)
      return await show(c, { notice: { text: words.tokens.nothingTicked, isRefusal: true } });
    const days = DAYS.find((known) => `${known}` === text('days')) ?? 90;
    const now = clock();
    const expiresAt = new Date(now.getTime() + days * 86_400_000);
    const secret = await asTenant(db, tenant, (scope) => storeAccessToken(scope, { name, scopes, expiresAt, now }));
    return await show(c, { secret });
  });
  routes.post('/organise/:organisation/tokens/:token', guard.form, async (c) => {
    const { db, tenant, words } = await administered(c);
    const wanted = { tokenId: uuidOf(c, 'token'), now: clock() };
    if (!(await asTenant(db, tenant, (scope) => endAccessToken(scope, wanted))))
      throw new Refusal('ERR_HTTP_NOT_FOUND');
    return await show(c, { notice: { text: words.tokens.endedNow } });
  });
  return routes;
}
