import { Refusal } from '../../http/refusal.ts';
import type { RequestContext } from '../../http/request-env.ts';
import {
  ASSERTION,
  type Database,
  findIdentity,
  findOrganisationBySlug,
  findPublicKeys,
  type Identity,
  type Organisation,
  type Tenant,
} from '../../store/index.ts';
import type { WalletParts } from './wallet-parts.ts';

/** An institution as wallets see it. */
export interface WalletIssuer {
  readonly db: Database;
  readonly organisation: Organisation;
  readonly identity: Identity;
  /** Of the key that signs now. */
  readonly algorithm: 'EdDSA' | 'ES256';
  /** The Credential Issuer Identifier: `credential_issuer`, `issuer`, and whom a proof must be made for. */
  readonly url: string;
  /** Nobody's: what may be asked for in it is told by secrets alone. */
  readonly tenant: Tenant;
}

/** An institution that can sign; `undefined` = it cannot. */
export async function toWalletIssuer(
  db: Database,
  { organisation, baseUrl }: { readonly organisation: Organisation | undefined; readonly baseUrl: string },
): Promise<WalletIssuer | undefined> {
  if (organisation?.kind !== 'institution') return undefined;
  const identity = await findIdentity(db, { organisation, baseUrl });
  if (!identity) return undefined;
  const keys = await findPublicKeys(db, { organisationId: organisation.id, purpose: ASSERTION });
  const algorithm = keys.find(({ id }) => id === identity.keyId)?.algorithm === 'ES256' ? 'ES256' : 'EdDSA';
  const url = `${baseUrl}/oid4vci/${organisation.slug}`;
  return { db, organisation, identity, algorithm, url, tenant: { organisationId: organisation.id, personId: '' } };
}

/** The institution of the address. @throws Refusal `ERR_HTTP_NOT_FOUND` where there is none that could sign */
export async function findIssuer(
  c: RequestContext,
  { findDatabase, baseUrl }: Pick<WalletParts, 'findDatabase' | 'baseUrl'>,
): Promise<WalletIssuer> {
  const db = await findDatabase();
  const organisation = await findOrganisationBySlug(db, c.req.param('issuer') ?? '');
  const issuer = await toWalletIssuer(db, { organisation, baseUrl });
  if (!issuer) throw new Refusal('ERR_HTTP_NOT_FOUND');
  return issuer;
}
