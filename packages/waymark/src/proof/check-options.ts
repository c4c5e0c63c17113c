import type { DocumentLoader } from '../document.ts';

/** What the checks of one credential may use. */
export interface CheckOptions {
  readonly documents: DocumentLoader;
  readonly now: Date;
  /** Keys that the reader trusts for the issuer by other means; used when the credential's own key cannot be found. */
  readonly trustedKeys: readonly Readonly<JsonWebKey>[];
  /** Presentations: what the verifier asked for. */
  readonly challenge?: string;
  readonly domain?: string;
}
