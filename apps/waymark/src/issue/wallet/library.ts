import { clientAuthenticationAnonymous } from '@openid4vc/oauth2';
import { type IssuerMetadataResult, Openid4vciIssuer, Openid4vciVersion, setGlobalConfig } from '@openid4vc/openid4vci';
import { digest } from 'waymark/encoding';
import type { IssuerMetadata } from './metadata.ts';
import { verifyProofJwt } from './verify-proof-jwt.ts';

const never = () => Promise.reject(new Error('not asked of an issuer'));

/** The protocol's own library, with our check of signatures in it. It opens no socket. */
export function createLibrary(baseUrl: string) {
  // On one's own machine there is no https; it is our own address that is judged here, nobody else's.
  setGlobalConfig({ allowInsecureUrls: !baseUrl.startsWith('https:') });
  const callbacks = {
    ...{ fetch: never, signJwt: never, decryptJwe: never, encryptJwe: never, verifyJwt: verifyProofJwt },
    clientAuthentication: clientAuthenticationAnonymous(),
    generateRandom: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
    hash: async (data: Uint8Array) => await digest('SHA-256', data),
  };
  return new Openid4vciIssuer({ callbacks });
}

export type Library = ReturnType<typeof createLibrary>;

/** Our metadata as the library takes it. */
export const toLibraryMetadata = (issuer: Library, metadata: IssuerMetadata): IssuerMetadataResult => {
  const credentialIssuer = issuer.createCredentialIssuerMetadata(metadata);
  return {
    originalDraftVersion: Openid4vciVersion.V1,
    credentialIssuer,
    authorizationServers: [],
    knownCredentialConfigurations: issuer.getKnownCredentialConfigurationsSupported(credentialIssuer),
  };
};
