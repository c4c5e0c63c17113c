/** Who took an award into which wallet: the name of the key, never the credential itself. */
import type { Scope } from './as-tenant.ts';

export interface WalletCopy {
  /** Of the credential: `urn:uuid:…` without the beginning. */
  readonly id: string;
  readonly holderDid: string;
  readonly format: string;
  readonly madeAt: Date;
}

export async function storeWalletCopy(
  { tx, organisationId }: Scope,
  {
    awardId,
    id,
    did,
    format,
    now,
  }: {
    readonly awardId: string;
    readonly id: string;
    readonly did: string;
    readonly format: string;
    readonly now: Date;
  },
): Promise<void> {
  await tx
    .insertInto('wallet_copies')
    .values({ id, organisation_id: organisationId, award_id: awardId, holder_did: did, format, made_at: now })
    .execute();
}

/** The newest first. */
export async function findWalletCopies(
  { tx, organisationId }: Scope,
  { awardId, atMost }: { readonly awardId: string; readonly atMost: number },
): Promise<readonly WalletCopy[]> {
  return await tx
    .selectFrom('wallet_copies')
    .select(['id', 'holder_did as holderDid', 'format', 'made_at as madeAt'])
    .where('award_id', '=', awardId)
    .where('organisation_id', '=', organisationId)
    .orderBy('made_at', 'desc')
    .limit(atMost)
    .execute();
}
