import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { Refusal } from '../../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../../http/request-env.ts';
import { asTenant, findAward, findWalletOffer, storeWalletNonce } from '../../store/index.ts';
import { authorizeRoutes } from './authorize-routes.ts';
import { credentialEndpoint } from './credential-endpoint.ts';
import { findIssuer } from './find-issuer.ts';
import { createLibrary } from './library.ts';
import { authorizationServerMetadata, awardMetadata, issuerMetadata } from './metadata.ts';
import { walletPageRoutes } from './page-routes.ts';
import { toOffer } from './to-offer.ts';
import { tokenEndpoint } from './token-endpoint.ts';
import type { WalletParts } from './wallet-parts.ts';
import { WALLET_WORDS } from './words/index.ts';

/** A form, or one proof: kilobytes. */
const MAX_BODY_BYTES = 65_536;
/** What an issuer says of itself changes when it publishes. */
const METADATA_SECONDS = 300;
const ISSUER = '/oid4vci/:issuer';

/** OpenID4VCI 1.0: an award becomes a copy in a wallet, for the wallet's key. @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html */
export function walletRoutes(parts: WalletParts): readonly Hono<RequestEnv>[] {
  const { clock, baseUrl, guard } = parts;
  const library = createLibrary(baseUrl);
  const routes = new Hono<RequestEnv>();
  // Wallets in browsers are other sites' pages. What is asked for here is told by secrets that they have; no cookie counts for anything.
  const anySite = cors({
    origin: '*',
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Authorization', 'Content-Type'],
    maxAge: METADATA_SECONDS,
  });
  const small = bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError: () => {
      throw new Refusal('ERR_HTTP_TOO_LARGE');
    },
  });
  const tell = (c: RequestContext, metadata: object) => {
    c.header('Cache-Control', `public, max-age=${METADATA_SECONDS}`);
    return c.json(metadata);
  };

  // Not the page on which a person types: that is ours alone.
  for (const path of [
    '/.well-known/*',
    ...['.well-known/*', 'offers/*', 'nonce', 'token', 'credential'].map((end) => `${ISSUER}/${end}`),
  ])
    routes.use(path, anySite);
  const issuerPath = '/.well-known/openid-credential-issuer';
  // The second is where wallets looked before 1.0.
  for (const path of [`${issuerPath}${ISSUER}`, `${ISSUER}${issuerPath}`] as const)
    routes.get(path, async (c) => tell(c, await issuerMetadata(await findIssuer(c, parts), baseUrl)));
  routes.get(`/.well-known/oauth-authorization-server${ISSUER}`, async (c) =>
    tell(c, authorizationServerMetadata(await findIssuer(c, parts))),
  );
  routes.get(`${ISSUER}/offers/:secret`, guard.reading, async (c) => {
    const issuer = await findIssuer(c, parts);
    const found = await asTenant(issuer.db, issuer.tenant, async (scope) => {
      const offer = await findWalletOffer(scope, { secret: c.req.param('secret'), now: clock() });
      const award = offer && (await findAward(scope, { awardId: offer.awardId }));
      return award && { code: offer.code, award };
    });
    if (!found) throw new Refusal('ERR_HTTP_LINK_GONE');
    const { code, award } = found;
    const metadata = await awardMetadata(issuer, award, baseUrl);
    const description = WALLET_WORDS[c.get('page').locale].txDescription;
    const { offer } = await toOffer({
      ...{ library, metadata, definitionId: award.definitionId, grant: { code, description } },
    });
    return c.json(offer);
  });
  routes.post(`${ISSUER}/nonce`, guard.reading, small, async (c) => {
    const { db, tenant } = await findIssuer(c, parts);
    const nonce = await asTenant(db, tenant, (scope) => storeWalletNonce(scope, { now: clock() }));
    c.header('Cache-Control', 'no-store');
    return c.json({ c_nonce: nonce });
  });
  routes.post(`${ISSUER}/token`, guard.reading, small, guard.body, tokenEndpoint(parts));
  routes.post(`${ISSUER}/credential`, guard.reading, small, guard.body, credentialEndpoint(parts, library));
  return [routes, authorizeRoutes(parts), walletPageRoutes(parts, library)];
}
