import { checkOpenBadges1 } from '../rules/open-badges-1.ts';
import { toId, toSaid } from '../said/said.ts';
import { memberOf, type ObjectSpot, type Spot } from '../said/spot.ts';
import { toOb1Kind, toUntypedOb1Kind } from './badges/kinds.ts';
import { type BadgeShape, toBadgeCredential } from './badges/to-badge-credential.ts';
import { OB_1_CONTEXTS } from './context-urls.ts';
import { contextUrlsOf } from './contexts-of.ts';
import type { Format } from './format.ts';

/** Open Badges 1.0 and 1.1. @see https://github.com/mozilla/openbadges-specification/blob/master/Assertion/latest.md */
export const openBadges1: Format = {
  id: 'open-badges-1',
  recognises: ({ root }) =>
    contextUrlsOf(root).some((url) => OB_1_CONTEXTS.includes(url)) || toUntypedOb1Kind(root) !== undefined,
  toCredential: (document, reader) => {
    const { root } = document;
    return toBadgeCredential(document, { format: 'open-badges-1', kind: toOb1Kind(root), ...toHosting(root) }, reader);
  },
  check: checkOpenBadges1,
};

function toHosting(root: ObjectSpot): Pick<BadgeShape, 'hosting'> {
  const verify: Spot = memberOf(root, 'verify');
  if (memberOf(verify, 'type').value === 'signed') return {};
  const url = toOb1Kind(root) === 'achievement' ? (toSaid(memberOf(verify, 'url')) ?? toId(root)) : toId(root);
  return { hosting: url ? { url: url.value, place: url.place } : { url: '', place: root.place } };
}
