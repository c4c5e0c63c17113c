import type { Finding } from '../../finding.ts';
import { toOb2Kind } from '../formats/badges/kinds.ts';
import { OB_2_CONTEXTS } from '../formats/context-urls.ts';
import { contextUrlsOf, definesTerm } from '../formats/contexts-of.ts';
import type { OpenDocument } from '../formats/format.ts';
import { type DateRules, toInstant } from '../said/dates.ts';
import { hasType } from '../said/said.ts';
import { isThere, memberOf, type Spot } from '../said/spot.ts';
import { begin, finish } from './begin.ts';
import {
  any,
  checkShape,
  expected,
  fault,
  type Kind,
  maybe,
  one,
  type Scope,
  type Shape,
  some,
  thing,
} from './check-shape.ts';
import { all, either, flag, hasTypeOf, iri, link, moment, object, plain, text, typeName } from './kinds.ts';

const DATES: DateRules = { zone: 'assumed', day: true };
const type = some(typeName);
/** An image or evidence: an address alone, or an object. */
const linkOrObject = either(link, object);

export const RECIPIENT: Shape = {
  name: 'IdentityObject',
  members: { type: one(typeName), hashed: one(flag), identity: one(plain), salt: maybe(plain) },
};

export const BADGE_ALIGNMENT: Shape = {
  name: 'AlignmentObject',
  members: { targetName: one(text), targetUrl: one(link) },
};

const PROFILE: Shape = {
  name: 'Issuer',
  // An address is mandatory; in the wild it is the one thing that is left out.
  members: {
    id: one(iri),
    type,
    name: one(text),
    url: one(link),
    email: expected(maybe(plain)),
    description: any(text),
    image: any(linkOrObject),
  },
  also: hasTypeOf('Issuer', 'Profile'),
};

const BADGE_CLASS: Shape = {
  name: 'BadgeClass',
  members: {
    id: one(iri),
    type,
    name: one(text),
    description: one(text),
    // Mandatory by the letter; the certification suite itself passes classes without.
    image: expected(any(linkOrObject)),
    criteria: some(either(link, object)),
    issuer: one(
      either(
        iri,
        thing(() => PROFILE),
      ),
    ),
    alignment: any(thing(() => BADGE_ALIGNMENT)),
    tags: any(text),
  },
  also: hasTypeOf('BadgeClass'),
};

const VERIFICATION: Shape = { name: 'VerificationObject', members: { type } };

/** It does not end before it was given. */
const isInOrder: Kind = (spot: Spot, scope) => {
  const [issued, expires] = ['issuedOn', 'expires'].map((name) => {
    const { value } = memberOf(spot, name);
    return typeof value === 'string' ? toInstant(value, DATES)?.getTime() : undefined;
  });
  if (issued !== undefined && expires !== undefined && expires < issued)
    fault({ ...scope, property: 'expires' }, 'model.order', memberOf(spot, 'expires').place, 'issuedOn');
};

const ASSERTION: Shape = {
  name: 'Assertion',
  members: {
    id: one(iri),
    type,
    recipient: one(thing(() => RECIPIENT)),
    badge: one(
      either(
        iri,
        thing(() => BADGE_CLASS),
      ),
    ),
    verification: one(thing(() => VERIFICATION)),
    issuedOn: one(moment(DATES)),
    expires: maybe(moment(DATES)),
    image: any(linkOrObject),
    evidence: any(linkOrObject),
    narrative: any(text),
    revoked: maybe(flag),
    revocationReason: any(text),
  },
  also: all(hasTypeOf('Assertion'), isInOrder),
};

const CLAIM: Shape = { name: 'Claim', members: { id: one(iri), endorsementComment: any(text) } };
const ENDORSEMENT: Shape = {
  name: 'Endorsement',
  members: {
    id: one(iri),
    type,
    claim: one(thing(() => CLAIM)),
    issuer: one(either(iri, object)),
    issuedOn: one(moment(DATES)),
    verification: one(thing(() => VERIFICATION)),
  },
};

/** Holds a document against Open Badges 2.0. @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html */
export function checkOpenBadges20(document: OpenDocument): readonly Finding[] {
  const { root, json } = document;
  const shape = shapeOf(root);
  const begun = begin(document, shape.name);
  // A notice that an assertion is revoked need not repeat the assertion.
  const isNotice = memberOf(root, 'revoked').value === true;
  const scope = { ...begun, faults: { ...begun.faults, selective: isNotice } };
  checkContext(root, scope);
  checkShape(shape, root, scope);
  return finish(scope, json);
}

function shapeOf(root: Spot): Shape {
  if (hasType(root, 'AlignmentObject')) return BADGE_ALIGNMENT;
  const kind = toOb2Kind(root);
  if (kind === 'achievement') return ASSERTION;
  if (kind === 'definition') return BADGE_CLASS;
  return kind === 'endorsement' ? ENDORSEMENT : PROFILE;
}

function checkContext(root: Spot, scope: Scope): void {
  const inside = { ...scope, property: '@context' };
  const [expectedUrl = ''] = OB_2_CONTEXTS;
  if (!isThere(memberOf(root, '@context'))) fault(inside, 'model.context-missing', root.place, expectedUrl);
  else if (!contextUrlsOf(root).some((url) => OB_2_CONTEXTS.includes(url)) && !definesTerm(root, 'BadgeClass'))
    fault(inside, 'model.context-base-missing', memberOf(root, '@context').place, expectedUrl);
}
