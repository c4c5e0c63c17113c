import type { IssuerMetadataResult } from '@openid4vc/openid4vci';
import { canonicalizeJson, toBase64Url } from 'waymark/encoding';
import { NONCE_SECONDS } from '../../store/index.ts';
import type { Library } from './library.ts';

/** Clocks of telephones are ahead by so much. */
const CLOCKS_DIFFER_SECONDS = 60;
/** A proof holds a key and a nonce. A did:jwk of a large key under it. */
const MAX_CHARS = 16_384;

/** Who has the key, by a DID that is the key. */
export interface KeyProof {
  readonly holder: string;
  readonly nonce: string;
}

/**
 * Checks a wallet's proof that it has a key, all but whether its nonce is one of ours. `undefined` = it does not hold; why is the wallet's
 * maker's to find, and nobody's to probe.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.4
 */
export async function checkKeyProof(
  jwt: string,
  {
    library,
    metadata,
    now,
  }: { readonly library: Library; readonly metadata: IssuerMetadataResult; readonly now: Date },
): Promise<KeyProof | undefined> {
  if (jwt.length > MAX_CHARS) return undefined;
  const proof = await library
    .verifyCredentialRequestJwtProof({ jwt, issuerMetadata: metadata, now })
    // It throws for every proof that does not hold, and for nothing else: our own callback throws nothing.
    .catch(() => undefined);
  if (!proof) return undefined;
  const { header, payload, signer } = proof;
  const seconds = now.getTime() / 1000;
  if (payload.aud !== metadata.credentialIssuer.credential_issuer) return undefined;
  if (payload.iat > seconds + CLOCKS_DIFFER_SECONDS || payload.iat < seconds - NONCE_SECONDS) return undefined;
  // One key, named in one way; what attests to a key is not asked for, and not believed.
  if ((header.kid === undefined) === (header.jwk === undefined) || header.x5c || header.trust_chain) return undefined;
  if (header.key_attestation !== undefined || payload.nonce === undefined) return undefined;
  const holder = signer.method === 'did' ? signer.didUrl.split('#')[0] : toDidJwk(signer.publicJwk);
  return holder ? { holder, nonce: payload.nonce } : undefined;
}

/** A bare key as a DID: only the members that make the key, in one order, so that one key has one name. */
const toDidJwk = ({ kty, crv, x, y }: { readonly kty: string; crv?: unknown; x?: unknown; y?: unknown }): string => {
  const members = Object.entries({ kty, crv, x, y }).filter(([, value]) => typeof value === 'string');
  return `did:jwk:${toBase64Url(new TextEncoder().encode(canonicalizeJson(Object.fromEntries(members) as Record<string, string>)))}`;
};
