import { hasType } from '../said/said.ts';
import { memberOf, objectsOf, type Spot } from '../said/spot.ts';
import { checkShape, maybe, one, type Scope, type Shape, some } from './check-shape.ts';
import { hasTypeOf, number, plain, typeName } from './kinds.ts';

/** @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential */
const BITSTRING: Shape = {
  name: 'BitstringStatusList',
  members: { type: some(typeName), statusPurpose: some(plain), encodedList: one(plain), ttl: maybe(number) },
  also: hasTypeOf('BitstringStatusList'),
};
/** @see https://www.w3.org/TR/2023/WD-vc-status-list-20230427/ */
const STATUS_LIST_2021: Shape = {
  name: 'StatusList2021',
  members: { type: some(typeName), statusPurpose: one(plain), encodedList: one(plain) },
  also: hasTypeOf('StatusList2021'),
};

/** What a status list has beyond any credential. */
export function checkStatusList(root: Spot, scope: Scope): void {
  const shape = hasType(root, 'BitstringStatusListCredential')
    ? BITSTRING
    : hasType(root, 'StatusList2021Credential')
      ? STATUS_LIST_2021
      : undefined;
  if (!shape) return;
  for (const subject of objectsOf(memberOf(root, 'credentialSubject'))) {
    checkShape(shape, subject, { ...scope, property: 'credentialSubject' });
  }
}
