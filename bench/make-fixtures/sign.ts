/**
 * Signs with other people's libraries (Digital Bazaar's, jose), so that our own fixtures are also interoperability tests.
 * Keys come from public names: they are throw-away, and every issuer lives under `.example`.
 */
import { createHash, createPrivateKey } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ecdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { createSignCryptosuite as eddsaJcsOf } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { CompactSign } from 'jose';
import { findContext } from 'waymark/credential';

export interface Signer {
  readonly did: string;
  readonly methodId: string;
  readonly pair: Ed25519Pair;
  readonly publicKeyMultibase: string;
  readonly seed: Uint8Array;
}
interface Ed25519Pair {
  id: string;
  controller: string;
  publicKeyMultibase: string;
  signer(): unknown;
  export(options: object): Promise<{ secretKeyJwk?: object } & Record<string, unknown>>;
}
type Json = Record<string, unknown>;

const seedOf = (name: string) => new Uint8Array(createHash('sha256').update(`waymark fixture key: ${name}`).digest());

/** A signer of a did:web (`northfield.example`) or, without a domain, of a did:key. */
export async function signerOf(name: string, domain?: string): Promise<Signer> {
  const seed = seedOf(name);
  const pair = (await ed25519Multikey.generate({ seed })) as Ed25519Pair;
  const did = domain ? `did:web:${domain}` : `did:key:${pair.publicKeyMultibase}`;
  const methodId = domain ? `${did}#key-1` : `${did}#${pair.publicKeyMultibase}`;
  pair.id = methodId;
  pair.controller = did;
  return { did, methodId, pair, publicKeyMultibase: pair.publicKeyMultibase, seed };
}

/** URL and document of a did:web signer. */
export function didDocumentOf(signer: Signer): [string, Json] {
  const domain = signer.did.slice('did:web:'.length);
  return [
    `https://${domain}/.well-known/did.json`,
    {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
      id: signer.did,
      verificationMethod: [
        {
          id: signer.methodId,
          type: 'Multikey',
          controller: signer.did,
          publicKeyMultibase: signer.publicKeyMultibase,
        },
      ],
      assertionMethod: [signer.methodId],
      authentication: [signer.methodId],
    },
  ];
}

export const documentLoader = async (url: string) => {
  const document = findContext(url);
  if (document) return { contextUrl: null, documentUrl: url, document };
  if (url.startsWith('did:key:')) {
    const [did = ''] = url.split('#');
    const key = did.slice('did:key:'.length);
    const method = {
      '@context': 'https://w3id.org/security/multikey/v1',
      id: `${did}#${key}`,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: key,
    };
    return {
      contextUrl: null,
      documentUrl: url,
      document: url.includes('#')
        ? method
        : {
            '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
            id: did,
            verificationMethod: [method],
            assertionMethod: [method.id],
            authentication: [method.id],
          },
    };
  }
  throw new Error(`not pinned: ${url}`);
};

export async function signDataIntegrity(
  credential: Json,
  signer: Signer,
  suite: 'eddsa-rdfc-2022' | 'eddsa-jcs-2022',
  date: string,
): Promise<Json> {
  const proof = new DataIntegrityProof({
    signer: signer.pair.signer(),
    date,
    cryptosuite: suite === 'eddsa-rdfc-2022' ? eddsaRdfc : eddsaJcsOf(),
  });
  return vc.issue({
    credential: structuredClone(credential),
    suite: proof,
    documentLoader,
    now: new Date(date),
  }) as Promise<Json>;
}

export async function signPresentation(
  presentation: Json,
  signer: Signer,
  challenge: string,
  domain: string,
  date: string,
): Promise<Json> {
  const suite = new DataIntegrityProof({ signer: signer.pair.signer(), date, cryptosuite: eddsaRdfc });
  return vc.signPresentation({
    presentation: structuredClone(presentation),
    suite,
    challenge,
    domain,
    documentLoader,
    now: new Date(date),
  }) as Promise<Json>;
}

/** ecdsa-sd-2023: a base proof, then a derived one that shows only `pointers`. */
export async function signAndDerive(
  credential: Json,
  issuer: string,
  mandatoryPointers: string[],
  selectivePointers: string[],
  date: string,
) {
  const pair = await ecdsaMultikey.generate({ curve: 'P-256' });
  const did = issuer || `did:key:${pair.publicKeyMultibase}`;
  pair.id = `${did}#${issuer ? 'key-sd' : pair.publicKeyMultibase}`;
  pair.controller = did;
  const suite = new DataIntegrityProof({
    signer: pair.signer(),
    date,
    cryptosuite: ecdsaSd.createSignCryptosuite({ mandatoryPointers }),
  });
  const base = await vc.issue({
    credential: { ...structuredClone(credential), issuer: { ...(credential.issuer as Json), id: did } },
    suite,
    documentLoader,
    now: new Date(date),
  });
  const derive = new DataIntegrityProof({ cryptosuite: ecdsaSd.createDiscloseCryptosuite({ selectivePointers }) });
  const derived = await vc.derive({ verifiableCredential: base, suite: derive, documentLoader });
  return { base: base as Json, derived: derived as Json };
}

/** PKCS#8 header of an Ed25519 private key (RFC 8410), before its 32 bytes. */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** VC-JOSE: the credential itself is the payload. */
export async function signJwt(credential: Json, signer: Signer): Promise<string> {
  const key = createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, signer.seed]), format: 'der', type: 'pkcs8' });
  return new CompactSign(new TextEncoder().encode(JSON.stringify(credential)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'vc+jwt', kid: signer.methodId })
    .sign(key);
}
