import type { CredentialKind } from '../model.ts';
import { checkOpenBadges30 } from '../rules/open-badges-3.0.ts';
import { hasType } from '../said/said.ts';
import { memberOf, objectsOf, type Spot } from '../said/spot.ts';
import { VC_2_CONTEXT } from './context-urls.ts';
import { contextUrlsOf } from './contexts-of.ts';
import type { Format } from './format.ts';
import { checkAchievementAlone, isAchievementAlone, toDefinition } from './vc/achievement-alone.ts';
import { toVcCredential } from './vc/to-vc-credential.ts';

/** Open Badges 3.0 on either data model: AchievementCredential (also called OpenBadgeCredential), EndorsementCredential, and an Achievement alone. @see https://www.imsglobal.org/spec/ob/v3p0 */
export const openBadges30: Format = {
  id: 'open-badges-3.0',
  recognises: ({ root }) =>
    isAchievementAlone(root) ||
    hasType(root, 'OpenBadgeCredential', 'AchievementCredential', 'EndorsementCredential') ||
    objectsOf(memberOf(root, 'credentialSubject')).some((one) =>
      hasType(one, 'AchievementSubject', 'EndorsementSubject'),
    ),
  toCredential: (document, parts) => {
    if (isAchievementAlone(document.root)) return toDefinition(document, parts);
    return toVcCredential(
      document,
      {
        format: 'open-badges-3.0',
        kind: toKind(document.root),
        dates: { zone: contextUrlsOf(document.root).includes(VC_2_CONTEXT) ? 'required' : 'assumed' },
      },
      parts,
    );
  },
  check: (document) =>
    isAchievementAlone(document.root) ? checkAchievementAlone(document) : checkOpenBadges30(document),
};

function toKind(root: Spot): CredentialKind {
  if (hasType(root, 'EndorsementCredential')) return 'endorsement';
  if (hasType(root, 'OpenBadgeCredential', 'AchievementCredential')) return 'achievement';
  const subjects = objectsOf(memberOf(root, 'credentialSubject'));
  return subjects.some((one) => hasType(one, 'EndorsementSubject')) ? 'endorsement' : 'achievement';
}
