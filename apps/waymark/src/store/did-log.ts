/** The lines of each organisation's `did.jsonl`. They are only ever added; the database refuses anything else. */
import type { Scope } from './as-tenant.ts';
import type { Queries } from './open-store.ts';

export interface DidLog {
  /** What the latest entry calls it. */
  readonly did: string;
  readonly versionId: string;
  readonly entries: number;
  readonly changedAt: Date;
  /** All lines, as they are served. */
  readonly text: string;
}

/** The whole log; `undefined` = none was begun. Public. */
export async function findDidLog(
  db: Queries,
  { organisationId }: { readonly organisationId: string },
): Promise<DidLog | undefined> {
  const rows = await db
    .selectFrom('did_log_entries')
    .select(['did', 'version_id', 'line', 'made_at'])
    .where('organisation_id', '=', organisationId)
    .orderBy('number')
    .execute();
  const last = rows.at(-1);
  if (!last) return undefined;
  const text = rows.map(({ line }) => line).join('');
  return { did: last.did, versionId: last.version_id, entries: rows.length, changedAt: last.made_at, text };
}

/** The same, for whoever adds to it in this transaction: two who add at once do so one after the other. */
export async function findDidLogToContinue({ tx, organisationId }: Scope): Promise<DidLog | undefined> {
  await tx.selectFrom('organisations').select('id').where('id', '=', organisationId).forUpdate().execute();
  return await findDidLog(tx, { organisationId });
}

export async function storeDidLogEntry(
  { tx, organisationId }: Scope,
  entry: {
    readonly number: number;
    readonly did: string;
    readonly versionId: string;
    readonly line: string;
    readonly now: Date;
  },
): Promise<void> {
  await tx
    .insertInto('did_log_entries')
    .values({
      organisation_id: organisationId,
      number: entry.number,
      did: entry.did,
      version_id: entry.versionId,
      line: entry.line,
      made_at: entry.now,
    })
    .execute();
}
