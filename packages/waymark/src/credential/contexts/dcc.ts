import { contexts } from '@digitalcredentials/dcc-context';
import { type ContextFamily, fromPackage } from './context-family.ts';

/** Digital Credentials Consortium pilots. @see https://github.com/digitalcredentials/dcc-context */
export const DCC: ContextFamily = fromPackage(contexts);
