import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Role } from 'waymark/achievement';
import { isPageLocale, PAGE_WORDS } from '../pages/words/index.ts';
import type { Membership, Session } from '../store/index.ts';
import { Refusal } from './refusal.ts';
import type { RequestContext, RequestEnv } from './request-env.ts';

/** How recently somebody must have shown that it is them, before they publish, endorse or sign. */
const STEP_UP_MINUTES = 10;
/** Writing the form takes time; what was asked for at its page still holds when it is sent. */
const FORM_MINUTES = 30;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface SignedIn extends Session {
  readonly secret: string;
  readonly memberships: readonly Membership[];
}

export interface SessionParts {
  readonly baseUrl: string;
  /** Looks the secret up; only asked when the request carries one. */
  readonly findSignedIn: (secret: string) => Promise<SignedIn | undefined>;
}

/** `__Host-` binds a cookie to this host and to https; on plain http, which is this machine only, browsers refuse the prefix. */
export const cookieName = (baseUrl: string): string => (baseUrl.startsWith('https:') ? '__Host-waymark' : 'waymark');

/**
 * Finds out who asks. A request that carries a session and changes something must come from our own pages: the browser says so in
 * `Sec-Fetch-Site`, or in `Origin`; where it says neither, it is refused.
 */
export function sessions({ baseUrl, findSignedIn }: SessionParts): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const secret = getCookie(c, cookieName(baseUrl));
    if (secret !== undefined && secret.length < 100) {
      if (!SAFE.has(c.req.method)) {
        const site = c.req.header('sec-fetch-site');
        const isOwn = site === undefined ? c.req.header('origin') === baseUrl : site === 'same-origin';
        if (!isOwn) throw new Refusal('ERR_HTTP_FOREIGN_FORM');
      }
      const signedIn = await findSignedIn(secret);
      if (signedIn) {
        c.set('signedIn', signedIn);
        const page = c.get('page');
        // Their own language, unless this very page was asked for in another.
        const own = signedIn.person.locale;
        const locale = c.req.query('locale') === undefined && isPageLocale(own) ? own : page.locale;
        c.set('page', { ...page, locale, words: PAGE_WORDS[locale], signedInAs: signedIn.person.name });
      }
    }
    return next();
  };
}

export function startSession(
  c: RequestContext,
  {
    baseUrl,
    secret,
    maxAgeSeconds,
  }: { readonly baseUrl: string; readonly secret: string; readonly maxAgeSeconds: number },
): void {
  setCookie(c, cookieName(baseUrl), secret, {
    path: '/',
    httpOnly: true,
    secure: baseUrl.startsWith('https:'),
    sameSite: 'Lax',
    maxAge: maxAgeSeconds,
  });
}

export function endSession(c: RequestContext, baseUrl: string): void {
  deleteCookie(c, cookieName(baseUrl), { path: '/', secure: baseUrl.startsWith('https:') });
}

/** Who is signed in. @throws Refusal `ERR_HTTP_SIGN_IN` */
export function signedInOf(c: RequestContext): SignedIn {
  const signedIn = c.get('signedIn');
  if (!signedIn) throw new Refusal('ERR_HTTP_SIGN_IN');
  return signedIn;
}

/** @throws Refusal `ERR_HTTP_SIGN_IN`, and `ERR_HTTP_STEP_UP` when it is too long ago that they showed that it is them */
export function assertSteppedUp(c: RequestContext, now: Date): void {
  const { steppedUpAt } = signedInOf(c);
  const minutes = SAFE.has(c.req.method) ? STEP_UP_MINUTES : FORM_MINUTES;
  if (!steppedUpAt || now.getTime() - steppedUpAt.getTime() > minutes * 60_000) throw new Refusal('ERR_HTTP_STEP_UP');
}

/** The organisation of the address, when whoever asks belongs to it; else there is nothing there. @throws Refusal `ERR_HTTP_SIGN_IN`, `ERR_HTTP_NOT_FOUND` */
export function membershipOf(c: RequestContext, slug: string | undefined): Membership {
  const found = signedInOf(c).memberships.find((membership) => membership.slug === slug);
  if (!found) throw new Refusal('ERR_HTTP_NOT_FOUND');
  return found;
}

/** @throws Refusal `ERR_HTTP_NOT_YOUR_ROLE` unless the membership includes one of the roles */
export function assertRole(membership: Membership, ...roles: readonly Role[]): void {
  if (!roles.some((role) => membership.roles.includes(role))) throw new Refusal('ERR_HTTP_NOT_YOUR_ROLE');
}
