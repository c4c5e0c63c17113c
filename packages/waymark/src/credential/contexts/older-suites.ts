import { contexts as security } from '@digitalbazaar/security-context';
import { contexts as ed25519Signature2018 } from 'ed25519-signature-2018-context';
import type { JsonObject } from '../../encoding/index.ts';
import { type ContextFamily, family, fromPackage, joinFamilies } from './context-family.ts';
import { SECURITY } from './namespaces.ts';
import { BBS_PURPOSES, dateTime, EXPIRES, proofPurpose, signatureTerms } from './signature-terms.ts';
import { each, KEYWORDS, link, name, PROTECTED, property, scoped, typed } from './terms.ts';

const VERSION = { '@version': 1.1 } as const;
const keyTerms = {
  ...PROTECTED,
  ...KEYWORDS,
  ...each(link, SECURITY, 'controller'),
  ...each(dateTime, SECURITY, 'revoked'),
};

/** @see https://w3c-ccg.github.io/ld-cryptosuite-registry/#ecdsasecp256k1signature2019 */
const secp256k1 = {
  ...PROTECTED,
  ...KEYWORDS,
  proof: { ...(link(`${SECURITY}proof`) as JsonObject), '@container': '@graph' },
  ...each(
    scoped(name, {
      ...keyTerms,
      ...each(property, SECURITY, 'blockchainAccountId publicKeyBase58'),
      ...each(typed('@json'), SECURITY, 'publicKeyJwk'),
      ...each(typed(`${SECURITY}multibase`), SECURITY, 'publicKeyMultibase'),
    }),
    SECURITY,
    'EcdsaSecp256k1VerificationKey2019',
  ),
  ...each(
    scoped(name, { ...signatureTerms(), ...EXPIRES, ...each(property, SECURITY, 'jws') }),
    SECURITY,
    'EcdsaSecp256k1Signature2019',
  ),
};

const x25519 = {
  ...PROTECTED,
  ...KEYWORDS,
  ...each(
    scoped(name, { ...keyTerms, ...each(property, SECURITY, 'publicKeyBase58') }),
    SECURITY,
    'X25519KeyAgreementKey2019',
  ),
};

const bbsTerms = (more: JsonObject = {}): JsonObject => ({
  ...VERSION,
  ...signatureTerms(proofPurpose(BBS_PURPOSES, { ...VERSION, ...more })),
  ...each(name, SECURITY, 'proofValue'),
});

/** @see https://w3c-ccg.github.io/ldp-bbs2020/ */
const bbs = {
  ...VERSION,
  ...KEYWORDS,
  ...each(scoped(name, bbsTerms()), SECURITY, 'BbsBlsSignature2020'),
  ...each(scoped(name, bbsTerms({ sec: SECURITY })), SECURITY, 'BbsBlsSignatureProof2020'),
  ...each(name, SECURITY, 'Bls12381G2Key2020'),
};

/** Proof suites that nobody should issue with any more, and the vocabularies that they grew out of. */
export const OLDER_SUITES: ContextFamily = joinFamilies([
  fromPackage(security),
  fromPackage(ed25519Signature2018),
  family(['https://w3id.org/security/suites/secp256k1-2019/v1'], secp256k1),
  family(['https://w3id.org/security/suites/x25519-2019/v1'], x25519),
  family(['https://w3id.org/security/bbs/v1'], bbs),
]);
