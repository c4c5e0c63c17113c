import type { Scope } from './as-tenant.ts';

/** Withdraws one, or takes the withdrawal back (`reason` = null); its list is signed anew before anybody asks again. */
export async function setWithdrawn(
  { tx, organisationId }: Scope,
  { awardId, reason, now }: { readonly awardId: string; readonly reason: string | null; readonly now: Date },
): Promise<boolean> {
  const changed = await tx
    .updateTable('awards')
    .set({ withdrawn_at: reason === null ? null : now, withdrawn_reason: reason })
    .where('id', '=', awardId)
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'signed')
    .where('withdrawn_at', reason === null ? 'is not' : 'is', null)
    .returning('list_id')
    .executeTakeFirst();
  if (!changed?.list_id) return false;
  // Unsigned from now on, whatever the clocks of the two processes say that withdraw and sign.
  await tx
    .updateTable('status_lists')
    .set({ changed_at: now, signed_at: null })
    .where('id', '=', changed.list_id)
    .where('organisation_id', '=', organisationId)
    .execute();
  return true;
}
