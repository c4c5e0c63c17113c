import { contexts } from '@digitalbazaar/credentials-context';
import { type ContextFamily, fromPackage } from './context-family.ts';

/** Verifiable Credentials 1.1 and 2.0, and the vocabulary for undefined terms. @see https://www.w3.org/TR/vc-data-model-2.0/#contexts */
export const CREDENTIALS: ContextFamily = fromPackage(contexts);
