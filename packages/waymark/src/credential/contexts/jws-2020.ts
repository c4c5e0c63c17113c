import { type ContextFamily, family } from './context-family.ts';
import { SECURITY } from './namespaces.ts';
import { EXPIRES, signatureTerms } from './signature-terms.ts';
import { each, KEYWORDS, name, PROTECTED, scoped, typed } from './terms.ts';

/** JSON Web Signature 2020. @see https://www.w3.org/TR/vc-jws-2020/ */
export const JWS_2020: ContextFamily = family(['https://w3id.org/security/suites/jws-2020/v1'], {
  ...each(typed('@json'), SECURITY, 'privateKeyJwk'),
  ...each(
    scoped(name, { ...PROTECTED, ...KEYWORDS, ...each(typed('@json'), SECURITY, 'publicKeyJwk') }),
    SECURITY,
    'JsonWebKey2020',
  ),
  ...each(
    scoped(name, { ...signatureTerms(), ...EXPIRES, ...each(name, SECURITY, 'jws') }),
    SECURITY,
    'JsonWebSignature2020',
  ),
});
