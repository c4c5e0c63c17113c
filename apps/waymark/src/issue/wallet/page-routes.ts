import { Hono } from 'hono';
import { textIn } from 'waymark/achievement';
import { Refusal } from '../../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../../http/request-env.ts';
import { nameIn } from '../../pages/name-in.ts';
import { asTenant, findClaimed, findOrganisation, findVersion, storeWalletOffer } from '../../store/index.ts';
import { drawQr } from './draw-qr.ts';
import { toWalletIssuer } from './find-issuer.ts';
import { mayTake } from './issue-copy.ts';
import type { Library } from './library.ts';
import { awardMetadata } from './metadata.ts';
import { referenceLink, toOffer } from './to-offer.ts';
import { walletPage } from './wallet-page.ts';
import type { WalletParts } from './wallet-parts.ts';
import { WALLET_WORDS } from './words/index.ts';

/** The page of somebody who earned it. Looking makes nothing: a mail scanner that follows links leaves no offer behind. */
export function walletPageRoutes(parts: WalletParts, library: Library): Hono<RequestEnv> {
  const { findDatabase, baseUrl, clock, guard } = parts;
  const routes = new Hono<RequestEnv>();
  const open = async (c: RequestContext) => {
    const db = await findDatabase();
    const secret = c.req.param('secret') ?? '';
    const award = await findClaimed(db, secret);
    const organisation = award && (await findOrganisation(db, award.organisationId));
    const issuer = await toWalletIssuer(db, { organisation, baseUrl });
    if (!award?.credential || !issuer) throw new Refusal('ERR_HTTP_LINK_GONE');
    const { locale } = c.get('page');
    const words = WALLET_WORDS[locale];
    const version = await findVersion(db, { definitionId: award.definitionId, number: award.versionNumber });
    const { sentence, name, language = locale } = version?.definition ?? {};
    const can = textIn(sentence, locale, language);
    const said = {
      secret,
      sentence: can ? words.can(can) : `${textIn(name, locale, language) ?? ''}.`,
      institution: nameIn(issuer.organisation, locale),
    };
    return { award, issuer, said, words };
  };
  routes.get('/claim/:secret/wallet', guard.reading, async (c) => {
    const { award, said } = await open(c);
    return c.html(walletPage(c.get('page'), { ...said, isClosed: !mayTake(award, { now: clock() }) }));
  });
  routes.post('/claim/:secret/wallet', guard.form, guard.reading, async (c) => {
    const { award, issuer, said, words } = await open(c);
    if (!mayTake(award, { now: clock() })) return c.html(walletPage(c.get('page'), { ...said, isClosed: true }));
    const { id: awardId, definitionId } = award;
    const made = await asTenant(issuer.db, issuer.tenant, (scope) =>
      storeWalletOffer(scope, { awardId, now: clock() }),
    );
    const metadata = await awardMetadata(issuer, award, baseUrl);
    const description = words.txDescription;
    const about = { library, metadata, definitionId };
    const { link } = await toOffer({ ...about, grant: { code: made.code, description } });
    const signIn = await toOffer({ ...about, grant: { issuerState: made.issuerState } });
    const qr = await drawQr(referenceLink(`${issuer.url}/offers/${made.secret}`));
    const shown = { qr, link, txCode: made.txCode, minutes: made.minutes };
    return c.html(
      walletPage(c.get('page'), {
        ...said,
        offer: { ...shown, ...(award.person.email ? { signInLink: signIn.link } : {}) },
      }),
    );
  });
  return routes;
}
