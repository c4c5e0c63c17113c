import type { JwtSigner, VerifyJwtCallback } from '@openid4vc/oauth2';
import { DID_METHODS, type PublicKey, parsePublicKey, resolveController, verifySignature } from 'waymark/did';
import { noDocuments } from 'waymark/document';
import { isJsonObject, parseBase64Url } from 'waymark/encoding';
import { PROOF_ALGORITHMS } from './configurations.ts';

/** Methods whose identifier is the key: nothing is asked of anybody on a wallet's word. */
const METHODS = DID_METHODS.filter(({ prefix }) => ['did:key:', 'did:jwk:'].includes(prefix));

/** Whether a wallet's proof is signed by the key that its header names. The key must be in the header itself, and be a public one. */
export const verifyProofJwt: VerifyJwtCallback = async (signer, { header, compact }) => {
  const no = { verified: false } as const;
  const algorithm = PROOF_ALGORITHMS.find((known) => known === header.alg);
  // RFC 7515, section 4.1.11: what must be understood, and is not, is refused.
  if (!algorithm || header.crit !== undefined) return no;
  const key = await keyOf(signer);
  const [head, body, tail] = compact.split('.');
  const signature = parseBase64Url(tail ?? '');
  if (!key || !signature) return no;
  const data = new TextEncoder().encode(`${head}.${body}`);
  if (!(await verifySignature({ key, algorithm, signature, data }))) return no;
  const { kty = '', crv, x, y } = key.jwk;
  return { verified: true, signerJwk: { kty, crv, x, y } };
};

async function keyOf(signer: JwtSigner): Promise<PublicKey | undefined> {
  if (signer.method === 'jwk') return isJsonObject(signer.publicJwk) ? parsePublicKey(signer.publicJwk) : undefined;
  if (signer.method !== 'did') return undefined;
  const [did = ''] = signer.didUrl.split('#');
  const found = await resolveController(did, { documents: noDocuments, methods: METHODS });
  return found.ok ? found.document.verificationMethods.find(({ id }) => id === signer.didUrl)?.key : undefined;
}
