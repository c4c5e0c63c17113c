import { BADGE_CONTEXTS, EXTENSIONS_CONTEXT, type VersionBytes } from '../achievement/index.ts';
import {
  type DigestAlgorithm,
  digest,
  type JsonObject,
  toBase64,
  toMultibase,
  toMultihash,
} from '../encoding/index.ts';
import { type HolderIdentity, toSubjectIdentity } from './holder.ts';

/** What somebody reached in one outcome: a level of its rubric, or that it was met. */
export interface OutcomeResult {
  /** Id of the ResultDescription in the version. */
  readonly resultDescription: string;
  /** Id of the RubricCriterionLevel. */
  readonly achievedLevel?: string;
  readonly status?: 'Completed' | 'Enrolled' | 'Failed' | 'InProgress' | 'OnHold' | 'Provisional' | 'Withdrew';
}

export interface EvidenceItem {
  readonly name: string;
  readonly narrative?: string;
  readonly genre?: string;
  /** Where it can be seen, and the bytes that it had then. */
  readonly url?: string;
  readonly bytes?: Uint8Array;
}

export interface AwardOptions {
  /** `urn:uuid:…`; the ids of everything inside are made from it. */
  readonly id: string;
  /** OB 3.0 Profile of the issuer; its id controls the key that will sign. */
  readonly issuer: JsonObject;
  /** The published Achievement, as it is served. */
  readonly achievement: JsonObject;
  readonly version: Pick<VersionBytes, 'digestMultibase' | 'digestSRI'>;
  readonly holder: readonly HolderIdentity[];
  readonly awardedAt: Date;
  readonly validFrom: Date;
  readonly validUntil?: Date;
  readonly results?: readonly OutcomeResult[];
  readonly evidence?: readonly EvidenceItem[];
  readonly narrative?: string;
  /** Where the newest is to be had. @see https://www.imsglobal.org/spec/vccr/v1p0 */
  readonly refreshUrl?: string;
  /** Entries of status lists in which it could be withdrawn. More than one is outside the schema of Open Badges 3.0. */
  readonly status?: readonly StatusPlace[];
}

/** A place in a Bitstring Status List. @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry */
export interface StatusPlace {
  readonly purpose: 'revocation' | 'suspension';
  readonly list: string;
  readonly index: number;
}

const toSecond = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');
const toDigest = async (algorithm: DigestAlgorithm, bytes: Uint8Array) => digest(algorithm, bytes);

/**
 * An Open Badges 3.0 credential about one person and one exact version of a definition, ready to be signed. The version stands inside word
 * for word, and beside it its digest. Every node that the institution writes has an id, so that nothing in it is a blank to be confused.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential
 */
export async function toCredential(options: AwardOptions): Promise<JsonObject> {
  const { id, achievement: published, version, status = [], evidence = [], results = [] } = options;
  const { '@context': _, ...achievement } = published;
  const part = (name: string, index: number) => `${id}#${name}-${index + 1}`;
  return {
    '@context': [...BADGE_CONTEXTS, ...(options.refreshUrl ? [EXTENSIONS_CONTEXT] : [])],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: published.name ?? '',
    issuer: options.issuer,
    validFrom: toSecond(options.validFrom),
    ...(options.validUntil ? { validUntil: toSecond(options.validUntil) } : {}),
    awardedDate: toSecond(options.awardedAt),
    credentialSubject: {
      type: ['AchievementSubject'],
      ...(await toSubjectIdentity(options.holder)),
      achievement,
      ...(options.narrative ? { narrative: options.narrative } : {}),
      ...(results.length > 0 ? { result: results.map((result) => ({ type: ['Result'], ...result })) } : {}),
    },
    ...(evidence.length > 0
      ? { evidence: await Promise.all(evidence.map((item, index) => toEvidence(item, part('evidence', index)))) }
      : {}),
    // One entry stands alone: the schema of Open Badges 3.0 knows no list of them.
    ...(status.length > 1
      ? { credentialStatus: status.map(toStatusEntry) }
      : status[0]
        ? { credentialStatus: toStatusEntry(status[0]) }
        : {}),
    ...(options.refreshUrl ? { refreshService: { id: options.refreshUrl, type: '1EdTechCredentialRefresh' } } : {}),
    relatedResource: [
      {
        id: `${published.id}`,
        mediaType: 'application/ld+json',
        digestSRI: version.digestSRI,
        digestMultibase: version.digestMultibase,
      },
    ],
  };
}

async function toEvidence({ name, narrative, genre, url, bytes }: EvidenceItem, id: string): Promise<JsonObject> {
  return {
    id: url ?? id,
    type: ['Evidence'],
    name,
    ...(narrative ? { narrative } : {}),
    ...(genre ? { genre } : {}),
    ...(bytes
      ? {
          digestMultibase: toMultibase(toMultihash('SHA-256', await toDigest('SHA-256', bytes)), 'u'),
          digestSRI: `sha384-${toBase64(await toDigest('SHA-384', bytes))}`,
        }
      : {}),
  };
}

/** Its entry in a credential. */
export const toStatusEntry = ({ purpose, list, index }: StatusPlace): JsonObject => ({
  id: `${list}#${index}`,
  type: 'BitstringStatusListEntry',
  statusPurpose: purpose,
  statusListIndex: `${index}`,
  statusListCredential: list,
});
