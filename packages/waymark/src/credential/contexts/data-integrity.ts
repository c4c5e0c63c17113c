import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as multikey } from '@digitalbazaar/multikey-context';
import { contexts as did } from 'did-context';
import { contexts as ed25519Signature2020 } from 'ed25519-signature-2020-context';
import { type ContextFamily, fromPackage, joinFamilies } from './context-family.ts';

/** What today's proofs and key documents name. @see https://www.w3.org/TR/vc-data-integrity/ */
export const DATA_INTEGRITY: ContextFamily = joinFamilies(
  [dataIntegrity, multikey, ed25519Signature2020, did].map(fromPackage),
);
