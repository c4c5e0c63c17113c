import { isJsonObject } from '../../encoding/index.ts';
import { type DateRules, toInstant } from '../said/dates.ts';
import { toId } from '../said/said.ts';
import { itemsOf, memberOf, objectsOf, type Spot } from '../said/spot.ts';
import {
  always,
  any,
  expected,
  fault,
  type Kind,
  type Member,
  maybe,
  notNull,
  one,
  type Shape,
  some,
  thing,
} from './check-shape.ts';
import { all, either, hasTypeOf, languageObject, moment, plain, typeName, url } from './kinds.ts';
import { PROOF, proofChain } from './proof-shape.ts';

const ZONE: DateRules = { zone: 'required' };
const ZONE_ASSUMED: DateRules = { zone: 'assumed' };

/** Something that must say of what type it is, and may have an identifier. */
const typed = (name: string, id: Member = maybe(url)): Shape => ({
  name,
  members: { id: notNull(id), type: some(typeName) },
});

const ISSUER: Shape = {
  name: 'Issuer',
  members: { id: one(url), name: any(languageObject), description: any(languageObject) },
};
const HOLDER: Shape = { name: 'Holder', members: { id: one(url) } };

/** A subject is about something: an object that is not empty. @see https://www.w3.org/TR/vc-data-model-2.0/#credential-subject */
const subject: Kind = (spot, scope) => {
  if (!isJsonObject(spot.value)) fault(scope, 'model.wrong-type', spot.place, 'object');
  else if (Object.keys(spot.value).length === 0) fault(scope, 'model.empty', spot.place);
  else thing(() => SUBJECT)(spot, scope);
};
const SUBJECT: Shape = { name: 'CredentialSubject', members: { id: notNull(maybe(url)) } };

const RELATED_RESOURCE: Shape = {
  name: 'RelatedResource',
  members: { id: one(url), mediaType: maybe(plain), digestSRI: any(plain), digestMultibase: any(plain) },
  also: (spot, scope) => {
    const hasDigest = ['digestSRI', 'digestMultibase'].some((name) => memberOf(spot, name).value !== undefined);
    if (!hasDigest) fault({ ...scope, property: 'digestSRI' }, 'model.no-digest', spot.place);
  },
};

/** No resource is fixed twice. @see https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources */
const uniqueResources: Kind = (root, scope) => {
  const seen = new Set<string>();
  for (const item of objectsOf(memberOf(root, 'relatedResource'))) {
    const id = toId(item);
    if (!id) continue;
    if (seen.has(id.value))
      fault({ ...scope, className: 'RelatedResource', property: 'id' }, 'model.repeated', id.place);
    seen.add(id.value);
  }
};

/** The end is not before the beginning. */
const inOrder =
  (from: string, until: string): Kind =>
  (root: Spot, scope) => {
    const [start, end] = [from, until].map((name) => {
      const { value } = itemsOf(memberOf(root, name))[0] ?? { value: undefined };
      return typeof value === 'string' ? toInstant(value, ZONE_ASSUMED)?.getTime() : undefined;
    });
    if (start !== undefined && end !== undefined && end < start)
      fault({ ...scope, property: until }, 'model.order', memberOf(root, until).place, from);
  };

const SHARED = {
  id: notNull(maybe(url)),
  type: always(some(typeName)),
  issuer: always(
    one(
      either(
        url,
        thing(() => ISSUER),
      ),
    ),
  ),
  credentialSubject: always(some(subject)),
  proof: any(thing(() => PROOF)),
};

/** A verifiable credential of the data model 2.0. @see https://www.w3.org/TR/vc-data-model-2.0/#verifiable-credentials */
export const VC_2: Shape = {
  name: 'VerifiableCredential',
  members: {
    ...SHARED,
    name: any(languageObject),
    description: any(languageObject),
    validFrom: notNull(maybe(moment(ZONE))),
    validUntil: notNull(maybe(moment(ZONE))),
    credentialStatus: any(thing(() => STATUS_2)),
    credentialSchema: any(thing(() => SCHEMA)),
    refreshService: any(thing(() => REFRESH_2)),
    termsOfUse: any(thing(() => TERMS)),
    evidence: any(thing(() => EVIDENCE)),
    relatedResource: any(thing(() => RELATED_RESOURCE)),
  },
  also: all(hasTypeOf('VerifiableCredential'), inOrder('validFrom', 'validUntil'), uniqueResources, proofChain),
};

/** A verifiable credential of the data model 1.1. @see https://www.w3.org/TR/vc-data-model/#basic-concepts */
export const VC_1: Shape = {
  name: 'VerifiableCredential',
  members: {
    ...SHARED,
    issuanceDate: always(one(moment(ZONE_ASSUMED))),
    expirationDate: notNull(maybe(moment(ZONE_ASSUMED))),
    credentialStatus: any(thing(() => STATUS_1)),
    credentialSchema: any(thing(() => SCHEMA)),
    refreshService: any(thing(() => REFRESH_1)),
    termsOfUse: any(thing(() => TERMS)),
    evidence: any(thing(() => EVIDENCE)),
  },
  also: all(hasTypeOf('VerifiableCredential'), inOrder('issuanceDate', 'expirationDate'), proofChain),
};

const STATUS_2 = typed('CredentialStatus');
// Mandatory in 1.1, and given up in 2.0: status lists do not need it.
const STATUS_1 = typed('CredentialStatus', expected(maybe(url)));
const SCHEMA = typed('CredentialSchema', one(url));
const REFRESH_2 = typed('RefreshService');
const REFRESH_1 = typed('RefreshService', one(url));
const TERMS = typed('TermsOfUse');
const EVIDENCE = typed('Evidence');

/** What a presentation holds: a credential, or one in an envelope. @see https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations */
const PRESENTED: Shape = {
  name: 'VerifiableCredential',
  members: { type: some(typeName) },
  also: hasTypeOf('VerifiableCredential', 'EnvelopedVerifiableCredential', 'VerifiablePresentation'),
};
const holder = maybe(
  either(
    url,
    thing(() => HOLDER),
  ),
);

/** What has a whole presentation in its identifier is an envelope, and has to say so. @see https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-presentations */
const isNoEnvelope: Kind = (root, scope) => {
  const id = toId(root);
  if (id && /^data:/i.test(id.value))
    fault({ ...scope, property: 'type' }, 'model.missing-type', root.place, 'EnvelopedVerifiablePresentation');
};

/** A presentation of the data model 2.0. */
export const VP_2: Shape = {
  name: 'VerifiablePresentation',
  members: {
    id: notNull(maybe(url)),
    type: always(some(typeName)),
    holder: notNull(holder),
    verifiableCredential: any(thing(() => PRESENTED)),
    termsOfUse: any(thing(() => TERMS)),
    proof: any(thing(() => PROOF)),
  },
  also: all(hasTypeOf('VerifiablePresentation'), isNoEnvelope, proofChain),
};

/** A presentation of the data model 1.1, in which a credential may be a token as it is. @see https://www.w3.org/TR/vc-data-model/#presentations-0 */
export const VP_1: Shape = {
  ...VP_2,
  members: {
    ...VP_2.members,
    verifiableCredential: any(
      either(
        plain,
        thing(() => PRESENTED),
      ),
    ),
  },
};
