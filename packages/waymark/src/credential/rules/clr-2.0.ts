import type { Finding } from '../../finding.ts';
import { CLR_2_CONTEXT, OB_3_CONTEXT } from '../formats/context-urls.ts';
import { contextUrlsOf } from '../formats/contexts-of.ts';
import type { OpenDocument } from '../formats/format.ts';
import { checkJwtClaims } from '../formats/vc/jwt-claims.ts';
import { memberOf, type Spot } from '../said/spot.ts';
import { begin, finish } from './begin.ts';
import {
  any,
  checkShape,
  expected,
  fault,
  lenient,
  maybe,
  one,
  type Scope,
  type Shape,
  some,
  thing,
} from './check-shape.ts';
import { checkOwnContext } from './contexts.ts';
import { either, flag, hasTypeOf, matching, oneOf, text, typeName, url } from './kinds.ts';
import { ACHIEVEMENT, BADGE_MEMBERS, IDENTITY_OBJECT } from './open-badges-3/classes.ts';
import { ON_VC_2, underDraft, versionOf } from './open-badges-3.0.ts';
import { checkVcCore } from './vc-core.ts';

/** @see https://www.imsglobal.org/spec/clr/v2p0#associationtype-enumeration */
const ASSOCIATION_TYPES = [
  'exactMatchOf',
  'isChildOf',
  'isParentOf',
  'isPartOf',
  'isPeerOf',
  'isRelatedTo',
  'precedes',
  'replacedBy',
];

const ASSOCIATION: Shape = {
  name: 'Association',
  closed: true,
  members: {
    type: one(oneOf(['Association'])),
    associationType: one(oneOf(ASSOCIATION_TYPES)),
    sourceId: one(url),
    targetId: one(url),
  },
};

/** A credential inside is held against its own rules on its own; here only that it is one. */
const INSIDE: Shape = {
  name: 'VerifiableCredential',
  members: { type: some(typeName) },
  also: hasTypeOf('VerifiableCredential', 'EnvelopedVerifiableCredential'),
};
const TOKEN = matching(/^[\w-]+\.[\w-]*\.[\w.~-]*$/, 'JWS');

const CLR_SUBJECT: Shape = {
  name: 'ClrSubject',
  members: {
    id: maybe(url),
    type: some(typeName),
    identifier: any(thing(() => IDENTITY_OBJECT)),
    // Publishers also list achievements here and nothing else, and leave out what a badge would need.
    achievement: any(lenient(thing(() => ACHIEVEMENT))),
    verifiableCredential: expected(
      any(
        either(
          TOKEN,
          thing(() => INSIDE),
        ),
      ),
    ),
    association: any(thing(() => ASSOCIATION)),
  },
  also: hasTypeOf('ClrSubject'),
};

const CLR_CREDENTIAL: Shape = {
  name: 'ClrCredential',
  members: {
    ...BADGE_MEMBERS,
    name: one(text),
    partial: maybe(flag),
    credentialSubject: one(thing(() => CLR_SUBJECT)),
  },
  also: hasTypeOf('ClrCredential'),
};

/** Holds a record against the Comprehensive Learner Record 2.0. @see https://www.imsglobal.org/spec/clr/v2p0 */
export function checkClr20(document: OpenDocument): readonly Finding[] {
  const scope = begin(document, CLR_CREDENTIAL.name);
  const version = versionOf(document.root);
  const root = checkVcCore(document, version, scope);
  checkOwnContext(root, scope, { pattern: CLR_2_CONTEXT, code: 'model.context-record-missing', expected: CLR_URL });
  checkOwnContext(root, scope, { pattern: OB_3_CONTEXT, code: 'model.context-badge-missing', expected: OB_URL });
  checkContextOrder(root, scope);
  const ruled = underDraft(root, scope);
  checkShape(CLR_CREDENTIAL, root, ruled);
  if (version === 2) checkShape({ ...ON_VC_2, name: CLR_CREDENTIAL.name }, root, ruled);
  return [...finish(scope, document.json), ...checkJwtClaims(document)];
}

const CLR_URL = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';
const OB_URL = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** The record's context goes before the badges'. Both ways mean the same, and both are met: told, not held against anybody. */
function checkContextOrder(root: Spot, scope: Scope): void {
  const urls = contextUrlsOf(root);
  const [record, badge] = [CLR_2_CONTEXT, OB_3_CONTEXT].map((pattern) => urls.findIndex((one) => pattern.test(one)));
  if (record === undefined || badge === undefined || badge < 0 || record < badge) return;
  fault(
    { ...scope, severity: 'warning', property: '@context' },
    'model.context-order',
    memberOf(root, '@context').place,
    CLR_URL,
  );
}
