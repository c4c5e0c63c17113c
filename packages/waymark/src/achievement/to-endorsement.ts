import type { JsonObject } from '../encoding/index.ts';
import type { VersionBytes } from './version-digest.ts';

/** What an endorser does with holders; an endorsement without a deed is a rubber stamp. */
export const ENDORSEMENT_DEEDS = ['interviews', 'credits', 'admits', 'pays-more', 'hires', 'recommends'] as const;
export type EndorsementDeed = (typeof ENDORSEMENT_DEEDS)[number];

/** The contexts of Open Badges 3.0: what a published Achievement and what is said of it are written under. */
export const BADGE_CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** Where 1EdTech defines its revocation list. */
/** Defines the status list and the refresh service of 1EdTech. */
export const EXTENSIONS_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';

export interface EndorsementOptions {
  /** `urn:uuid:…` or an address of the endorser's own. */
  readonly id: string;
  /** OB 3.0 Profile of the endorser; its id is the controller of the key that will sign. */
  readonly endorser: JsonObject;
  /** Address of the version that is meant, and the digests of its bytes: nobody can put another text under it. */
  readonly versionId: string;
  readonly version: Pick<VersionBytes, 'digestMultibase' | 'digestSRI'>;
  /** Absent = whoever promises it says what they promise. */
  readonly deed?: EndorsementDeed;
  /** In the endorser's own words: "Holders are interviewed for laboratory technician." */
  readonly comment: string;
  /** RFC 3339. */
  readonly validFrom: string;
  /** RFC 3339. Every endorsement ends, so that somebody asks again. */
  readonly validUntil: string;
  /** A 1EdTech revocation list of the endorser's, where a withdrawal would stand with its reason. */
  readonly withdrawalList?: string;
}

/**
 * An EndorsementCredential about one exact version of a definition, ready to be signed with the endorser's own key.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential
 */
export function toEndorsement(options: EndorsementOptions): JsonObject {
  const { versionId, version } = options;
  return {
    '@context': [...BADGE_CONTEXTS, ...(options.withdrawalList === undefined ? [] : [EXTENSIONS_CONTEXT])],
    id: options.id,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: options.deed === undefined ? 'Statement of the issuer' : `Endorsement: ${options.deed}`,
    issuer: options.endorser,
    validFrom: options.validFrom,
    validUntil: options.validUntil,
    credentialSubject: {
      id: versionId,
      type: ['EndorsementSubject'],
      // Beside the link as well, so that a reader sees which text was meant without fetching anything.
      digestMultibase: version.digestMultibase,
      endorsementComment: options.comment,
    },
    ...(options.withdrawalList === undefined
      ? {}
      : { credentialStatus: { id: options.withdrawalList, type: '1EdTechRevocationList' } }),
    relatedResource: [
      {
        id: versionId,
        mediaType: 'application/ld+json',
        digestSRI: version.digestSRI,
        digestMultibase: version.digestMultibase,
      },
    ],
  };
}
