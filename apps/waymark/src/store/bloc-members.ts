/** Which employers act together. A bloc asks; the employer joins in its own name. */
import type { Scope } from './as-tenant.ts';
import type { Queries } from './open-store.ts';

export interface BlocMember {
  readonly blocId: string;
  readonly memberId: string;
  readonly joinedAt: Date | null;
}

const COLUMNS = ['organisation_id as blocId', 'member_id as memberId', 'joined_at as joinedAt'] as const;

/** Who belongs to a bloc, and who was asked; public, as a bloc's word is worth what its members are. */
export async function findBlocMembers(db: Queries, blocId: string): Promise<readonly BlocMember[]> {
  return await db.selectFrom('bloc_members').select(COLUMNS).where('organisation_id', '=', blocId).execute();
}

/** The blocs that the scope's organisation belongs to or was asked to join. */
export async function findBlocsOf({ tx, organisationId }: Scope): Promise<readonly BlocMember[]> {
  return await tx.selectFrom('bloc_members').select(COLUMNS).where('member_id', '=', organisationId).execute();
}

/** Asks an employer to join the scope's bloc. */
export async function askToJoin(
  { tx, organisationId }: Scope,
  { memberId, now }: { readonly memberId: string; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('bloc_members')
    .values({ organisation_id: organisationId, member_id: memberId, asked_at: now, joined_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** True when the scope's organisation had been asked. */
export async function joinBloc(
  { tx, organisationId }: Scope,
  { blocId, now }: { readonly blocId: string; readonly now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('bloc_members')
    .set({ joined_at: now })
    .where('organisation_id', '=', blocId)
    .where('member_id', '=', organisationId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function leaveBloc(
  { tx, organisationId }: Scope,
  { blocId }: { readonly blocId: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('bloc_members')
    .where('organisation_id', '=', blocId)
    .where('member_id', '=', organisationId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
