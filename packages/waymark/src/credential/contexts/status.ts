import { contexts as bitstring } from '@digitalbazaar/vc-bitstring-status-list-context';
import { contexts as statusList2021 } from '@digitalbazaar/vc-status-list-context';
import { type ContextFamily, fromPackage, joinFamilies } from './context-family.ts';

/** Bitstring Status List and StatusList2021. @see https://www.w3.org/TR/vc-bitstring-status-list/ */
export const STATUS: ContextFamily = joinFamilies([fromPackage(bitstring), fromPackage(statusList2021)]);
