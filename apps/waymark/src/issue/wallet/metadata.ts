import { nameIn } from '../../pages/name-in.ts';
import { type Award, findPublished, findVersion, organisationUrl, type VersionRow } from '../../store/index.ts';
import { type Configuration, type Logo, toConfigurations } from './configurations.ts';
import type { WalletIssuer } from './find-issuer.ts';

/** More definitions than an institution has; a wallet reads them all at once, 1 KB each. */
const MAX_LISTED = 1_000;
export const PRE_AUTHORIZED_CODE = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

/** Who signs, where, and what: retired definitions too, because their awards stay good. @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2 */
export async function issuerMetadata(issuer: WalletIssuer, baseUrl: string) {
  const of = { organisationId: issuer.organisation.id, atMost: MAX_LISTED };
  const versions = [
    ...(await findPublished(issuer.db, of)),
    ...(await findPublished(issuer.db, { ...of, isRetired: true })),
  ];
  return toMetadata(issuer, versions, baseUrl);
}

/** The part of it that is about one award's definition. */
export async function awardMetadata(issuer: WalletIssuer, award: Award, baseUrl: string) {
  const { definitionId, versionNumber: number } = award;
  const version = await findVersion(issuer.db, { definitionId, number });
  return toMetadata(issuer, version ? [version] : [], baseUrl);
}

function toMetadata(
  { organisation, algorithm, url }: WalletIssuer,
  versions: readonly VersionRow[],
  baseUrl: string,
): IssuerMetadata {
  const name = nameIn(organisation, organisation.language);
  const logo: { readonly logo?: Logo } = organisation.hasBrandmark
    ? { logo: { uri: `${organisationUrl(baseUrl, organisation.slug)}/mark.png`, alt_text: name } }
    : {};
  const locales = [...new Set([organisation.language, ...Object.keys(organisation.names)])];
  return {
    credential_issuer: url,
    credential_endpoint: `${url}/credential`,
    nonce_endpoint: `${url}/nonce`,
    display: locales.map((locale) => ({ name: nameIn(organisation, locale), locale, ...logo })),
    credential_configurations_supported: Object.assign(
      {},
      ...versions.map((version) => toConfigurations(version, { algorithm, ...logo })),
    ),
  };
}

/** A type, not an interface: the library takes any record. */
export type IssuerMetadata = {
  readonly credential_issuer: string;
  readonly credential_endpoint: string;
  readonly nonce_endpoint: string;
  readonly display: { readonly name: string; readonly locale: string; readonly logo?: Logo }[];
  readonly credential_configurations_supported: Record<string, Configuration>;
};

/** The issuer is its own authorization server. @see https://www.rfc-editor.org/rfc/rfc8414#section-2 */
export const authorizationServerMetadata = ({ url }: WalletIssuer) => ({
  issuer: url,
  authorization_endpoint: `${url}/authorize`,
  token_endpoint: `${url}/token`,
  token_endpoint_auth_methods_supported: ['none'],
  grant_types_supported: [PRE_AUTHORIZED_CODE, 'authorization_code'],
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
  authorization_details_types_supported: ['openid_credential'],
  'pre-authorized_grant_anonymous_access_supported': true,
});
