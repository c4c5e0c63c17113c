/** What an institution has given, across its definitions: to be looked through and acted on. */
import { type SqlBool, sql } from 'kysely';
import type { Scope } from './as-tenant.ts';
import { AWARD_COLUMNS, type Award } from './awards.ts';

export interface GivenFilter {
  /** Part of a name, a whole mail address, or a credential's id. */
  readonly words: string;
  readonly definitionId?: string;
  readonly batchId?: string;
}

/** The newest first; `after` is the last award of the page before. */
export async function findGiven(
  { tx, organisationId }: Scope,
  { filter, after, atMost }: { readonly filter: GivenFilter; readonly after?: string; readonly atMost: number },
): Promise<readonly Award[]> {
  const { words, definitionId, batchId } = filter;
  const part = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const id = words.replace(/^urn:uuid:/, '');
  let query = tx
    .selectFrom('awards')
    .select(AWARD_COLUMNS)
    .where('organisation_id', '=', organisationId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(atMost);
  if (words)
    query = query.where(
      sql<SqlBool>`(person ->> 'name' ilike ${part} or person ->> 'email' = ${words.toLowerCase()} or id::text = ${id.toLowerCase()})`,
    );
  if (definitionId) query = query.where('definition_id', '=', definitionId);
  if (batchId) query = query.where('batch_id', '=', batchId);
  if (after)
    query = query.where(
      sql<SqlBool>`(made_at, id) < (select made_at, id from awards where id = ${after} and organisation_id = ${organisationId})`,
    );
  return (await query.execute()) as Award[];
}
