import { Hono } from 'hono';
import { textIn } from 'waymark/achievement';
import { formOf } from '../../http/form-of.ts';
import { Refusal } from '../../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../../http/request-env.ts';
import { nameIn } from '../../pages/name-in.ts';
import {
  type Award,
  asTenant,
  confirmAuthorization,
  findAward,
  findOfferedAward,
  findVersion,
  storeAuthorization,
  storeLetter,
} from '../../store/index.ts';
import { type AuthorizeStep, authorizePage } from './authorize-page.ts';
import { findIssuer, type WalletIssuer } from './find-issuer.ts';
import { mayTake } from './issue-copy.ts';
import { parseAuthorizationRequest, toWalletAddress } from './parse-authorization-request.ts';
import type { WalletParts } from './wallet-parts.ts';
import { WALLET_WORDS } from './words/index.ts';

const DIGITS = /^\s*(\d{3})\s*(\d{3})\s*$/;

/** Where a wallet sends its person: the mailbox is shown to be theirs by six digits in a letter, typed into the same browser. */
export function authorizeRoutes(parts: WalletParts): Hono<RequestEnv> {
  const { clock, guard } = parts;
  const routes = new Hono<RequestEnv>();
  const path = '/oid4vci/:issuer/authorize';

  const said = async (c: RequestContext, issuer: WalletIssuer, award: Award, wallet: string) => {
    const { locale } = c.get('page');
    const version = await findVersion(issuer.db, { definitionId: award.definitionId, number: award.versionNumber });
    const can = version && textIn(version.definition.sentence, locale, version.definition.language);
    const sentence = can ? WALLET_WORDS[locale].can(can) : '';
    return { ...around(c, issuer), sentence, wallet };
  };
  const around = (c: RequestContext, { organisation }: WalletIssuer) => ({
    path: `/oid4vci/${organisation.slug}/authorize`,
    institution: nameIn(organisation, c.get('page').locale),
    ...{ sentence: '', wallet: '' },
  });
  /** The offer's award, when it may be taken and has a mailbox to ask. @throws Refusal */
  const open = async (c: RequestContext, asked: URLSearchParams) => {
    const issuer = await findIssuer(c, parts);
    const request = parseAuthorizationRequest(asked);
    if (!request) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    const { issuerState } = request;
    const award = await asTenant(issuer.db, issuer.tenant, async (scope) => {
      const awardId = await findOfferedAward(scope, { issuerState, now: clock() });
      return awardId === undefined ? undefined : await findAward(scope, { awardId });
    });
    const email = award?.person.email;
    if (!award || !email || !mayTake(award, { now: clock() })) throw new Refusal('ERR_HTTP_LINK_GONE');
    return { issuer, request, award, email, wallet: walletName(request.redirectUri) };
  };

  routes.get(path, guard.reading, async (c) => {
    const asked = new URL(c.req.url).searchParams;
    const { issuer, award, email, wallet } = await open(c, asked);
    const step: AuthorizeStep = { kind: 'ask', asked, mailbox: masked(email) };
    return c.html(authorizePage(c.get('page'), await said(c, issuer, award, wallet), step));
  });
  routes.post(path, guard.form, guard.letter, async (c) => {
    const asked = new URLSearchParams([...(await formOf(c))].map(([name, value]) => [name, `${value}`]));
    const { issuer, request, award, email, wallet } = await open(c, asked);
    const now = clock();
    const { institution, ...of } = await said(c, issuer, award, wallet);
    const begun = await asTenant(issuer.db, issuer.tenant, (scope) =>
      storeAuthorization(scope, { awardId: award.id, request, now }),
    );
    const letter = WALLET_WORDS[c.get('page').locale].letter({ ...begun, institution, wallet });
    await storeLetter(issuer.db, { recipient: email, ...letter, now });
    const { session, minutes } = begun;
    const step: AuthorizeStep = { kind: 'digits', session, minutes, isWrong: false };
    return c.html(authorizePage(c.get('page'), { ...of, institution }, step));
  });
  routes.post(`${path}/digits`, guard.form, guard.reading, async (c) => {
    const issuer = await findIssuer(c, parts);
    const form = await formOf(c);
    const session = `${form.get('session') ?? ''}`;
    const digits =
      DIGITS.exec(`${form.get('digits') ?? ''}`)
        ?.slice(1)
        .join('') ?? '';
    const found = await asTenant(issuer.db, issuer.tenant, (scope) =>
      confirmAuthorization(scope, { session, digits, now: clock() }),
    );
    const step: AuthorizeStep = found
      ? { kind: 'done', address: toWalletAddress(found, { code: found.code, issuer: issuer.url }) }
      : { kind: 'digits', session, minutes: 0, isWrong: true };
    return c.html(authorizePage(c.get('page'), around(c, issuer), step), found ? 200 : 400);
  });
  return routes;
}

/** The page or the app that asks: all that somebody can recognise it by. */
const walletName = (redirectUri: string): string => {
  const { protocol, host } = new URL(redirectUri);
  return /^https?:$/.test(protocol) ? host : protocol.slice(0, -1);
};

/** Enough for its owner. */
const masked = (email: string): string => {
  const [name = '', domain = ''] = email.split('@');
  return `${name.slice(0, 1)}…@${domain.slice(0, 1)}…`;
};
