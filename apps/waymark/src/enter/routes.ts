import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { formOf } from '../http/form-of.ts';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { endSession, signedInOf, startSession } from '../http/session.ts';
import { isPageLocale } from '../pages/words/index.ts';
import {
  deleteSession,
  findDigestHours,
  findLetters,
  markSteppedUp,
  renamePerson,
  storeSession,
  takeCode,
} from '../store/index.ts';
import type { EnterParts } from './enter-parts.ts';
import { isFirstLink, makeFirstAdministrator } from './first-administrator.ts';
import { acceptInvitation, lookAtInvitation } from './invitations.ts';
import { nextPath } from './next-path.ts';
import {
  accountPage,
  againPage,
  enterPage,
  firstPage,
  invitationPage,
  linkPage,
  mailboxPage,
  otherBrowserPage,
  sentPage,
} from './pages.ts';
import { askForCode, askForLink, LINK_MINUTES, lookAtLink, newNonce, takeLink } from './sign-in-letters.ts';

/** Holds a mail server's own check, not all of RFC 5321. */
const MAIL_ADDRESS = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/;
const MAX_NAME_CHARS = 100;
const MAX_LETTERS_SHOWN = 50;
const ASKED = 'waymark-asked';

/** Signing in and out, showing again that it is you, and the account. */
export function enterRoutes({ findDatabase, clock, baseUrl, mailbox, guard }: EnterParts): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const hasMailbox = mailbox !== 'nobody';
  const textOf = async (c: RequestContext) => {
    const form = await formOf(c);
    return (name: string) => `${form.get(name) ?? ''}`.trim();
  };
  const signIn = async (c: RequestContext, personId: string, next: string) => {
    const { secret, maxAgeSeconds } = await storeSession(await findDatabase(), { personId, now: clock() });
    startSession(c, { baseUrl, secret, maxAgeSeconds });
    return c.redirect(nextPath(next), 303);
  };

  routes.get('/enter', (c) =>
    c.get('signedIn')
      ? c.redirect(nextPath(c.req.query('next')), 303)
      : c.html(enterPage(c.get('page'), { next: nextPath(c.req.query('next')) })),
  );
  routes.post('/enter', guard.form, guard.letter, async (c) => {
    const text = await textOf(c);
    const next = nextPath(text('next'));
    if (!MAIL_ADDRESS.test(text('email'))) return c.html(enterPage(c.get('page'), { next, error: true }), 400);
    const nonce = getCookie(c, ASKED) ?? newNonce();
    await askForLink(await findDatabase(), { email: text('email'), next, nonce, baseUrl, now: clock() });
    setCookie(c, ASKED, nonce, {
      path: '/enter',
      httpOnly: true,
      secure: baseUrl.startsWith('https:'),
      sameSite: 'Lax',
      maxAge: LINK_MINUTES * 60,
    });
    return c.html(sentPage(c.get('page'), hasMailbox));
  });

  routes.get('/enter/link/:secret', async (c) => {
    const secret = c.req.param('secret');
    const looked = await lookAtLink(await findDatabase(), { secret, nonce: getCookie(c, ASKED), now: clock() });
    if (looked === 'gone') throw new Refusal('ERR_HTTP_SIGN_IN_LINK');
    return c.html(looked === 'other-browser' ? otherBrowserPage(c.get('page')) : linkPage(c.get('page'), secret));
  });
  routes.post('/enter/link/:secret', guard.form, async (c) => {
    const wanted = { secret: c.req.param('secret'), nonce: getCookie(c, ASKED), now: clock() };
    const taken = await takeLink(await findDatabase(), wanted);
    if (!taken) throw new Refusal('ERR_HTTP_SIGN_IN_LINK');
    deleteCookie(c, ASKED, { path: '/enter' });
    return await signIn(c, taken.personId, taken.next);
  });

  routes.get('/enter/first/:secret', async (c) => {
    const secret = c.req.param('secret');
    if (!(await isFirstLink(await findDatabase(), secret, clock()))) throw new Refusal('ERR_HTTP_SIGN_IN_LINK');
    return c.html(firstPage(c.get('page'), secret));
  });
  routes.post('/enter/first/:secret', guard.form, async (c) => {
    const text = await textOf(c);
    const [name, email] = [text('name').slice(0, MAX_NAME_CHARS), text('email')];
    if (!name || !MAIL_ADDRESS.test(email)) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    const person = await makeFirstAdministrator(await findDatabase(), {
      ...{ secret: c.req.param('secret'), name, email, locale: c.get('page').locale, now: clock() },
    });
    if (!person) throw new Refusal('ERR_HTTP_SIGN_IN_LINK');
    return await signIn(c, person.id, '/organise/new');
  });

  routes.get('/enter/invitation/:secret', async (c) => {
    const secret = c.req.param('secret');
    const invitation = await lookAtInvitation(await findDatabase(), secret, clock());
    if (!invitation) throw new Refusal('ERR_HTTP_SIGN_IN_LINK');
    const name = c.get('signedIn')?.person.name ?? '';
    return c.html(invitationPage(c.get('page'), { secret, invitation, name }));
  });
  routes.post('/enter/invitation/:secret', guard.form, async (c) => {
    const text = await textOf(c);
    const accepted = await acceptInvitation(await findDatabase(), {
      ...{ secret: c.req.param('secret'), name: text('name').slice(0, MAX_NAME_CHARS) },
      ...{ locale: c.get('page').locale, now: clock() },
    });
    if (!accepted) throw new Refusal('ERR_HTTP_SIGN_IN_LINK');
    return await signIn(c, accepted.person.id, '/organise');
  });

  routes.get('/enter/again', (c) => {
    signedInOf(c);
    return c.html(againPage(c.get('page'), { next: nextPath(c.req.query('next')), isSent: false, hasMailbox }));
  });
  routes.post('/enter/again/code', guard.form, guard.letter, async (c) => {
    const { person } = signedInOf(c);
    const next = nextPath((await textOf(c))('next'));
    await askForCode(await findDatabase(), { person, now: clock() });
    return c.html(againPage(c.get('page'), { next, isSent: true, hasMailbox }));
  });
  routes.post('/enter/again', guard.form, async (c) => {
    const { person, secret } = signedInOf(c);
    const text = await textOf(c);
    const next = nextPath(text('next'));
    const db = await findDatabase();
    if (!(await takeCode(db, { personId: person.id, code: text('code'), now: clock() })))
      return c.html(againPage(c.get('page'), { next, isSent: true, isWrong: true, hasMailbox }), 403);
    await markSteppedUp(db, secret, clock());
    return c.redirect(next, 303);
  });

  routes.get('/enter/account', async (c) => {
    const { person } = signedInOf(c);
    return c.html(
      accountPage(c.get('page'), { person, digestHours: await findDigestHours(await findDatabase(), person.id) }),
    );
  });
  routes.post('/enter/account', guard.form, async (c) => {
    const { person } = signedInOf(c);
    const text = await textOf(c);
    const changed = {
      id: person.id,
      name: text('name').slice(0, MAX_NAME_CHARS) || person.name,
      locale: isPageLocale(text('language')) ? text('language') : person.locale,
      digestEveryHours: [0, 1, 24, 168].find((hours) => `${hours}` === text('digest')) ?? 24,
    };
    await renamePerson(await findDatabase(), changed);
    const { digestEveryHours: digestHours } = changed;
    return c.html(accountPage(c.get('page'), { person: { ...person, ...changed }, digestHours, isSaved: true }));
  });
  routes.post('/leave', guard.form, async (c) => {
    const { secret } = signedInOf(c);
    await deleteSession(await findDatabase(), secret);
    endSession(c, baseUrl);
    return c.redirect('/', 303);
  });

  routes.get('/mailbox', async (c) => {
    // Letters open accounts. Another name for this machine is a page that had its name moved here, to read them.
    const isAskedHere = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(c.req.url).hostname);
    const mayRead = (mailbox === 'everybody' && isAskedHere) || c.get('signedIn')?.person.isOperator === true;
    if (!hasMailbox || !mayRead) throw new Refusal('ERR_HTTP_NOT_FOUND');
    return c.html(mailboxPage(c.get('page'), await findLetters(await findDatabase(), { atMost: MAX_LETTERS_SHOWN })));
  });
  return routes;
}
