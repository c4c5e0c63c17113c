/** Employers that are asked about a definition, alone or with a bloc. */
import type { Scope } from './as-tenant.ts';

export interface Seat {
  readonly employerId: string;
  readonly blocId: string | null;
  readonly askedAt: Date;
}

/** Asks an employer; once is enough. */
export async function storeSeat(
  { tx, organisationId }: Scope,
  wanted: {
    readonly definitionId: string;
    readonly employerId: string;
    readonly blocId: string | null;
    readonly now: Date;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('seats')
    .values({
      definition_id: wanted.definitionId,
      organisation_id: organisationId,
      employer_id: wanted.employerId,
      bloc_id: wanted.blocId,
      asked_at: wanted.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Who sits at a definition that the scope's organisation owns or sits at itself. */
export async function findSeats(
  { tx, organisationId }: Scope,
  { definitionId }: { readonly definitionId: string },
): Promise<readonly Seat[]> {
  const all = await tx
    .selectFrom('seats')
    .select(['employer_id as employerId', 'bloc_id as blocId', 'asked_at as askedAt', 'organisation_id as ownerId'])
    .where('definition_id', '=', definitionId)
    .orderBy('asked_at')
    .orderBy('employer_id')
    .execute();
  const isOurs = all.some(({ employerId, ownerId }) => employerId === organisationId || ownerId === organisationId);
  return isOurs ? all.map(({ employerId, blocId, askedAt }) => ({ employerId, blocId, askedAt })) : [];
}
