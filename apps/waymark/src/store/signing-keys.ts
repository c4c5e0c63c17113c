/** Public keys, and the private ones as the keystore sealed them; nobody here can open one. */
import type { Scope } from './as-tenant.ts';
import type { Queries } from './open-store.ts';

export interface PublicSigningKey {
  readonly id: string;
  readonly purpose: string;
  readonly algorithm: string;
  readonly publicMultikey: string;
  readonly madeAt: Date;
  readonly retiredAt: Date | null;
}
export interface SealedSigningKey extends PublicSigningKey {
  readonly sealedPrivateKey: string;
}

const PUBLIC = [
  'id',
  'purpose',
  'algorithm',
  'public_multikey as publicMultikey',
  'made_at as madeAt',
  'retired_at as retiredAt',
] as const;

/** All keys of an organisation that ever signed, oldest first: what its DID document lists. */
export async function findPublicKeys(
  db: Queries,
  { organisationId, purpose }: { readonly organisationId: string; readonly purpose: string },
): Promise<readonly PublicSigningKey[]> {
  return await db
    .selectFrom('signing_keys')
    .select(PUBLIC)
    .where('organisation_id', '=', organisationId)
    .where('purpose', '=', purpose)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
}

/** The key in use; `undefined` = none was made yet. */
export async function findSigningKey(
  { tx, organisationId }: Scope,
  { purpose }: { readonly purpose: string },
): Promise<SealedSigningKey | undefined> {
  return await tx
    .selectFrom('signing_keys')
    .select([...PUBLIC, 'sealed_private_key as sealedPrivateKey'])
    .where('organisation_id', '=', organisationId)
    .where('purpose', '=', purpose)
    .where('retired_at', 'is', null)
    .orderBy('made_at', 'desc')
    .executeTakeFirst();
}

/** The key that an identity names: whoever found the one signs with the other, should the keys change in between. */
export async function findNamedKey(
  { tx, organisationId }: Scope,
  { keyId }: { readonly keyId: string },
): Promise<SealedSigningKey | undefined> {
  return await tx
    .selectFrom('signing_keys')
    .select([...PUBLIC, 'sealed_private_key as sealedPrivateKey'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', keyId)
    .executeTakeFirst();
}

export async function storeSigningKey(
  { tx, organisationId }: Scope,
  key: {
    readonly id: string;
    readonly purpose: string;
    readonly algorithm: string;
    readonly publicMultikey: string;
    readonly sealedPrivateKey: string;
    readonly now: Date;
  },
): Promise<void> {
  await tx
    .insertInto('signing_keys')
    .values({
      id: key.id,
      organisation_id: organisationId,
      purpose: key.purpose,
      algorithm: key.algorithm,
      public_multikey: key.publicMultikey,
      sealed_private_key: key.sealedPrivateKey,
      made_at: key.now,
      retired_at: null,
    })
    .execute();
}

/** The keys in use sign no more; what they signed stays good, because they stay listed. */
export async function retireSigningKeys(
  { tx, organisationId }: Scope,
  { purpose, now }: { readonly purpose: string; readonly now: Date },
): Promise<void> {
  await tx
    .updateTable('signing_keys')
    .set({ retired_at: now })
    .where('organisation_id', '=', organisationId)
    .where('purpose', '=', purpose)
    .where('retired_at', 'is', null)
    .execute();
}
