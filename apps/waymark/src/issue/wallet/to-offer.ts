import { configurationId, WALLET_FORMATS } from './formats.ts';
import type { Library } from './library.ts';
import { toLibraryMetadata } from './library.ts';
import { type IssuerMetadata, PRE_AUTHORIZED_CODE } from './metadata.ts';

/** What a wallet shows above the field. */
const MAX_DESCRIPTION_CHARS = 300;

export interface OfferOptions {
  readonly library: Library;
  /** Of the award's definition. */
  readonly metadata: IssuerMetadata;
  readonly definitionId: string;
  readonly grant: OfferGrant;
}

/** By six digits beside the offer, or by a page that the wallet opens. One of them, so that no wallet chooses what its person was not told. */
export type OfferGrant =
  | {
      /** The pre-authorized code. */
      readonly code: string;
      /** Where the six digits are found, in the reader's language. */
      readonly description: string;
    }
  | { readonly issuerState: string };

/** A Credential Offer, as an object and as a link that opens a wallet. @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1 */
export async function toOffer({ library, metadata, definitionId, grant }: OfferOptions) {
  const { credentialOffer: link, credentialOfferObject: offer } = await library.createCredentialOffer({
    issuerMetadata: toLibraryMetadata(library, metadata),
    credentialConfigurationIds: WALLET_FORMATS.map((format) => configurationId(definitionId, format)),
    grants: 'code' in grant ? preAuthorized(grant) : { authorization_code: { issuer_state: grant.issuerState } },
  });
  return { link, offer };
}

const preAuthorized = ({ code, description }: Extract<OfferGrant, { readonly code: string }>) => ({
  [PRE_AUTHORIZED_CODE]: {
    'pre-authorized_code': code,
    tx_code: { input_mode: 'numeric' as const, length: 6, description: description.slice(0, MAX_DESCRIPTION_CHARS) },
  },
});

/** The same by reference: short enough for a QR code that a telephone reads from a screen. */
export const referenceLink = (address: string): string =>
  `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(address)}`;
