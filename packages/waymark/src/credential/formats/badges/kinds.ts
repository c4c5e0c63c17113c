import type { CredentialKind } from '../../model.ts';
import { hasType } from '../../said/said.ts';
import { isThere, memberOf, type ObjectSpot, type Spot } from '../../said/spot.ts';

/** What each type is to a reader. */
const KINDS: readonly (readonly [type: string, kind: CredentialKind])[] = [
  ['Assertion', 'achievement'],
  ['BadgeClass', 'definition'],
  ['Endorsement', 'endorsement'],
  ['Issuer', 'issuer'],
  ['Profile', 'issuer'],
  ['AlignmentObject', 'definition'],
];
/** The types of documents that Open Badges 2.0 publishes. */
export const OB_2_TYPES: readonly string[] = KINDS.map(([type]) => type);

/** All that a badge class and an issuer of 1.0 may have; they carry no type, so anything more is something else. */
const CLASS_MEMBERS = ['name', 'description', 'image', 'criteria', 'issuer', 'alignment', 'tags'];
const ISSUER_MEMBERS = ['name', 'url', 'description', 'image', 'email', 'revocationList'];

/** By type; by what it has when the type is missing or unknown. */
export function toOb2Kind(root: Spot): CredentialKind {
  const typed = KINDS.find(([type]) => hasType(root, type));
  if (typed) return typed[1];
  if (isThere(memberOf(root, 'badge')) || isThere(memberOf(root, 'recipient'))) return 'achievement';
  if (isThere(memberOf(root, 'claim'))) return 'endorsement';
  return isThere(memberOf(root, 'criteria')) ? 'definition' : 'issuer';
}

/** By type where 1.1 gives one, else by members. */
export function toOb1Kind(root: ObjectSpot): CredentialKind {
  if (hasType(root, 'Assertion', 'assertion')) return 'achievement';
  if (hasType(root, 'BadgeClass', 'badgeclass')) return 'definition';
  if (hasType(root, 'Issuer', 'IssuerOrg', 'issuerorg')) return 'issuer';
  const isAssertion = isThere(memberOf(root, 'badge')) || isThere(memberOf(root, 'recipient'));
  return (
    toUntypedOb1Kind(root) ??
    (isAssertion ? 'achievement' : isThere(memberOf(root, 'criteria')) ? 'definition' : 'issuer')
  );
}

/** 1.0 has no types: by exactly what members there are. */
export function toUntypedOb1Kind(root: ObjectSpot): CredentialKind | undefined {
  const members = Object.keys(root.value);
  if (members.includes('@context') || members.includes('type')) return undefined;
  const has = (...names: string[]) => names.every((name) => members.includes(name));
  if (has('recipient', 'badge') && (has('verify') || has('uid')) && typeof root.value.recipient === 'object')
    return 'achievement';
  if (has('name', 'criteria', 'issuer') && members.every((name) => CLASS_MEMBERS.includes(name))) return 'definition';
  return has('name', 'url') && members.every((name) => ISSUER_MEMBERS.includes(name)) ? 'issuer' : undefined;
}
