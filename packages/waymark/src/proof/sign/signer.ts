import type { SignatureAlgorithm } from '../../did/index.ts';

/** Whoever holds a private key; nothing here ever sees it. */
export interface Signer {
  readonly algorithm: Extract<SignatureAlgorithm, 'EdDSA' | 'ES256'>;
  /** The raw signature: R ‖ S, or r ‖ s. */
  readonly sign: (data: Uint8Array) => Promise<Uint8Array>;
  /** Id of the verification method in the signer's DID document. */
  readonly verificationMethod: string;
}
