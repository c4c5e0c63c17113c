import { checkVc11 } from '../rules/vc-1.1.ts';
import { hasType } from '../said/said.ts';
import { isThere, memberOf } from '../said/spot.ts';
import { VC_1_CONTEXT } from './context-urls.ts';
import { contextUrlsOf } from './contexts-of.ts';
import type { Format } from './format.ts';
import { toVcCredential, toVcKind } from './vc/to-vc-credential.ts';

/** W3C Verifiable Credentials Data Model 1.1: credentials, presentations, status lists. @see https://www.w3.org/TR/vc-data-model/ */
export const vc11: Format = {
  id: 'vc-1.1',
  recognises: ({ root }) => {
    const urls = contextUrlsOf(root);
    if (urls.includes(VC_1_CONTEXT)) return true;
    // Without its context, by what only this version has.
    const isVc = hasType(root, 'VerifiableCredential', 'VerifiablePresentation');
    return (
      isVc &&
      !urls.some((url) => url.startsWith('https://www.w3.org/ns/credentials/')) &&
      isThere(memberOf(root, 'issuanceDate'))
    );
  },
  toCredential: (document, parts) =>
    toVcCredential(document, { format: 'vc-1.1', kind: toVcKind(document.root), dates: { zone: 'assumed' } }, parts),
  check: checkVc11,
};
