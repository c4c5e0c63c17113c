import type { JsonObject } from '../../encoding/index.ts';
import type { Finding } from '../../finding.ts';
import type { Credential, CredentialKind, FormatId, Part, Securing } from '../model.ts';
import type { ObjectSpot, Spot } from '../said/spot.ts';

/** One credential out of its envelope: what a format looks at. */
export interface OpenDocument {
  /** What places point into: the document, or the claims of a token. */
  readonly json: JsonObject;
  /** Where the credential itself stands in it: `json`, or the `vc` or `vp` claim. */
  readonly root: ObjectSpot;
  readonly received: string;
  /** How the envelope secured it; what stands inside (`proof`, hosting) is the format's to find. */
  readonly securing: readonly Securing[];
  readonly envelope: 'json' | 'jws' | 'sd-jwt' | 'cose' | 'jades';
  /** What kind of thing it stands in, when it is a part. */
  readonly container?: CredentialKind;
  /** What was noticed while opening: duplicates, disclosures without a place. */
  readonly findings: readonly Finding[];
}

/** What a format is given to convert with. */
export interface PartReader {
  /** Parses something inside on its own; `undefined` when the caps on parts are met (told by a finding of the container). */
  readonly toPart: (spot: Spot, container?: CredentialKind) => Part | undefined;
}

/** One format: how it is recognised, read into the model, and held against its rules. Adding one = one file, one line in `index.ts`. */
export interface Format {
  readonly id: FormatId;
  readonly recognises: (document: OpenDocument) => boolean;
  readonly toCredential: (document: OpenDocument, reader: PartReader) => Credential;
  /** Broken rules of its data model; errors are what its standard calls mandatory. */
  readonly check: (document: OpenDocument) => readonly Finding[];
}
