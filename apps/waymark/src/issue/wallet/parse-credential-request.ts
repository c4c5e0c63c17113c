import { isJsonObject, parseJson } from 'waymark/encoding';
import type { Award } from '../../store/index.ts';
import type { OauthError } from './answer-oauth.ts';
import { configurationId, WALLET_FORMATS, type WalletFormat } from './formats.ts';

/** What a wallet asked for: in which format, shown by which proof. */
export type AskedCredential = { readonly format: WalletFormat; readonly jwt: string } | { readonly error: OauthError };

/** Reads the body of a credential request. One key, so one credential: no batches. @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.2 */
export function parseCredentialRequest(text: string, { definitionId }: Pick<Award, 'definitionId'>): AskedCredential {
  const parsed = parseJson(text);
  if (!parsed.ok || !isJsonObject(parsed.value) || parsed.duplicates.length > 0)
    return { error: 'invalid_credential_request' };
  const { credential_configuration_id: configuration, credential_identifier: identifier, proofs } = parsed.value;
  // One of the two, never both; ours are spelt alike.
  const id = configuration ?? identifier;
  if (typeof id !== 'string' || (configuration !== undefined && identifier !== undefined))
    return { error: 'invalid_credential_request' };
  const format = WALLET_FORMATS.find((known) => configurationId(definitionId, known) === id);
  if (!format)
    return {
      error: configuration === undefined ? 'unknown_credential_identifier' : 'unknown_credential_configuration',
    };
  // Answers are sent over TLS as they are: whoever wants one sealed besides is told so, and not sent it open.
  if (parsed.value.credential_response_encryption !== undefined) return { error: 'invalid_encryption_parameters' };
  const given = isJsonObject(proofs) && Object.keys(proofs).length === 1 ? proofs.jwt : undefined;
  const [jwt, ...more]: readonly unknown[] = Array.isArray(given) ? given : [];
  return typeof jwt === 'string' && more.length === 0 ? { format, jwt } : { error: 'invalid_proof' };
}
