import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { Refusal } from '../../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../../http/request-env.ts';
import { assertSteppedUp, signedInOf } from '../../http/session.ts';
import {
  deleteInstitutionAccount,
  findPersonByInstitution,
  hasInstitutionAccount,
  markSteppedUp,
  storeLetter,
} from '../../store/index.ts';
import type { EnterParts } from '../enter-parts.ts';
import { nextPath } from '../next-path.ts';
import { signIn } from '../sign-in.ts';
import { lettersTo } from '../words/letters-to.ts';
import { findPersonTold } from './find-person.ts';
import { InstitutionFailure, type InstitutionParts, type Told } from './institution.ts';
import { institutionFailedPage, unlinkPage } from './institution-pages.ts';
import { createProvider } from './provider.ts';
import { beginVisit, bindingsOf, endVisit, VISIT_MINUTES, type Visit } from './visit.ts';

/** Clocks of two servers differ. */
const SKEW_MS = 30_000;
const BACK = '/enter/institution/back';

/** Signing in, and showing again that it is you, at the institution's own sign-in server. */
export function institutionRoutes(parts: EnterParts, institution: InstitutionParts): Hono<RequestEnv> {
  const { findDatabase, clock, baseUrl, guard } = parts;
  const { issuer } = institution;
  const { host } = new URL(issuer);
  const routes = new Hono<RequestEnv>();
  const provider = createProvider(institution, { redirectUri: `${baseUrl}${BACK}`, clock });
  const isHttps = baseUrl.startsWith('https:');
  const cookie = `${isHttps ? '__Host-' : ''}waymark-visit`;
  // The browser comes back from another site, by a link: Lax lets the cookie through, Strict would not.
  const cookieOptions = { path: '/', httpOnly: true, secure: isHttps, sameSite: 'Lax' } as const;

  const send = async (c: RequestContext, visit: Visit) => {
    const secret = await beginVisit(await findDatabase(), visit);
    const address = await provider.addressFor(bindingsOf(secret), visit.use === 'again');
    setCookie(c, cookie, secret, { ...cookieOptions, maxAge: VISIT_MINUTES * 60 });
    return c.redirect(address.href, 303);
  };
  const enter = async (c: RequestContext, told: Told, { next }: Visit) => {
    const now = clock();
    const person = await findPersonTold(await findDatabase(), { told, locale: c.get('page').locale, now });
    // They may have signed in there this morning: then publishing asks again. What lies ahead of our clock is now.
    const steppedUpAt = told.shownAt && new Date(Math.min(told.shownAt.getTime(), now.getTime()));
    return await signIn(c, parts, { personId: person.id, next, steppedUpAt: steppedUpAt ?? null });
  };
  const showAgain = async (c: RequestContext, told: Told, { personId, next, begunAt }: Visit) => {
    const signedIn = c.get('signedIn');
    if (signedIn?.person.id !== personId || !signedIn) throw new InstitutionFailure('gone');
    const db = await findDatabase();
    if ((await findPersonByInstitution(db, told))?.id !== personId) throw new InstitutionFailure('taken');
    // Ours to check: a server may take `prompt=login` for a wish.
    if (!told.shownAt || told.shownAt.getTime() < begunAt.getTime() - SKEW_MS) throw new InstitutionFailure('stale');
    await markSteppedUp(db, signedIn.secret, clock());
    return c.redirect(nextPath(next), 303);
  };
  const orTell = async (c: RequestContext, step: () => Promise<Response>) => {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof InstitutionFailure)) throw error;
      return c.html(institutionFailedPage(c.get('page'), error), error.reason === 'away' ? 502 : 403);
    }
  };

  routes.get('/enter/institution', guard.question, (c) =>
    orTell(c, () => send(c, { use: 'enter', next: nextPath(c.req.query('next')), begunAt: clock() })),
  );
  routes.get('/enter/again/institution', guard.question, (c) => {
    const personId = signedInOf(c).person.id;
    return orTell(c, () => send(c, { use: 'again', personId, next: nextPath(c.req.query('next')), begunAt: clock() }));
  });
  routes.get(BACK, guard.question, (c) =>
    orTell(c, async () => {
      const secret = getCookie(c, cookie);
      deleteCookie(c, cookie, cookieOptions);
      const visit = secret && (await endVisit(await findDatabase(), { secret, now: clock() }));
      if (!visit) throw new InstitutionFailure('gone');
      const told = await provider.hear(bindingsOf(secret), new URL(new URL(c.req.url).search, `${baseUrl}${BACK}`));
      return visit.use === 'again' ? await showAgain(c, told, visit) : await enter(c, told, visit);
    }),
  );

  routes.get('/enter/account/institution/remove', async (c) => {
    assertSteppedUp(c, clock());
    const personId = signedInOf(c).person.id;
    const isLinked = await hasInstitutionAccount(await findDatabase(), { issuer, personId });
    if (!isLinked) throw new Refusal('ERR_HTTP_NOT_FOUND');
    return c.html(unlinkPage(c.get('page'), host));
  });
  routes.post('/enter/account/institution/remove', guard.form, async (c) => {
    assertSteppedUp(c, clock());
    const { person } = signedInOf(c);
    const db = await findDatabase();
    await db.transaction().execute(async (tx) => {
      const wasLinked = await deleteInstitutionAccount(tx, { issuer, personId: person.id });
      if (!wasLinked) throw new Refusal('ERR_HTTP_NOT_FOUND');
      await storeLetter(tx, { recipient: person.email, ...lettersTo(person).institutionUnlinked(host), now: clock() });
    });
    return c.redirect('/enter/account', 303);
  });
  return routes;
}
