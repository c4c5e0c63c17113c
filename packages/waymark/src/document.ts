/** Milliseconds are kept; time zone is UTC. Passed in, so that the library never reads a clock. */
export type Clock = () => Date;

/** What a loader brought back. `bytes` are exactly what was received. */
export interface LoadedDocument {
  readonly url: string;
  /** After redirects, where the bytes came from. Equal to `url` without redirects. */
  readonly finalUrl: string;
  readonly mediaType?: string;
  readonly bytes: Uint8Array;
}

/**
 * Why a document could not be had. `refused` = our own policy (not https, private address, redirect to one);
 * `offline` = the caller forbade the network; `too-large` and `timeout` = caps of the loader.
 */
export type LoadFailureKind = 'not-found' | 'gone' | 'unreachable' | 'refused' | 'offline' | 'too-large' | 'timeout';

export type LoadResult =
  | { readonly ok: true; readonly document: LoadedDocument }
  | { readonly ok: false; readonly kind: LoadFailureKind };

/**
 * What a document is wanted for. A loader may use it to refuse: nothing that names one credential is
 * ever requested, with the one exception `hosted-assertion` (Open Badges 2.0 hosted verification).
 */
export type LoadPurpose =
  | 'did-document'
  | 'issuer-profile'
  | 'key'
  | 'status-list'
  | 'hosted-assertion'
  | 'badge-class'
  | 'linked-resource'
  | 'credential-schema'
  | 'registry'
  | 'domain-proof'
  | 'input';

/** The only way the library sees the outside. Never throws; caps and address rules are the loader's. */
export type DocumentLoader = (url: string, purpose: LoadPurpose) => Promise<LoadResult>;

/** A loader that has nothing: every request answers `offline`. */
export const noDocuments: DocumentLoader = async () => ({ ok: false, kind: 'offline' });
