import { BADGE_CONTEXTS } from 'waymark/achievement';
import type { JsonObject } from 'waymark/encoding';
import type { SecuringForm } from 'waymark/issuance';
import type { Signer } from 'waymark/proof';

const TYPES = ['VerifiableCredential', 'OpenBadgeCredential'] as const;

/** One way in which a wallet may get its copy. Adding one is one entry. */
export interface WalletFormat {
  /** Credential Format Identifier. */
  readonly format: string;
  readonly form: SecuringForm;
  readonly definition: JsonObject;
  /** What says how it is signed, in the words of the format. */
  readonly signedWith: (algorithm: Signer['algorithm']) => string;
  /** The member `credential` of the answer. */
  readonly toAnswer: (secured: string) => unknown;
}

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-A.1 */
export const WALLET_FORMATS: readonly WalletFormat[] = [
  {
    format: 'ldp_vc',
    form: 'rdfc',
    definition: { '@context': [...BADGE_CONTEXTS], type: TYPES },
    signedWith: (algorithm) => (algorithm === 'ES256' ? 'ecdsa-rdfc-2019' : 'eddsa-rdfc-2022'),
    toAnswer: (secured) => JSON.parse(secured),
  },
  {
    // OpenID4VCI 1.0 has no name of its own for `vc+jwt`; what is inside says `typ: vc+jwt`.
    format: 'jwt_vc_json',
    form: 'jwt',
    definition: { type: TYPES },
    signedWith: (algorithm) => algorithm,
    toAnswer: (secured) => secured,
  },
];

/** A definition in a format: what a wallet asks for. The same for all its versions; an award is of one. */
export const configurationId = (definitionId: string, { format }: WalletFormat): string => `${definitionId}.${format}`;
