import type { RequestContext } from '../../http/request-env.ts';

/** Errors of these endpoints, by where they are said. @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.3.1 */
export type OauthError =
  | 'invalid_request'
  | 'invalid_grant'
  | 'unsupported_grant_type'
  | 'invalid_token'
  | 'invalid_credential_request'
  | 'unknown_credential_configuration'
  | 'unknown_credential_identifier'
  | 'invalid_proof'
  | 'invalid_nonce'
  | 'invalid_encryption_parameters'
  | 'credential_request_denied';

/** For the makers of wallets; ASCII, and nothing of the request. */
const SAID: Readonly<Record<OauthError, string>> = {
  invalid_request: 'The form lacks a member, or has one that does not belong there.',
  invalid_grant: 'The code, or the six digits, are wrong, were used, or have ended: open the offer again.',
  unsupported_grant_type: 'See grant_types_supported in the metadata.',
  invalid_token: 'The access token is not of this issuer, was used up, or has ended.',
  invalid_credential_request: 'The body is no credential request of OpenID4VCI 1.0.',
  unknown_credential_configuration: 'The offer was not for this configuration.',
  unknown_credential_identifier: 'The token was not for this identifier.',
  invalid_proof:
    'One proof of the type jwt is needed, with the nonce, for this issuer, just made: see proof_types_supported.',
  invalid_nonce: 'The nonce was used, has ended, or is not of this issuer: ask for another.',
  invalid_encryption_parameters: 'Answers are not encrypted besides TLS: see the metadata.',
  credential_request_denied: 'The credential was withdrawn, or belongs to another key.',
};

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
export function answerOauth(c: RequestContext, error: OauthError): Response {
  c.header('Cache-Control', 'no-store');
  if (error === 'invalid_token') c.header('WWW-Authenticate', 'Bearer error="invalid_token"');
  return c.json({ error, error_description: SAID[error] }, error === 'invalid_token' ? 401 : 400);
}
