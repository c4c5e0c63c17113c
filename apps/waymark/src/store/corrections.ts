/** Corrections: an award that takes the place of another. Whoever has the link or the refresh address of the first finds the last. */
import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from './as-tenant.ts';
import { withdrawAwards } from './award-steps.ts';
import { AWARD_COLUMNS, type Award, type NewAward, personHash } from './awards.ts';
import type { Queries } from './open-store.ts';

export const refreshHash = (secret: string): Buffer =>
  createHash('sha256').update(`waymark refresh ${secret}`).digest();

/**
 * Asks for a correction of a signed award that stands, and withdraws it from now on, with "corrected" as the reason; answers the new award's
 * id. `undefined` = there is no such award, or it was withdrawn or corrected before.
 */
export async function storeCorrection(
  scope: Scope,
  {
    awardId,
    award,
    words,
    now,
  }: { readonly awardId: string; readonly award: NewAward; readonly words: string; readonly now: Date },
): Promise<string | undefined> {
  const { tx, organisationId, personId } = scope;
  const step = { kind: 'revoke' as const, reason: 'corrected' as const, words, now, takesEffectAt: now };
  if ((await withdrawAwards(scope, { ...step, awardIds: [awardId] })) === 0) return undefined;
  const id = randomUUID();
  await sql`insert into awards (id, organisation_id, definition_id, version_number, person_hash, awarded_on, person, said, state, asked_by, made_at,
      correction, corrects)
    select ${id}, organisation_id, definition_id, version_number, ${personHash(award.person)}, ${award.awardedOn},
      ${JSON.stringify(award.person)}, ${JSON.stringify(award.said)}, 'waiting', ${personId}, ${now}, correction + 1, id
    from awards where id = ${awardId} and organisation_id = ${organisationId}`.execute(tx);
  return id;
}

/** The newest of what a refresh service's secret stands for, as it was signed: corrections follow one another. */
export async function findNewest(db: Queries, refreshSecret: string): Promise<Award | undefined> {
  const first = await db
    .selectFrom('awards')
    .select('id')
    .where('refresh_hash', '=', refreshHash(refreshSecret))
    .executeTakeFirst();
  return first && (await findNewestOf(db, first.id));
}

/** The last signed correction of an award, or itself. */
export async function findNewestOf(db: Queries, awardId: string): Promise<Award | undefined> {
  const row = await db
    .withRecursive('chain', (chain) =>
      chain
        .selectFrom('awards')
        .select('id')
        .where('id', '=', awardId)
        .unionAll(
          chain
            .selectFrom('awards as next')
            .innerJoin('chain', 'chain.id', 'next.corrects')
            .select('next.id')
            .where('next.state', '=', 'signed'),
        ),
    )
    .selectFrom('awards')
    .innerJoin('chain', 'chain.id', 'awards.id')
    .select(AWARD_COLUMNS.map((column) => (column === 'id' ? 'awards.id' : column)))
    .orderBy('correction', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row as Award | undefined;
}
