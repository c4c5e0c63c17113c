import { checkVc20 } from '../rules/vc-2.0.ts';
import { hasType } from '../said/said.ts';
import { isThere, memberOf } from '../said/spot.ts';
import { VC_2_CONTEXT } from './context-urls.ts';
import { contextUrlsOf } from './contexts-of.ts';
import type { Format } from './format.ts';
import { toVcCredential, toVcKind } from './vc/to-vc-credential.ts';

/** W3C Verifiable Credentials Data Model 2.0: credentials, presentations, status lists. @see https://www.w3.org/TR/vc-data-model-2.0/ */
export const vc20: Format = {
  id: 'vc-2.0',
  recognises: ({ root }) =>
    contextUrlsOf(root).includes(VC_2_CONTEXT) ||
    hasType(
      root,
      'VerifiableCredential',
      'VerifiablePresentation',
      'EnvelopedVerifiableCredential',
      'EnvelopedVerifiablePresentation',
    ) ||
    (isThere(memberOf(root, 'credentialSubject')) && isThere(memberOf(root, 'issuer'))),
  toCredential: (document, parts) =>
    toVcCredential(document, { format: 'vc-2.0', kind: toVcKind(document.root), dates: { zone: 'required' } }, parts),
  check: checkVc20,
};
