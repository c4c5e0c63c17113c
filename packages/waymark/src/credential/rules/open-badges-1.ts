import type { Finding } from '../../finding.ts';
import { toOb1Kind } from '../formats/badges/kinds.ts';
import type { OpenDocument } from '../formats/format.ts';
import { begin, finish } from './begin.ts';
import { any, checkShape, maybe, one, type Shape, thing } from './check-shape.ts';
import { either, link, moment, object, oneOf, plain, text } from './kinds.ts';
import { RECIPIENT } from './open-badges-2.0.ts';

const date = moment({ zone: 'assumed', day: true, seconds: true });
const VERIFY: Shape = {
  name: 'VerificationObject',
  members: { type: one(oneOf(['hosted', 'signed'])), url: one(link) },
};
const ALIGNMENT: Shape = { name: 'AlignmentObject', members: { name: one(text), url: one(link) } };

const ASSERTION: Shape = {
  name: 'Assertion',
  members: {
    uid: one(plain),
    recipient: one(thing(() => RECIPIENT)),
    badge: one(either(link, object)),
    verify: one(thing(() => VERIFY)),
    issuedOn: one(date),
    expires: maybe(date),
    evidence: any(either(link, object)),
    image: maybe(link),
  },
};
const BADGE_CLASS: Shape = {
  name: 'BadgeClass',
  members: {
    name: one(text),
    description: one(text),
    image: one(link),
    criteria: one(either(link, object)),
    issuer: one(either(link, object)),
    alignment: any(thing(() => ALIGNMENT)),
    tags: any(plain),
  },
};
const ISSUER: Shape = {
  name: 'IssuerOrganization',
  members: {
    name: one(text),
    url: one(link),
    description: maybe(text),
    image: maybe(link),
    email: maybe(plain),
    revocationList: maybe(link),
  },
};

/** Holds a document against Open Badges 1.0 and 1.1, which differ in `@context` and `type` only. @see https://github.com/mozilla/openbadges-specification/blob/master/Assertion/latest.md */
export function checkOpenBadges1(document: OpenDocument): readonly Finding[] {
  const kind = toOb1Kind(document.root);
  const shape = kind === 'achievement' ? ASSERTION : kind === 'definition' ? BADGE_CLASS : ISSUER;
  const scope = begin(document, shape.name);
  checkShape(shape, document.root, scope);
  return finish(scope, document.json);
}
