import type { JsonObject } from '../../encoding/index.ts';
import { type ContextFamily, family } from './context-family.ts';
import { DUBLIN_CORE, SECURITY, XSD } from './namespaces.ts';
import { dateTime, EXPIRES, PURPOSES, proofPurpose, purposes, signatureTerms } from './signature-terms.ts';
import { each, KEYWORDS, link, name, PROTECTED, property, scoped, set, typed } from './terms.ts';

const VERSION = { '@version': 1.1 } as const;
const purpose = proofPurpose(PURPOSES, VERSION);
const container = (term: string, kind: '@graph' | '@list') => ({
  [term]: { ...(link(SECURITY + term) as JsonObject), '@container': kind },
});

const signature = signatureTerms(purpose);
const proofValue = each(name, SECURITY, 'proofValue');
const jws = each(name, SECURITY, 'jws');
/** The one suite that forgot to say what `id` and `type` mean. */
const { id: _id, type: _type, ...withoutKeywords } = signature;

const suites = {
  ...each(scoped(name, { ...VERSION, ...signature, ...EXPIRES, ...jws }), SECURITY, 'JsonWebSignature2020'),
  ...each(
    scoped(name, { ...signature, ...EXPIRES, ...each(property, SECURITY, 'proofValue') }),
    SECURITY,
    'Ed25519Signature2020',
  ),
  ...each(scoped(name, { ...signature, ...proofValue }), SECURITY, 'BbsBlsSignature2020 BbsBlsSignatureProof2020'),
  ...each(
    scoped(name, { ...signature, ...EXPIRES, ...jws, ...proofValue }),
    SECURITY,
    'Ed25519Signature2018 EcdsaSecp256k1Signature2019 EcdsaSecp256r1Signature2019',
  ),
  ...each(scoped(name, { ...withoutKeywords, ...EXPIRES, ...jws, ...proofValue }), SECURITY, 'RsaSignature2018'),
};

const vocabulary = {
  ...each(
    name,
    SECURITY,
    'AesKeyWrappingKey2019 CryptographicKey=Key DeleteKeyOperation DeriveSecretOperation EcdsaKoblitzSignature2016 ' +
      'EcdsaSecp256k1VerificationKey2019 EcdsaSecp256r1VerificationKey2019 Ed25519VerificationKey2018 EncryptedMessage ' +
      'EquihashProof2018 ExportKeyOperation GenerateKeyOperation GraphSignature2012 KmsOperation LinkedDataSignature2015 ' +
      'LinkedDataSignature2016 RevokeKeyOperation RsaVerificationKey2018 Sha256HmacKey2019 SignOperation ' +
      'UnwrapKeyOperation VerifyOperation WrapKeyOperation X25519KeyAgreementKey2019 allowedAction authenticationTag ' +
      'canonicalizationAlgorithm capabilityAction challenge cipherAlgorithm cipherData cipherKey ciphertext ' +
      'digestAlgorithm digestValue domain encryptionKey initializationVector iterationCount jws nonce ' +
      'normalizationAlgorithm owner password plaintext privateKey privateKeyPem proofValue publicKey publicKeyBase58 ' +
      'publicKeyPem publicKeyService publicKeyWif referenceId salt signature signatureAlgorithm=signingAlgorithm ' +
      'signatureValue unwrappedKey verifyData wrappedKey',
  ),
  ...each(
    property,
    SECURITY,
    'Bls12381G1Key2020 Bls12381G2Key2020 Ed25519VerificationKey2020 JsonWebKey2020 MerkleProof2019 blockchainAccountId ' +
      'ethereumAddress kmsModule publicKeyHex',
  ),
  ...each(typed('@json'), SECURITY, 'publicKeyJwk'),
  // The stray colon is in the published table.
  ...each(typed(`${XSD}:integer`), SECURITY, 'equihashParameterK equihashParameterN'),
  ...each(dateTime, SECURITY, 'expiration expires=expiration revoked'),
  ...each(dateTime, DUBLIN_CORE, 'created'),
  ...each(link, DUBLIN_CORE, 'creator'),
  ...each(
    link,
    SECURITY,
    'capability controller delegator invocationTarget invoker parentCapability verificationMethod',
  ),
  ...each(set(link), SECURITY, 'caveat'),
  ...container('capabilityChain', '@list'),
  ...container('proof', '@graph'),
  ...purposes(PURPOSES),
  ...purpose,
};

/** The draft of a third security vocabulary, under both names by which it is met. @see https://w3c-ccg.github.io/security-vocab/ */
export const SECURITY_V3: ContextFamily = family(
  ['https://w3id.org/security/v3-unstable', 'https://w3id.org/security/v3'],
  [{ ...VERSION, ...PROTECTED, ...KEYWORDS, ...suites, ...vocabulary }],
);
