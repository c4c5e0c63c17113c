import type { Credential, CredentialKind, FormatId, Identifier, Securing, Subject } from '../../model.ts';
import { type DateRules, toDate } from '../../said/dates.ts';
import { given } from '../../said/given.ts';
import { toAllSaid, toId, toSaid, toTypes } from '../../said/said.ts';
import { firstMemberOf, itemsOf, memberOf, type ObjectSpot, objectsOf, type Spot } from '../../said/spot.ts';
import { toTexts } from '../../said/texts.ts';
import { languageOf } from '../contexts-of.ts';
import type { OpenDocument, PartReader } from '../format.ts';
import { toEndorsements } from '../vc/endorsements.ts';
import { toEvidence } from '../vc/evidence.ts';
import { toImage } from '../vc/image.ts';
import { toLinked } from '../vc/linked.ts';
import { toBadgeClass } from './badge-class.ts';
import { toIssuer } from './issuer.ts';

/** A day alone, seconds since 1970, a time without zone: all were legal at some time. */
const DATES: DateRules = { zone: 'assumed', day: true, seconds: true };

/** What the badge formats before 3.0 differ in. */
export interface BadgeShape {
  readonly format: FormatId;
  readonly kind: CredentialKind;
  /** Where the issuer publishes this; '' when hosting is all there is and the document does not say where. */
  readonly hosting?: { readonly url: string; readonly place: string };
}

/** Reads an assertion, a badge class, an issuer or an endorsement of Open Badges 0.5 to 2.0 into the model. */
export function toBadgeCredential(document: OpenDocument, shape: BadgeShape, reader: PartReader): Credential {
  const { root, json, received } = document;
  const { kind, hosting } = shape;
  const language = languageOf(root);
  const badge = kind === 'definition' ? root : memberOf(root, 'badge');
  const issuer = toIssuer(issuerSpotOf(root, badge, kind), reader, language);
  const endorsements = kind === 'definition' || kind === 'issuer' ? [] : toEndorsements(root, reader);
  const hosted: Securing[] = hosting && document.envelope === 'json' ? [{ kind: 'hosted', ...hosting }] : [];
  const revoked = memberOf(root, 'revoked');
  return {
    format: shape.format,
    kind,
    json,
    received,
    securing: [...document.securing, ...hosted],
    types: toTypes(root),
    name: kind === 'achievement' || kind === 'endorsement' ? [] : toTexts(memberOf(root, 'name'), language),
    description: [],
    subjects: toSubjects(root, badge, shape, reader),
    evidence: kind === 'achievement' ? toEvidence(memberOf(root, 'evidence'), language) : [],
    status: [],
    schemas: [],
    linked: toLinked(root, new Set(endorsements.map(({ place }) => place))),
    endorsements,
    parts: [],
    termsOfUse: [],
    revocationReason: toTexts(memberOf(root, 'revocationReason'), language),
    ...given({
      id: toId(root) ?? toSaid(memberOf(root, 'uid')),
      issuer,
      awarded: toDate(firstMemberOf(root, 'issuedOn', 'issued_on'), DATES),
      validUntil: toDate(memberOf(root, 'expires'), DATES),
      image: kind === 'achievement' ? toImage(memberOf(root, 'image'), language) : undefined,
      language: toSaid(memberOf(root, '@language')),
      revoked: typeof revoked.value === 'boolean' ? { value: revoked.value, place: revoked.place } : undefined,
    }),
  };
}

/** An issuer alone is one; an assertion names it by its class; the rest names it itself. */
function issuerSpotOf(root: Spot, badge: Spot, kind: CredentialKind): Spot {
  if (kind === 'issuer') return root;
  return memberOf(kind === 'achievement' ? (itemsOf(badge)[0] ?? badge) : root, 'issuer');
}

function toSubjects(root: ObjectSpot, badge: Spot, { kind }: BadgeShape, reader: PartReader): readonly Subject[] {
  const language = languageOf(root);
  if (kind === 'issuer') return [];
  if (kind === 'endorsement') {
    return objectsOf(memberOf(root, 'claim')).map((claim) => ({
      ...NO_SUBJECT,
      place: claim.place,
      endorsementComment: toTexts(memberOf(claim, 'endorsementComment'), language),
      json: claim.value,
      ...given({ id: toId(claim) }),
    }));
  }
  // Until 1.0 the recipient is a plain text, and the whole assertion is about it.
  const recipient = objectsOf(memberOf(root, 'recipient'))[0] ?? root;
  const profile = firstMemberOf(root, 'extensions:recipientProfile', 'recipientProfile');
  return [
    {
      ...NO_SUBJECT,
      place: recipient.place,
      name: toTexts(memberOf(profile, 'name'), language),
      identifiers: toRecipients(root),
      narrative: kind === 'definition' ? [] : toTexts(memberOf(root, 'narrative'), language),
      json: recipient.value,
      ...given({ achievement: toBadgeClass(badge, reader, language) }),
    },
  ];
}

const NO_SUBJECT = {
  name: [],
  identifiers: [],
  results: [],
  narrative: [],
  endorsementComment: [],
  digests: [],
  achievements: [],
};

/** An object since 1.0; before, an address or its hash as plain text with the salt beside it. */
function toRecipients(root: Spot): readonly Identifier[] {
  return itemsOf(memberOf(root, 'recipient')).flatMap((item) => {
    if (typeof item.value === 'string') {
      const hashed = /^[a-z0-9]+\$[0-9a-f]+$/i.test(item.value);
      return [
        { id: { value: item.value, place: item.place }, hashed, ...given({ salt: toSaid(memberOf(root, 'salt')) }) },
      ];
    }
    const type = toSaid(memberOf(item, 'type'));
    const salt = toSaid(memberOf(item, 'salt'));
    const flag = memberOf(item, 'hashed').value;
    return toAllSaid(memberOf(item, 'identity')).map((id) => ({
      id,
      hashed: flag === true || flag === 'true',
      ...given({ type, salt }),
    }));
  });
}
