import type { Finding } from '../../finding.ts';
import type { OpenDocument } from '../formats/format.ts';
import { begin, finish } from './begin.ts';
import { checkShape, maybe, one, type Shape, thing } from './check-shape.ts';
import { moment, plain, text } from './kinds.ts';

const date = moment({ zone: 'assumed', day: true, seconds: true });
const ISSUER: Shape = {
  name: 'Issuer',
  members: { origin: one(plain), name: one(text), org: maybe(text), contact: maybe(plain) },
};
const BADGE: Shape = {
  name: 'Badge',
  // Images and criteria may be paths on the issuer's own site.
  members: {
    name: one(text),
    description: one(text),
    image: one(plain),
    criteria: one(plain),
    issuer: one(thing(() => ISSUER)),
  },
};
const ASSERTION: Shape = {
  name: 'Assertion',
  members: {
    recipient: one(plain),
    badge: one(thing(() => BADGE)),
    salt: maybe(plain),
    issued_on: maybe(date),
    expires: maybe(date),
    evidence: maybe(plain),
  },
};

/** Holds an assertion against Open Badges 0.5. @see https://github.com/mozilla/openbadges-backpack/wiki/Assertions */
export function checkOpenBadges05(document: OpenDocument): readonly Finding[] {
  const scope = begin(document, ASSERTION.name);
  checkShape(ASSERTION, document.root, scope);
  return finish(scope, document.json);
}
