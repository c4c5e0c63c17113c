import { contexts as security } from '@digitalbazaar/security-context';
import { contexts as ed25519Signature2018 } from 'ed25519-signature-2018-context';
import { type ContextFamily, fromPackage, joinFamilies } from './context-family.ts';

/** What few credentials name. A page may do without. */
export const EXTRA_CONTEXTS: ContextFamily = joinFamilies([security, ed25519Signature2018].map(fromPackage));
