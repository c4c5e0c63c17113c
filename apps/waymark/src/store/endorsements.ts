/** Signed endorsements of exact versions. Signed once, never changed; withdrawn with a reason, and both stay to be seen. */
import { randomUUID } from 'node:crypto';
import type { EndorsementDeed } from 'waymark/achievement';
import type { Scope } from './as-tenant.ts';
import type { Queries } from './open-store.ts';

export interface EndorsementRow {
  readonly id: string;
  readonly definitionId: string;
  readonly versionNumber: number;
  readonly endorserId: string;
  /** The signed EndorsementCredential, JSON. */
  readonly credential: Uint8Array;
  readonly deed: EndorsementDeed;
  readonly comment: string;
  readonly validUntil: Date;
  readonly madeAt: Date;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
}

const COLUMNS = [
  'id',
  'definition_id as definitionId',
  'version_number as versionNumber',
  'endorser_id as endorserId',
  'credential',
  'deed',
  'comment',
  'valid_until as validUntil',
  'made_at as madeAt',
  'withdrawn_at as withdrawnAt',
  'withdrawn_reason as withdrawnReason',
] as const;

export const newEndorsementId = (): string => randomUUID();

/** `ownerId` is whose definition it is; the endorser is the scope's organisation. False when it has said the very same before: a button was pressed twice. */
export async function storeEndorsement(
  { tx, organisationId, personId }: Scope,
  wanted: {
    readonly id: string;
    readonly definitionId: string;
    readonly number: number;
    readonly ownerId: string;
    readonly credential: Uint8Array;
    readonly deed: EndorsementDeed;
    readonly comment: string;
    readonly validUntil: Date;
    readonly now: Date;
  },
): Promise<boolean> {
  // One after the other, so that the second sees the first.
  await tx.selectFrom('organisations').select('id').where('id', '=', organisationId).forNoKeyUpdate().execute();
  const same = await tx
    .selectFrom('endorsements')
    .select('id')
    .where('endorser_id', '=', organisationId)
    .where('definition_id', '=', wanted.definitionId)
    .where('version_number', '=', wanted.number)
    .where('deed', '=', wanted.deed)
    .where('comment', '=', wanted.comment)
    .where('valid_until', '=', wanted.validUntil)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (same) return false;
  await tx
    .insertInto('endorsements')
    .values({
      id: wanted.id,
      definition_id: wanted.definitionId,
      version_number: wanted.number,
      organisation_id: wanted.ownerId,
      endorser_id: organisationId,
      person_id: personId,
      credential: Buffer.from(wanted.credential),
      deed: wanted.deed,
      comment: wanted.comment,
      valid_until: wanted.validUntil,
      made_at: wanted.now,
      withdrawn_at: null,
      withdrawn_reason: null,
    })
    .execute();
  return true;
}

/** Of every version of a definition, the first first. Public. */
export async function findEndorsements(
  db: Queries,
  { definitionId }: { readonly definitionId: string },
): Promise<readonly EndorsementRow[]> {
  const rows = await db
    .selectFrom('endorsements')
    .select(COLUMNS)
    .where('definition_id', '=', definitionId)
    .orderBy('made_at')
    .execute();
  return rows as EndorsementRow[];
}

export async function findEndorsement(db: Queries, id: string): Promise<EndorsementRow | undefined> {
  const row = await db.selectFrom('endorsements').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row as EndorsementRow | undefined;
}

/** What an organisation withdrew: its public list. */
export async function findWithdrawn(
  db: Queries,
  { endorserId }: { readonly endorserId: string },
): Promise<readonly EndorsementRow[]> {
  const rows = await db
    .selectFrom('endorsements')
    .select(COLUMNS)
    .where('endorser_id', '=', endorserId)
    .where('withdrawn_at', 'is not', null)
    .orderBy('made_at')
    .execute();
  return rows as EndorsementRow[];
}

/** True when the scope's organisation had endorsed it and had not withdrawn yet. */
export async function withdrawEndorsement(
  { tx, organisationId }: Scope,
  { endorsementId, reason, now }: { readonly endorsementId: string; readonly reason: string; readonly now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('endorsements')
    .set({ withdrawn_at: now, withdrawn_reason: reason })
    .where('id', '=', endorsementId)
    .where('endorser_id', '=', organisationId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
