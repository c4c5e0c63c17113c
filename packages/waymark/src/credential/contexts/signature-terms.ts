import type { JsonObject } from '../../encoding/index.ts';
import { DUBLIN_CORE, SECURITY, XSD } from './namespaces.ts';
import { type Definition, each, KEYWORDS, link, name, PROTECTED, scoped, set, typed, word } from './terms.ts';

/** A point in time. */
export const dateTime = typed(`${XSD}dateTime`);

/** What a key may be used for: relations of a controller document. `term=local` where the vocabulary says it differently. */
export const PURPOSES =
  'assertionMethod authentication=authenticationMethod capabilityInvocation=capabilityInvocationMethod ' +
  'capabilityDelegation=capabilityDelegationMethod keyAgreement=keyAgreementMethod';
/** What BBS signatures of 2020 may be used for. */
export const BBS_PURPOSES = 'assertionMethod authentication=authenticationMethod';

/** The relations themselves. */
export const purposes = (terms: string) => each(set(link), SECURITY, terms);

/** `proofPurpose`, within which the names of the relations hold. */
export function proofPurpose(terms = PURPOSES, more: JsonObject = {}): Readonly<Record<string, Definition>> {
  return each(scoped(word, { ...PROTECTED, ...KEYWORDS, ...more, ...purposes(terms) }), SECURITY, 'proofPurpose');
}

/** What every signature of the suites of 2018 to 2020 says, beside its value. */
export function signatureTerms(purpose: Readonly<Record<string, Definition>> = proofPurpose()): JsonObject {
  return {
    ...PROTECTED,
    ...KEYWORDS,
    ...each(name, SECURITY, 'challenge domain nonce'),
    ...each(dateTime, DUBLIN_CORE, 'created'),
    ...each(link, SECURITY, 'verificationMethod'),
    ...purpose,
  };
}

/** `expires`, which BBS signatures do not have. */
export const EXPIRES = each(dateTime, SECURITY, 'expires=expiration');
