import type { Finding } from '../../finding.ts';
import { DRAFT_CONTEXT, OB_3_CONTEXT, VC_2_CONTEXT } from '../formats/context-urls.ts';
import { contextUrlsOf } from '../formats/contexts-of.ts';
import type { OpenDocument } from '../formats/format.ts';
import { checkJwtClaims } from '../formats/vc/jwt-claims.ts';
import type { ModelReason } from '../reasons.ts';
import { hasType } from '../said/said.ts';
import { memberOf, objectsOf, type Spot } from '../said/spot.ts';
import { begin, finish } from './begin.ts';
import { any, checkShape, one, type Scope, type Shape, thing } from './check-shape.ts';
import { checkOwnContext } from './contexts.ts';
import { hasTypeOf, moment, text } from './kinds.ts';
import { ACHIEVEMENT_SUBJECT, BADGE_MEMBERS, ENDORSEMENT_SUBJECT } from './open-badges-3/classes.ts';
import { checkVcCore } from './vc-core.ts';

const ACHIEVEMENT_CREDENTIAL: Shape = {
  name: 'AchievementCredential',
  members: { ...BADGE_MEMBERS, name: any(text), credentialSubject: one(thing(() => ACHIEVEMENT_SUBJECT)) },
  also: hasTypeOf('AchievementCredential', 'OpenBadgeCredential'),
};
const ENDORSEMENT_CREDENTIAL: Shape = {
  name: 'EndorsementCredential',
  members: { ...BADGE_MEMBERS, name: one(text), credentialSubject: one(thing(() => ENDORSEMENT_SUBJECT)) },
  also: hasTypeOf('EndorsementCredential'),
};
/** What 3.0 demands only on the newer data model; on the older the issuance date is its counterpart. */
export const ON_VC_2: Shape = {
  name: 'AchievementCredential',
  members: { validFrom: one(moment({ zone: 'required' })) },
};

/** Holds a badge or an endorsement against Open Badges 3.0, by the data model that it is written on. @see https://www.imsglobal.org/spec/ob/v3p0 */
export function checkOpenBadges30(document: OpenDocument): readonly Finding[] {
  const isEndorsement = isEndorsementCredential(document.root);
  const shape = isEndorsement ? ENDORSEMENT_CREDENTIAL : ACHIEVEMENT_CREDENTIAL;
  const scope = begin(document, shape.name);
  const version = versionOf(document.root);
  const root = checkVcCore(document, version, scope);
  checkOwnContext(root, scope, { pattern: OB_3_CONTEXT, code: 'model.context-badge-missing', expected: OB_3_URL });
  const ruled = underDraft(root, scope);
  checkShape(shape, root, ruled);
  if (version === 2) checkShape({ ...ON_VC_2, name: shape.name }, root, ruled);
  const findings = finish(scope, document.json);
  return [...(document.container === 'record' ? findings.map(asInTranscript) : findings), ...checkJwtClaims(document)];
}

/** A transcript lists courses and grades; what a course demands is in the catalogue. Its lines are held to that, not to a badge's criteria. */
function asInTranscript(finding: Finding<ModelReason>): Finding<ModelReason> {
  const isCriteria = finding.code === 'model.required' && finding.values?.property === 'criteria';
  return isCriteria ? { ...finding, code: 'model.recommended', severity: 'warning' } : finding;
}

const OB_3_URL = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** On which data model a document is written. */
export function versionOf(root: Spot): 1 | 2 {
  const urls = contextUrlsOf(root);
  if (urls.includes(VC_2_CONTEXT)) return 2;
  return urls.length > 0 && urls.some((url) => /\/2018\/credentials\/v1$/.test(url)) ? 1 : 2;
}

/** Under a draft's context the final rules are told and not held against anybody. */
export function underDraft(root: Spot, scope: Scope): Scope {
  return contextUrlsOf(root).some((url) => DRAFT_CONTEXT.test(url)) ? { ...scope, severity: 'warning' } : scope;
}

function isEndorsementCredential(root: Spot): boolean {
  if (hasType(root, 'EndorsementCredential')) return true;
  if (hasType(root, 'OpenBadgeCredential', 'AchievementCredential')) return false;
  return objectsOf(memberOf(root, 'credentialSubject')).some((one) => hasType(one, 'EndorsementSubject'));
}
