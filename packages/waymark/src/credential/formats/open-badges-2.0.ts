import { checkOpenBadges20 } from '../rules/open-badges-2.0.ts';
import { hasType, toAllSaid, toId, toTypes } from '../said/said.ts';
import { isThere, memberOf, objectsOf, type Spot } from '../said/spot.ts';
import { OB_2_TYPES, toOb2Kind } from './badges/kinds.ts';
import { type BadgeShape, toBadgeCredential } from './badges/to-badge-credential.ts';
import { OB_2_CONTEXTS } from './context-urls.ts';
import { contextUrlsOf, definesTerm } from './contexts-of.ts';
import type { Format } from './format.ts';

/** Open Badges 2.0 (and 2.1): assertion, badge class, issuer, endorsement. @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html */
export const openBadges20: Format = {
  id: 'open-badges-2.0',
  recognises: ({ root }) => {
    if (contextUrlsOf(root).some((url) => OB_2_CONTEXTS.includes(url))) return true;
    if (!isThere(memberOf(root, '@context')) || hasType(root, 'VerifiableCredential')) return false;
    // Some carry the vocabulary in place, and some name it wrongly: a rule of the model then tells.
    if (definesTerm(root, 'BadgeClass') || definesTerm(root, 'Assertion')) return true;
    return (
      hasType(root, ...OB_2_TYPES) && !contextUrlsOf(root).some((url) => /openbadges(?:\.org)?\/(?:v)?1/.test(url))
    );
  },
  toCredential: (document, reader) => {
    const { root } = document;
    return toBadgeCredential(
      document,
      { format: 'open-badges-2.0', kind: toOb2Kind(root), ...toHosting(root) },
      reader,
    );
  },
  check: checkOpenBadges20,
};

/** An assertion says how it is checked; a class or an issuer is what stands at its own address. */
function toHosting(root: Spot): Pick<BadgeShape, 'hosting'> {
  const [verification] = objectsOf(memberOf(root, 'verification'));
  const types = verification ? toTypes(verification).map(({ value }) => value.toLowerCase()) : [];
  const kind = toOb2Kind(root);
  if (kind === 'achievement' || kind === 'endorsement') {
    if (types.some((type) => type.includes('signed'))) return {};
    if (kind === 'endorsement' && types.length === 0) return {};
  }
  const id = toId(root) ?? (verification && toAllSaid(memberOf(verification, 'url'))[0]);
  if (id && /^https?:/i.test(id.value)) return { hosting: { url: id.value, place: id.place } };
  // It says that it is hosted, and not where.
  return types.some((type) => type.includes('hosted')) ? { hosting: { url: '', place: root.place } } : {};
}
