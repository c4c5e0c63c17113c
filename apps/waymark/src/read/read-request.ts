import type { DocumentLoader, LoadFailureKind } from 'waymark/document';
import type { CheckId, IssuerRegistry } from 'waymark/verification';

/** One thing somebody wants read, and what they know about it. Plain data: it crosses to a worker thread. */
export interface ReadRequest {
  /** What the reader calls it (a file's name, an address, `-`); only ever shown back to that reader. */
  readonly input: string;
  /** The file, the pasted text, or an https address as text. */
  readonly bytes: Uint8Array;
  /** BCP 47; one of `LOCALES`. */
  readonly locale: string;
  /** The instant to judge by. */
  readonly at: Date;
  /** True = no request leaves at all. */
  readonly offline: boolean;
  /** URL → document; when given, it is used instead of the network. */
  readonly documents?: Readonly<Record<string, unknown>>;
  readonly recipient?: string;
  readonly challenge?: string;
  readonly domain?: string;
  readonly trustedKeys?: readonly JsonWebKey[];
  readonly only?: readonly CheckId[];
  /** Also fetch linked evidence to compare its digest. Its host learns that somebody reads this credential. */
  readonly linkedResources?: boolean;
}

/** How far a reading has come; `total` grows when a container turns out to hold several. */
export interface ReadProgress {
  readonly done: number;
  readonly total: number;
}

/** A registry that is configured and cannot be asked now. */
export interface UnavailableRegistry {
  readonly name: string;
  readonly why: 'unsupported' | 'malformed' | LoadFailureKind;
}
export interface Registries {
  readonly known: readonly IssuerRegistry[];
  readonly unavailable: readonly UnavailableRegistry[];
}

/** Everything a reading takes from outside itself. */
export interface Outside {
  readonly documents: DocumentLoader;
  readonly decodeQr: (bytes: Uint8Array) => Promise<readonly string[]>;
  readonly loadRegistries: () => Promise<Registries>;
  readonly onProgress?: (progress: ReadProgress) => void;
}
