import { isJsonObject } from '../../../encoding/index.ts';
import type { Credential, CredentialKind, FormatId, Part, SaidDate, Securing, StatusEntry } from '../../model.ts';
import { type DateRules, toDate } from '../../said/dates.ts';
import { given } from '../../said/given.ts';
import { hasType, toId, toSaid, toTypes } from '../../said/said.ts';
import { firstMemberOf, itemsOf, memberOf, objectsOf, type Spot } from '../../said/spot.ts';
import { toTexts } from '../../said/texts.ts';
import { languageOf } from '../contexts-of.ts';
import type { OpenDocument, PartReader } from '../format.ts';
import { toEndorsements } from './endorsements.ts';
import { toEvidence } from './evidence.ts';
import { toImage } from './image.ts';
import { toJwtClaims } from './jwt-claims.ts';
import { toLinked } from './linked.ts';
import { toProfile } from './profile.ts';
import { toSubject } from './subject.ts';

/** What the formats of this family differ in. */
export interface VcShape {
  readonly format: FormatId;
  readonly kind: CredentialKind;
  readonly dates: DateRules;
}

/** Reads a verifiable credential or presentation of any version into the model. @see https://www.w3.org/TR/vc-data-model-2.0/ https://www.w3.org/TR/vc-data-model/ */
export function toVcCredential(document: OpenDocument, shape: VcShape, parts: PartReader): Credential {
  const { root, json, received } = document;
  const { dates } = shape;
  const language = languageOf(root);
  const reader = { ...parts, language, dates };
  const claims = toJwtClaims(document);
  const isRecord = shape.kind === 'record';
  const subjects = objectsOf(memberOf(root, 'credentialSubject'));
  const inside = toParts(root, isRecord ? subjects : [], shape.kind, parts);
  const endorsements = toEndorsements(root, reader);
  const about = subjects.map((one) => toSubject(one, isRecord, reader));
  const issuer = toProfile(memberOf(root, 'issuer'), reader) ?? toIssuerClaim(shape.kind, claims.issuer);
  return {
    format: shape.format,
    kind: shape.kind,
    json,
    received,
    securing: [...document.securing, ...toEmbeddedProofs(document)],
    types: toTypes(root),
    name: toTexts(memberOf(root, 'name'), language),
    description: toTexts(memberOf(root, 'description'), language),
    subjects: about,
    evidence: toEvidence(memberOf(root, 'evidence'), language),
    status: [...toStatus(memberOf(root, 'credentialStatus')), ...toTokenStatus(document)],
    schemas: toSchemas(memberOf(root, 'credentialSchema')),
    linked: toLinked(root, new Set([...inside, ...endorsements].map(({ place }) => place))),
    endorsements,
    parts: inside,
    termsOfUse: itemsOf(memberOf(root, 'termsOfUse')).flatMap(({ value, place }) =>
      value === undefined ? [] : [{ value, place }],
    ),
    revocationReason: [],
    ...given({
      id: toId(root) ?? claims.id,
      issuer,
      holder: toId(memberOf(root, 'holder')) ?? (shape.kind === 'presentation' ? claims.issuer : undefined),
      awarded: toDate(memberOf(root, 'awardedDate'), dates),
      validFrom: latest(toDate(firstMemberOf(root, 'validFrom', 'issuanceDate'), dates), claims.notBefore),
      validUntil: earliest(toDate(firstMemberOf(root, 'validUntil', 'expirationDate'), dates), claims.expires),
      image: toImage(memberOf(root, 'image'), language),
      language: toSaid(memberOf(root, 'inLanguage')),
    }),
  };
}

function toIssuerClaim(kind: CredentialKind, issuer: Credential['id']): Credential['issuer'] {
  if (!issuer || kind === 'presentation') return undefined;
  const { place, value } = issuer;
  return {
    place,
    id: issuer,
    name: [],
    description: [],
    otherIdentifiers: [],
    endorsements: [],
    publicKeys: [],
    json: value,
  };
}

/** A presentation has them at the root, a record in its subject. */
function toParts(root: Spot, subjects: readonly Spot[], kind: CredentialKind, { toPart }: PartReader): readonly Part[] {
  return [root, ...subjects]
    .flatMap((one) => itemsOf(memberOf(one, 'verifiableCredential')))
    .map((one) => toPart(one, kind))
    .filter((part) => part !== undefined);
}

/** Each embedded proof. Inside a token the token is what secures. */
function toEmbeddedProofs({ root, envelope }: OpenDocument): readonly Securing[] {
  if (envelope !== 'json') return [];
  return objectsOf(memberOf(root, 'proof')).map(({ value, place }) => ({
    kind: 'data-integrity',
    proof: value,
    place,
  }));
}

function toStatus(spot: Spot): readonly StatusEntry[] {
  return objectsOf(spot).map((item) => ({ place: item.place, type: toTypes(item)[0]?.value ?? '', json: item.value }));
}

/** The `status` claim of a token: where its issuer says whether it was withdrawn. @see https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/ section 6 */
function toTokenStatus({ json, envelope }: OpenDocument): readonly StatusEntry[] {
  if (envelope === 'json' || envelope === 'jades') return [];
  return objectsOf(memberOf({ value: json, place: '' }, 'status')).map(({ value, place }) => ({
    place,
    type: Object.keys(value)[0] ?? 'status',
    json: value,
  }));
}

function toSchemas(spot: Spot): Credential['schemas'] {
  return objectsOf(spot).flatMap((item) => {
    const id = toId(item);
    return id ? [{ place: item.place, id: id.value, type: toTypes(item)[0]?.value ?? '' }] : [];
  });
}

/** The narrowest counts when a token and its credential both say. */
const latest = (one: SaidDate | undefined, other: SaidDate | undefined) => pick(one, other, (a, b) => a >= b);
const earliest = (one: SaidDate | undefined, other: SaidDate | undefined) => pick(one, other, (a, b) => a <= b);

function pick(
  one: SaidDate | undefined,
  other: SaidDate | undefined,
  isNarrower: (a: number, b: number) => boolean,
): SaidDate | undefined {
  // An illegal date must not hide a legal one; nor be forgotten when it stands alone.
  if (!one?.instant || !other?.instant) return other?.instant ? other : (one ?? other);
  return isNarrower(one.instant.getTime(), other.instant.getTime()) ? one : other;
}

/** What a verifiable credential is, by its types. */
export function toVcKind(root: Spot): CredentialKind {
  const isPresentation =
    hasType(root, 'VerifiablePresentation') ||
    (toTypes(root).length === 0 && isJsonObject(root.value) && Object.hasOwn(root.value, 'verifiableCredential'));
  if (isPresentation) return 'presentation';
  if (hasType(root, 'EndorsementCredential')) return 'endorsement';
  if (hasType(root, ...STATUS_LIST_TYPES)) return 'status-list';
  return 'credential';
}

const STATUS_LIST_TYPES = [
  'BitstringStatusListCredential',
  'StatusList2021Credential',
  'RevocationList2020Credential',
  '1EdTechRevocationList',
];
