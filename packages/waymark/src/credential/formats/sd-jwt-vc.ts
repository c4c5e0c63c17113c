import { checkSdJwtVc } from '../rules/sd-jwt-vc.ts';
import { toSaid } from '../said/said.ts';
import { isThere, memberOf } from '../said/spot.ts';
import type { Format } from './format.ts';
import { toVcCredential } from './vc/to-vc-credential.ts';

/**
 * SD-JWT VC: claims of a token, no JSON-LD. The subject is whoever the claims are about; what is not in the model stays in the claims.
 * @see https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/
 */
export const sdJwtVc: Format = {
  id: 'sd-jwt-vc',
  recognises: ({ root, envelope }) => {
    if (envelope !== 'jws' && envelope !== 'sd-jwt') return false;
    return typeof memberOf(root, 'vct').value === 'string' && !isThere(memberOf(root, '@context'));
  },
  toCredential: (document, parts) => {
    const { root } = document;
    const credential = toVcCredential(
      document,
      { format: 'sd-jwt-vc', kind: 'credential', dates: { zone: 'required' } },
      parts,
    );
    const type = toSaid(memberOf(root, 'vct'));
    const subject = toSaid(memberOf(root, 'sub'));
    return {
      ...credential,
      types: type ? [type] : [],
      subjects: [{ ...NO_SUBJECT, place: root.place, json: root.value, ...(subject ? { id: subject } : {}) }],
    };
  },
  check: checkSdJwtVc,
};

const NO_SUBJECT = {
  name: [],
  identifiers: [],
  results: [],
  narrative: [],
  endorsementComment: [],
  digests: [],
  achievements: [],
};
