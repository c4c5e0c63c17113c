import type { RequestContext } from '../../http/request-env.ts';
import { asTenant, findWalletToken } from '../../store/index.ts';
import { answerOauth } from './answer-oauth.ts';
import { checkKeyProof } from './check-key-proof.ts';
import { findIssuer } from './find-issuer.ts';
import { issueCopy, mayTake } from './issue-copy.ts';
import { type Library, toLibraryMetadata } from './library.ts';
import { awardMetadata } from './metadata.ts';
import { parseCredentialRequest } from './parse-credential-request.ts';
import type { WalletParts } from './wallet-parts.ts';

/** RFC 6750, section 2.1; ours are 32 letters. */
const BEARER = /^Bearer +([A-Za-z0-9_-]{20,100})$/i;
const ERRORS = { nonce: 'invalid_nonce', token: 'invalid_token', denied: 'credential_request_denied' } as const;

/** A token and a key that was shown become a credential for it. @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8 */
export const credentialEndpoint = (parts: WalletParts, library: Library) => async (c: RequestContext) => {
  const issuer = await findIssuer(c, parts);
  const now = parts.clock();
  const token = BEARER.exec(c.req.header('authorization') ?? '')?.[1];
  const award = token && (await asTenant(issuer.db, issuer.tenant, (scope) => findWalletToken(scope, { token, now })));
  if (!token || !award) return answerOauth(c, 'invalid_token');
  const asked = parseCredentialRequest(await c.req.text(), award);
  if ('error' in asked) return answerOauth(c, asked.error);
  if (!mayTake(award, { now })) return answerOauth(c, 'credential_request_denied');
  const metadata = toLibraryMetadata(library, await awardMetadata(issuer, award, parts.baseUrl));
  const proof = await checkKeyProof(asked.jwt, { library, metadata, now });
  if (!proof) return answerOauth(c, 'invalid_proof');
  const copied = await issueCopy(issuer, { token, format: asked.format, proof, sign: parts.sign, now });
  if (copied.kind !== 'issued') return answerOauth(c, ERRORS[copied.kind]);
  c.header('Cache-Control', 'no-store');
  return c.json({ credentials: [{ credential: copied.credential }] });
};
