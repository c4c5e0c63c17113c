/** Credentials that programs had signed: what left, and what was done to it. Their lists hold no awards. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from './as-tenant.ts';
import type { StatusPurpose } from './issuing-choices.ts';
import { lockOpenList, pickPlaces } from './status-lists.ts';

export interface IssuedCredential {
  readonly id: string;
  /** Its own `id`, where it has one. */
  readonly credentialId: string | null;
  readonly credential: Uint8Array;
  readonly purposes: readonly StatusPurpose[];
  readonly withdrawnAt: Date | null;
  readonly suspendedAt: Date | null;
}

const COLUMNS = [
  ...(['id', 'credential_id as credentialId', 'credential', 'purposes'] as const),
  ...(['withdrawn_at as withdrawnAt', 'suspended_at as suspendedAt'] as const),
] as const;

/** A free place in a list of the organisation's, for a credential that is about to be signed in the same transaction. */
export async function takePlace(
  { tx, organisationId }: Scope,
  { entries, now }: { readonly entries: number; readonly now: Date },
): Promise<{ readonly listId: string; readonly listIndex: number }> {
  const list = await lockOpenList(tx, { organisationId, entries, isOfPrograms: true, now });
  const listIndex = await pickPlaces({
    entries,
    count: 1,
    findTaken: async (tried) => {
      const rows = await tx
        .selectFrom('issued_credentials')
        .select('list_index')
        .where('organisation_id', '=', organisationId)
        .where('list_id', '=', list.id)
        .where('list_index', '=', sql<number>`any(${tried}::int[])`)
        .execute();
      return rows.map((row) => row.list_index);
    },
  });
  await tx
    .updateTable('status_lists')
    .set({ used: list.used + 1 })
    .where('id', '=', list.id)
    .where('organisation_id', '=', organisationId)
    .execute();
  return { listId: list.id, listIndex: listIndex[0] ?? 0 };
}

/** Keeps what was signed. A program may have the same credential signed again: each is kept, and a change of status holds for all of them. */
export async function storeIssued(
  { tx, organisationId, personId }: Scope,
  issued: {
    readonly credentialId: string | null;
    readonly credential: Uint8Array;
    readonly place: { readonly listId: string; readonly listIndex: number } | undefined;
    readonly purposes: readonly StatusPurpose[];
    readonly now: Date;
  },
): Promise<void> {
  const { credentialId, credential, place, purposes, now } = issued;
  await tx
    .insertInto('issued_credentials')
    .values({
      ...{ id: randomUUID(), organisation_id: organisationId, credential_id: credentialId },
      ...{ credential: Buffer.from(credential), purposes: [...purposes], issued_by: personId, made_at: now },
      ...{ list_id: place?.listId ?? null, list_index: place?.listIndex ?? null },
      ...{ withdrawn_at: null, suspended_at: null },
    })
    .execute();
}

/** The one of this id that was signed last. */
export async function findIssued(
  { tx, organisationId }: Scope,
  { credentialId }: { readonly credentialId: string },
): Promise<IssuedCredential | undefined> {
  const row = await tx
    .selectFrom('issued_credentials')
    .select(COLUMNS)
    .where('organisation_id', '=', organisationId)
    .where('credential_id', '=', credentialId)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row as IssuedCredential | undefined;
}

/** Sets or lifts what one of its entries says; false = it has no such entry, or a revocation would be lifted. Its list is signed anew. */
export async function setIssuedStatus(
  { tx, organisationId, personId }: Scope,
  {
    credentialId,
    purpose,
    isSet,
    now,
  }: { readonly credentialId: string; readonly purpose: StatusPurpose; readonly isSet: boolean; readonly now: Date },
): Promise<boolean> {
  if (purpose === 'revocation' && !isSet) return false;
  const at = isSet ? now : null;
  const changed = await tx
    .updateTable('issued_credentials')
    .set(purpose === 'revocation' ? { withdrawn_at: at } : { suspended_at: at })
    .where('organisation_id', '=', organisationId)
    .where('credential_id', '=', credentialId)
    .where(sql<boolean>`${purpose} = any(purposes)`)
    .returning('list_id')
    .execute();
  if (changed.length === 0) return false;
  const kind = purpose === 'revocation' ? 'revoke' : isSet ? 'suspend' : 'lift';
  await tx
    .insertInto('award_steps')
    .values({
      ...{
        id: randomUUID(),
        organisation_id: organisationId,
        kind,
        reason: 'other',
        words: credentialId,
        awards: changed.length,
      },
      ...{ undoes: null, person_id: personId, made_at: now, takes_effect_at: now },
    })
    .execute();
  const lists = changed.map(({ list_id }) => list_id);
  await sql`update status_lists set signed_at = null, changed_at = ${now}
    where (id = any(${lists}::uuid[]) or twin_of = any(${lists}::uuid[])) and organisation_id = ${organisationId}`.execute(
    tx,
  );
  return true;
}
