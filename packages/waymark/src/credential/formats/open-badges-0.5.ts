import { isJsonObject } from '../../encoding/index.ts';
import { checkOpenBadges05 } from '../rules/open-badges-0.5.ts';
import { isThere, memberOf } from '../said/spot.ts';
import { toBadgeCredential } from './badges/to-badge-credential.ts';
import type { Format } from './format.ts';

/** Open Badges 0.5, the form of 2011 and 2012: everything in one object, and only its address (which it does not say) to check it by. @see https://github.com/mozilla/openbadges-backpack/wiki/Assertions */
export const openBadges05: Format = {
  id: 'open-badges-0.5',
  recognises: ({ root }) =>
    typeof memberOf(root, 'recipient').value === 'string' &&
    isJsonObject(memberOf(root, 'badge').value) &&
    !isThere(memberOf(root, '@context')),
  toCredential: (document, reader) =>
    toBadgeCredential(
      document,
      { format: 'open-badges-0.5', kind: 'achievement', hosting: { url: '', place: document.root.place } },
      reader,
    ),
  check: checkOpenBadges05,
};
