import type { RequestContext } from '../../http/request-env.ts';
import { asTenant, findWalletToken, storeWalletToken, WALLET_TOKEN_SECONDS } from '../../store/index.ts';
import { answerOauth } from './answer-oauth.ts';
import { grantDetails } from './authorization-details.ts';
import { findIssuer } from './find-issuer.ts';
import { GRANTS } from './grants.ts';
import type { WalletParts } from './wallet-parts.ts';

const FORM = 'application/x-www-form-urlencoded';

/** A code, and what belongs to it, become an access token. @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-6 */
export const tokenEndpoint = (parts: WalletParts) => async (c: RequestContext) => {
  const { db, tenant } = await findIssuer(c, parts);
  const form = await formMembers(c);
  if (!form?.grant_type) return answerOauth(c, 'invalid_request');
  const grant = GRANTS.find(({ type }) => type === form.grant_type);
  if (!grant) return answerOauth(c, 'unsupported_grant_type');
  if (!grant.needs.every((name) => form[name])) return answerOauth(c, 'invalid_request');
  const now = parts.clock();
  // A transaction of its own: a wrong guess stays paid for.
  const awardId = await asTenant(db, tenant, (scope) => grant.take(scope, form, now));
  if (awardId === undefined) return answerOauth(c, 'invalid_grant');
  const answer = await asTenant(db, tenant, async (scope) => {
    const token = await storeWalletToken(scope, { awardId, now });
    const award = await findWalletToken(scope, { token, now });
    const details = award && grantDetails(form.authorization_details, award);
    return details && { token, details };
  });
  if (!answer) return answerOauth(c, 'invalid_request');
  c.header('Cache-Control', 'no-store');
  return c.json({
    ...{ access_token: answer.token, token_type: 'Bearer', expires_in: WALLET_TOKEN_SECONDS },
    ...(answer.details.length > 0 ? { authorization_details: answer.details } : {}),
  });
};

/** Members of a form; `undefined` = it is none, or says one of them twice (RFC 6749, section 3.2). */
async function formMembers(c: RequestContext): Promise<Readonly<Record<string, string>> | undefined> {
  if (c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() !== FORM) return undefined;
  const entries = [...new URLSearchParams(await c.req.text())];
  return new Set(entries.map(([name]) => name)).size === entries.length ? Object.fromEntries(entries) : undefined;
}
