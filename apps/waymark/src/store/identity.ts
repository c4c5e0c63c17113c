import { type PublishedKey, toDidDocument, toDidWeb } from 'waymark/did';
import type { JsonObject } from 'waymark/encoding';
import type { Signer } from 'waymark/proof';
import { findDidLog } from './did-log.ts';
import type { Queries } from './open-store.ts';
import { findOrganisationBySlug, type Organisation } from './organisations.ts';
import { findPublicKeys, type PublicSigningKey } from './signing-keys.ts';

/** Keys that make statements: endorsements, and what an institution says of its own definitions. */
export const ASSERTION = 'assertion';

/** Who an organisation is to software: its DID, and the key it signs with now. */
export interface Identity {
  readonly did: string;
  readonly verificationMethod: string;
  /** Of the row that holds the key; `findNamedKey` gives it. */
  readonly keyId: string;
}

/** A did:web needs https and a name that others can ask for; on one's own machine there is neither. */
export const hasPublicAddress = (baseUrl: string): boolean => {
  const { protocol, hostname } = new URL(baseUrl);
  return protocol === 'https:' && /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/i.test(hostname);
};

export const organisationUrl = (baseUrl: string, slug: string): string => `${baseUrl}/organisations/${slug}`;

const keyName = (keys: readonly PublicSigningKey[], id: string): string =>
  `key-${keys.findIndex((key) => key.id === id) + 1}`;

/** The did:web of an organisation, with its key in use; a did:key where this installation has no public address. `undefined` = it has no key yet. */
export async function findIdentity(
  db: Queries,
  { organisation, baseUrl }: { readonly organisation: Pick<Organisation, 'id' | 'slug'>; readonly baseUrl: string },
): Promise<Identity | undefined> {
  const keys = await findPublicKeys(db, { organisationId: organisation.id, purpose: ASSERTION });
  const current = keys.findLast(({ retiredAt }) => retiredAt === null);
  if (!current) return undefined;
  if (!hasPublicAddress(baseUrl)) {
    const did = `did:key:${current.publicMultikey}`;
    return { did, verificationMethod: `${did}#${current.publicMultikey}`, keyId: current.id };
  }
  const did = toDidWeb(organisationUrl(baseUrl, organisation.slug));
  return { did, verificationMethod: `${did}#${keyName(keys, current.id)}`, keyId: current.id };
}

/** What stands at `/organisations/<slug>/did.json`; `undefined` = there is no such organisation, or it has no key. */
export async function findDidDocument(
  db: Queries,
  { slug, baseUrl }: { readonly slug: string; readonly baseUrl: string },
): Promise<JsonObject | undefined> {
  const organisation = await findOrganisationBySlug(db, slug);
  if (!organisation || !hasPublicAddress(baseUrl)) return undefined;
  const keys = await findPublishedKeys(db, { organisationId: organisation.id });
  if (keys.length === 0) return undefined;
  const history = await findDidLog(db, { organisationId: organisation.id });
  return toDidDocument(toDidWeb(organisationUrl(baseUrl, slug)), {
    keys,
    ...(history ? { alsoKnownAs: [history.did] } : {}),
  });
}

/** All keys that ever made statements for the organisation, as its DID documents name them. */
export async function findPublishedKeys(
  db: Queries,
  { organisationId }: { readonly organisationId: string },
): Promise<readonly PublishedKey[]> {
  const keys = await findPublicKeys(db, { organisationId, purpose: ASSERTION });
  return keys.map(({ id, publicMultikey }) => ({ name: keyName(keys, id), publicKeyMultibase: publicMultikey }));
}

/** Signs with a sealed key; whoever does it opens the key for one signature and shows it to nobody. */
export type SignWith = (
  key: { readonly algorithm: string; readonly sealedPrivateKey: string },
  data: Uint8Array,
) => Promise<Uint8Array>;

/** An organisation's key in use, as the library signs with it. */
export const toSigner = (
  { verificationMethod }: Identity,
  key: { readonly algorithm: string; readonly sealedPrivateKey: string },
  sign: SignWith,
): Signer => ({
  algorithm: key.algorithm === 'ES256' ? 'ES256' : 'EdDSA',
  verificationMethod,
  sign: (data) => sign(key, data),
});
