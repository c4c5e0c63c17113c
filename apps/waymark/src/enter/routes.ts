import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { formOf } from '../http/form-of.ts';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { endSession, signedInOf } from '../http/session.ts';
import { isPageLocale } from '../pages/words/index.ts';
import {
  deleteSession,
  findDigestHours,
  findLetters,
  findPasskeys,
  hasInstitutionAccount,
  markSteppedUp,
  renamePerson,
  takeCode,
} from '../store/index.ts';
import type { EnterParts } from './enter-parts.ts';
import { isFirstLink, makeFirstAdministrator } from './first-administrator.ts';
import { againThroughInstitution, enterThroughInstitution, ownInstitution } from './institution/institution-pages.ts';
import { institutionRoutes } from './institution/institution-routes.ts';
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
import type { PasskeyError } from './passkeys/passkey-pages.ts';
import { againWithPasskey, enterWithPasskey, ownPasskeys } from './passkeys/passkey-pages.ts';
import { passkeyRoutes } from './passkeys/passkey-routes.ts';
import { signIn } from './sign-in.ts';
import { askForCode, askForLink, LINK_MINUTES, lookAtLink, newNonce, takeLink } from './sign-in-letters.ts';

/** Holds a mail server's own check, not all of RFC 5321. */
const MAIL_ADDRESS = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/;
const MAX_NAME_CHARS = 100;
const MAX_LETTERS_SHOWN = 50;
const ASKED = 'waymark-asked';

/** Signing in and out, showing again that it is you, and the account. */
export function enterRoutes(parts: EnterParts): Hono<RequestEnv> {
  const { findDatabase, clock, baseUrl, mailbox, guard, institution } = parts;
  const routes = new Hono<RequestEnv>();
  const hasMailbox = mailbox !== 'nobody';
  const textOf = async (c: RequestContext) => {
    const form = await formOf(c);
    return (name: string) => `${form.get(name) ?? ''}`.trim();
  };
  const findWaysOf = async (personId: string) => {
    const db = await findDatabase();
    return {
      passkeys: await findPasskeys(db, personId),
      isLinked:
        institution !== undefined && (await hasInstitutionAccount(db, { issuer: institution.issuer, personId })),
    };
  };
  const showEnter = (
    c: RequestContext,
    { next, ...wrong }: { next: string; address?: true; passkey?: PasskeyError },
  ) => {
    const context = c.get('page');
    const also = [
      ...(institution ? [enterThroughInstitution(context, next)] : []),
      enterWithPasskey(context, { next, error: wrong.passkey }),
    ];
    const shown = enterPage(context, { next, error: wrong.address === true, also });
    return c.html(shown, wrong.address ? 400 : wrong.passkey ? 403 : 200);
  };
  const showAgain = async (
    c: RequestContext,
    { next, isSent = false, ...wrong }: { next: string; isSent?: boolean; code?: true; passkey?: PasskeyError },
  ) => {
    const context = c.get('page');
    const { passkeys, isLinked } = await findWaysOf(signedInOf(c).person.id);
    const also = [
      ...(isLinked ? [againThroughInstitution(context, next)] : []),
      ...(passkeys.length > 0 ? [againWithPasskey(context, { next, error: wrong.passkey })] : []),
    ];
    const shown = againPage(context, { next, isSent, isWrong: wrong.code === true, hasMailbox, also });
    return c.html(shown, wrong.code || wrong.passkey ? 403 : 200);
  };
  const showAccount = async (c: RequestContext, shown: Omit<Parameters<typeof accountPage>[1], 'also'>) => {
    const context = c.get('page');
    const { passkeys, isLinked } = await findWaysOf(shown.person.id);
    const linked = institution && isLinked ? [ownInstitution(context, new URL(institution.issuer).host)] : [];
    return c.html(accountPage(context, { ...shown, also: [ownPasskeys(context, passkeys), ...linked] }));
  };

  routes.get('/enter', (c) =>
    c.get('signedIn')
      ? c.redirect(nextPath(c.req.query('next')), 303)
      : showEnter(c, { next: nextPath(c.req.query('next')) }),
  );
  routes.post('/enter', guard.form, guard.letter, async (c) => {
    const text = await textOf(c);
    const next = nextPath(text('next'));
    if (!MAIL_ADDRESS.test(text('email'))) return showEnter(c, { next, address: true });
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
    return await signIn(c, parts, taken);
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
    return await signIn(c, parts, { personId: person.id, next: '/organise/new' });
  });

  /** An invitation makes an account, but opens none: whoever has one signs in first, in their own way. */
  const invitationFor = async (c: RequestContext, secret: string) => {
    const invitation = await lookAtInvitation(await findDatabase(), secret, clock());
    if (!invitation) throw new Refusal('ERR_HTTP_SIGN_IN_LINK');
    const signedIn = c.get('signedIn');
    if (invitation.personId !== undefined && !signedIn) throw new Refusal('ERR_HTTP_SIGN_IN');
    if (invitation.personId !== undefined && signedIn?.person.id !== invitation.personId)
      throw new Refusal('ERR_HTTP_OTHER_ACCOUNT');
    return invitation;
  };
  routes.get('/enter/invitation/:secret', async (c) => {
    const secret = c.req.param('secret');
    const invitation = await invitationFor(c, secret);
    const name = c.get('signedIn')?.person.name ?? '';
    return c.html(invitationPage(c.get('page'), { secret, invitation, name }));
  });
  routes.post('/enter/invitation/:secret', guard.form, async (c) => {
    const text = await textOf(c);
    await invitationFor(c, c.req.param('secret'));
    const accepted = await acceptInvitation(await findDatabase(), {
      ...{ secret: c.req.param('secret'), name: text('name').slice(0, MAX_NAME_CHARS) },
      ...{ locale: c.get('page').locale, now: clock() },
    });
    if (!accepted) throw new Refusal('ERR_HTTP_SIGN_IN_LINK');
    return await signIn(c, parts, { personId: accepted.person.id, next: '/organise' });
  });

  routes.get('/enter/again', (c) => showAgain(c, { next: nextPath(c.req.query('next')) }));
  routes.post('/enter/again/code', guard.form, guard.letter, async (c) => {
    const { person } = signedInOf(c);
    const next = nextPath((await textOf(c))('next'));
    await askForCode(await findDatabase(), { person, now: clock() });
    return await showAgain(c, { next, isSent: true });
  });
  routes.post('/enter/again', guard.form, async (c) => {
    const { person, secret } = signedInOf(c);
    const text = await textOf(c);
    const next = nextPath(text('next'));
    const db = await findDatabase();
    if (!(await takeCode(db, { personId: person.id, code: text('code'), now: clock() })))
      return await showAgain(c, { next, isSent: true, code: true });
    await markSteppedUp(db, secret, clock());
    return c.redirect(next, 303);
  });

  routes.get('/enter/account', async (c) => {
    const { person } = signedInOf(c);
    return await showAccount(c, { person, digestHours: await findDigestHours(await findDatabase(), person.id) });
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
    return await showAccount(c, { person: { ...person, ...changed }, digestHours, isSaved: true });
  });
  const shownAgain = {
    showEnter: (c: RequestContext, next: string, passkey: PasskeyError) => showEnter(c, { next, passkey }),
    showAgain: (c: RequestContext, next: string, passkey: PasskeyError) => showAgain(c, { next, passkey }),
  };
  routes.route('/', passkeyRoutes(parts, shownAgain));
  if (institution) routes.route('/', institutionRoutes(parts, institution));
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
