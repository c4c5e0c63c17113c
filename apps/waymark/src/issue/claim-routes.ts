import { Hono } from 'hono';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { isUuid } from '../http/uuid.ts';
import { nameIn } from '../pages/name-in.ts';
import {
  endShare,
  findBrandmark,
  findNewest,
  findOrganisation,
  findShare,
  markClaimed,
  storeShare,
} from '../store/index.ts';
import { cardOf } from './deliver/card-of.ts';
import { claimPage, waitingPage } from './deliver/claim-page.ts';
import { answerCard, openClaim, readAward, type Taken, takeClaim, unlisted } from './deliver/opened.ts';
import { mayShowCard } from './deliver/standing.ts';
import type { IssueParts } from './issue-parts.ts';
import { currentStatusList, STATUS_SECONDS } from './status-list.ts';

/** A page that waits looks again so often. */
const LOOK_AGAIN_SECONDS = 5;

/** What holders and verifiers come for: the page behind the letter, what to take along, and the status lists. No account. */
export function claimRoutes(parts: IssueParts): Hono<RequestEnv> {
  const { findDatabase, clock, baseUrl, sign, guard } = parts;
  const routes = new Hono<RequestEnv>();
  routes.use('/claim/*', unlisted);
  const institutionOf = async ({ db, award }: Pick<Taken, 'db' | 'award'>, locale: string) => {
    const organisation = await findOrganisation(db, award.organisationId);
    return organisation ? nameIn(organisation, locale) : '';
  };

  routes.get('/claim/:secret', guard.reading, async (c) => {
    const page = c.get('page');
    const { db, secret, award } = await openClaim(parts, c);
    const institution = await institutionOf({ db, award }, page.locale);
    if (!award.credential) {
      c.header('Refresh', `${LOOK_AGAIN_SECONDS}`);
      return c.html(waitingPage(page, { secret, institution }));
    }
    const text = new TextDecoder().decode(award.credential);
    const reading = await readAward(parts, { db, award, text, locale: page.locale });
    const share = await findShare(db, { awardId: award.id, claimSecret: secret });
    const cardAlt = mayShowCard(award) ? (await cardOf(db, award, baseUrl))?.alt : undefined;
    const { name } = award.person;
    const { hasWallet } = parts;
    return c.html(claimPage(page, { reading, secret, name, institution, share, cardAlt, hasWallet }));
  });

  const handOver = async (
    c: RequestContext,
    {
      taken,
      body,
      type,
      name,
    }: { readonly taken: Taken; readonly body: string | Uint8Array; type: string; name: string },
  ) => {
    await markClaimed(taken.db, { awardId: taken.award.id, now: clock() });
    return c.body(typeof body === 'string' ? body : Buffer.from(body), 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      // A drawing that is opened here after all runs nothing.
      'Content-Security-Policy': "default-src 'none'; img-src data:; sandbox",
    });
  };
  const markOf = async ({ db, award }: Taken) => {
    const organisation = await findOrganisation(db, award.organisationId);
    return organisation && (await findBrandmark(db, organisation.slug));
  };
  routes.post('/claim/:secret/json', guard.form, async (c) => {
    const taken = await takeClaim(parts, c);
    const { text: body } = taken;
    if (!body.startsWith('{'))
      return await handOver(c, { taken, body, type: 'application/vc+jwt', name: 'credential.jwt' });
    return await handOver(c, { taken, body, type: 'application/vc', name: 'credential.json' });
  });
  routes.post('/claim/:secret/png', guard.form, guard.reading, async (c) => {
    const taken = await takeClaim(parts, c);
    const body = await parts.bake(await markOf(taken), taken.text);
    return await handOver(c, { taken, body, type: 'image/png', name: 'credential.png' });
  });
  routes.post('/claim/:secret/svg', guard.form, guard.reading, async (c) => {
    const taken = await takeClaim(parts, c);
    const card = await cardOf(taken.db, taken.award, baseUrl);
    const body = await parts.bakeSvg(await markOf(taken), taken.text, card?.alt ?? '');
    return await handOver(c, { taken, body, type: 'image/svg+xml', name: 'credential.svg' });
  });
  routes.post('/claim/:secret/pdf', guard.form, guard.printing, async (c) => {
    const taken = await takeClaim(parts, c);
    const reading = await readAward(parts, { ...taken, locale: c.get('page').locale });
    const body = await parts.makePdf(reading, { checkedAt: clock() });
    return await handOver(c, { taken, body, type: 'application/pdf', name: 'credential.pdf' });
  });
  routes.get(
    '/claim/:secret/card.png',
    guard.reading,
    async (c) => await answerCard(parts, c, await takeClaim(parts, c)),
  );

  routes.post('/claim/:secret/share', guard.form, async (c) => {
    const { db, award, secret } = await takeClaim(parts, c);
    await storeShare(db, { awardId: award.id, claimSecret: secret, now: clock() });
    await markClaimed(db, { awardId: award.id, now: clock() });
    return c.redirect(`/claim/${secret}#share`, 303);
  });
  routes.post('/claim/:secret/share/end', guard.form, async (c) => {
    const { db, award, secret } = await takeClaim(parts, c);
    await endShare(db, award.id);
    return c.redirect(`/claim/${secret}#share`, 303);
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
