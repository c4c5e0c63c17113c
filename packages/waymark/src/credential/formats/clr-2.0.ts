import { checkClr20 } from '../rules/clr-2.0.ts';
import { hasType } from '../said/said.ts';
import { memberOf, objectsOf } from '../said/spot.ts';
import { VC_2_CONTEXT } from './context-urls.ts';
import { contextUrlsOf } from './contexts-of.ts';
import type { Format } from './format.ts';
import { toVcCredential } from './vc/to-vc-credential.ts';

/** Comprehensive Learner Record 2.0: a record by one publisher, with credentials by several issuers inside. @see https://www.imsglobal.org/spec/clr/v2p0 */
export const clr20: Format = {
  id: 'clr-2.0',
  recognises: ({ root }) =>
    hasType(root, 'ClrCredential') ||
    objectsOf(memberOf(root, 'credentialSubject')).some((one) => hasType(one, 'ClrSubject')),
  toCredential: (document, parts) =>
    toVcCredential(
      document,
      {
        format: 'clr-2.0',
        kind: 'record',
        dates: { zone: contextUrlsOf(document.root).includes(VC_2_CONTEXT) ? 'required' : 'assumed' },
      },
      parts,
    ),
  check: checkClr20,
};
