import type { MiddlewareHandler } from 'hono';
import type { Reading } from 'waymark/reading';
import { Refusal } from '../../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../../http/request-env.ts';
import { type Award, type Database, findClaimed, findNewestOf } from '../../store/index.ts';
import { documentsFor } from '../documents-for.ts';
import type { IssueParts } from '../issue-parts.ts';
import { type Card, cardOf } from './card-of.ts';
import { mayShowCard } from './standing.ts';

/** Pages that only those find who have their link: no robot shows them to others, and nobody on the way keeps them. */
export const unlisted: MiddlewareHandler<RequestEnv> = async (c, next) => {
  await next();
  c.header('X-Robots-Tag', 'noindex, nofollow, noarchive');
  c.header('Cache-Control', 'no-store');
};

/** What a holder's link opens. */
export interface Opened {
  readonly db: Database;
  readonly secret: string;
  readonly award: Award;
}
/** The same, once it is signed. */
export interface Taken extends Opened {
  readonly text: string;
}

/** @throws Refusal `ERR_HTTP_LINK_GONE` */
export async function openClaim(parts: IssueParts, c: RequestContext): Promise<Opened> {
  const db = await parts.findDatabase();
  const secret = c.req.param('secret') ?? '';
  // Who was corrected since gets what takes its place.
  const claimed = await findClaimed(db, secret);
  const award = claimed && (await findNewestOf(db, claimed.id));
  if (!award) throw new Refusal('ERR_HTTP_LINK_GONE');
  return { db, secret, award };
}

/** @throws Refusal `ERR_HTTP_LINK_GONE`, `ERR_HTTP_NOT_NOW` while it waits to be signed */
export async function takeClaim(parts: IssueParts, c: RequestContext): Promise<Taken> {
  const opened = await openClaim(parts, c);
  const { credential } = opened.award;
  if (!credential) throw new Refusal('ERR_HTTP_NOT_NOW');
  return { ...opened, text: new TextDecoder().decode(credential) };
}

/** What anybody reads in it now. */
export async function readAward(
  { baseUrl, sign, clock, readCredential }: IssueParts,
  { db, award, text, locale }: Omit<Taken, 'secret'> & { readonly locale: string },
): Promise<Reading> {
  const documents = await documentsFor(db, award, { baseUrl, sign, now: clock() });
  return await readCredential(text, locale, documents);
}

/** @throws Refusal `ERR_HTTP_NOT_FOUND` of what does not stand, `ERR_HTTP_BUSY` */
export async function answerCard(parts: IssueParts, c: RequestContext, { db, award }: Omit<Opened, 'secret'>) {
  const card: Card | undefined = mayShowCard(award) ? await cardOf(db, award, parts.baseUrl) : undefined;
  if (!card) throw new Refusal('ERR_HTTP_NOT_FOUND');
  const drawn = await parts.drawCard(card.words, card.mark);
  if (!drawn) throw new Refusal('ERR_HTTP_BUSY');
  return c.body(Buffer.from(drawn), 200, {
    'Content-Type': 'image/png',
    'Content-Disposition': 'inline; filename="card.png"',
  });
}
