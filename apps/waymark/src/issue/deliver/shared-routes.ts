import { Hono } from 'hono';
import { Refusal } from '../../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../../http/request-env.ts';
import { findNewestOf, findShared } from '../../store/index.ts';
import type { IssueParts } from '../issue-parts.ts';
import { cardOf } from './card-of.ts';
import { answerCard, readAward, unlisted } from './opened.ts';
import { sharedPage } from './shared-page.ts';
import { mayShowCard } from './standing.ts';

/** What holders show to others: the page, and the picture that previews of it show. No account, no mail address, no file. */
export function sharedRoutes(parts: IssueParts): Hono<RequestEnv> {
  const { findDatabase, baseUrl, guard } = parts;
  const routes = new Hono<RequestEnv>();
  routes.use('/shared/*', unlisted);
  const open = async (c: RequestContext) => {
    const db = await findDatabase();
    const secret = c.req.param('secret') ?? '';
    const shared = await findShared(db, secret);
    if (!shared) throw new Refusal('ERR_HTTP_LINK_GONE');
    const { since } = shared;
    const award = await findNewestOf(db, shared.award.id);
    if (!award?.credential) throw new Refusal('ERR_HTTP_LINK_GONE');
    return { db, secret, award, since, text: new TextDecoder().decode(award.credential) };
  };
  routes.get('/shared/:secret', guard.reading, async (c) => {
    const page = c.get('page');
    const { db, secret, award, since, text } = await open(c);
    const reading = await readAward(parts, { db, award, text, locale: page.locale });
    const found = mayShowCard(award) ? await cardOf(db, award, baseUrl) : undefined;
    const card = found && { alt: found.alt, claim: found.words.claim, institution: found.words.institution };
    return c.html(sharedPage(page, { reading, since, card, url: `${baseUrl}/shared/${secret}` }));
  });
  routes.get('/shared/:secret/card.png', guard.reading, async (c) => await answerCard(parts, c, await open(c)));
  return routes;
}
