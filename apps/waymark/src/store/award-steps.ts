/**
 * Steps after issuing: one row each, only ever added, and the awards that it moved. A step takes effect at its time; until then it can be
 * undone. What a revocation did stays done, because verifiers have seen it; a suspension can be lifted.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from './as-tenant.ts';

export const STEP_REASONS = ['in-error', 'not-met', 'misconduct', 'asked', 'corrected', 'other'] as const;
export type StepReason = (typeof STEP_REASONS)[number];
export type StepKind = 'revoke' | 'suspend' | 'lift' | 'correct' | 'undo';

export interface AwardStep {
  readonly id: string;
  readonly kind: StepKind;
  readonly reason: StepReason;
  readonly words: string;
  /** How many it moved. */
  readonly awards: number;
  readonly undoes: string | null;
  readonly isUndone: boolean;
  readonly by: string;
  readonly madeAt: Date;
  readonly takesEffectAt: Date;
}

interface NewStep {
  readonly reason: StepReason;
  /** The institution's own, for itself. */
  readonly words: string;
  readonly now: Date;
  readonly takesEffectAt: Date;
}

/** Which awards: these, or all of one table. */
export interface WhichAwards {
  readonly awardIds?: readonly string[];
  readonly batchId?: string;
}

/** Nobody would see it where a list was begun under another address: that one stays as it was last signed. */
const isSeen = sql<boolean>`list_id not in (select id from status_lists where moved_from is not null)`;

const which = ({ awardIds, batchId }: WhichAwards) =>
  batchId === undefined ? sql<boolean>`a.id = any(${awardIds ?? []}::uuid[])` : sql<boolean>`a.batch_id = ${batchId}`;

/**
 * Revokes or suspends those that can be: signed, with an entry for it, and not so already; answers how many. Where credentials have only an
 * entry for suspensions, a revocation is one that is never lifted. Nothing is written when nobody is moved.
 */
export async function withdrawAwards(
  scope: Scope,
  wanted: WhichAwards & NewStep & { readonly kind: 'revoke' | 'suspend' },
): Promise<number> {
  const { tx, organisationId } = scope;
  const stepId = randomUUID();
  const isRevoking = wanted.kind === 'revoke';
  const moved = isRevoking
    ? await sql<{ list_id: string }>`
        update awards a set withdrawn_at = ${wanted.takesEffectAt}, withdrawn_reason = ${wanted.reason}, withdrawn_step = ${stepId}
        where ${which(wanted)} and organisation_id = ${organisationId} and state = 'signed' and withdrawn_at is null and ${isSeen}
        returning list_id`.execute(tx)
    : await sql<{ list_id: string }>`
        update awards a set suspended_at = ${wanted.takesEffectAt}, suspended_step = ${stepId}
        where ${which(wanted)} and organisation_id = ${organisationId} and state = 'signed' and withdrawn_at is null
          and suspended_at is null and 'suspension' = any(purposes) and ${isSeen}
        returning list_id`.execute(tx);
  return await finish(scope, { ...wanted, id: stepId }, moved.rows);
}

/** Lifts suspensions; answers how many. What was revoked meanwhile stays revoked. */
export async function liftSuspensions(scope: Scope, wanted: WhichAwards & NewStep): Promise<number> {
  const { tx, organisationId } = scope;
  const stepId = randomUUID();
  const { rows } = await sql<{ list_id: string }>`
    update awards a set suspended_at = null, suspended_step = null
    where ${which(wanted)} and organisation_id = ${organisationId} and suspended_at is not null and withdrawn_at is null and ${isSeen}
    returning list_id`.execute(tx);
  return await finish(scope, { ...wanted, kind: 'lift', id: stepId }, rows);
}

/** Takes a revocation or suspension back before it took effect; answers how many, 0 = too late. `undefined` = there is none such. */
export async function undoStep(
  scope: Scope,
  { stepId: undone, now }: { readonly stepId: string; readonly now: Date },
): Promise<number | undefined> {
  const { tx, organisationId } = scope;
  const step = await tx
    .selectFrom('award_steps')
    .select(['reason', 'takes_effect_at'])
    .where('id', '=', undone)
    .where('organisation_id', '=', organisationId)
    .where('kind', 'in', ['revoke', 'suspend'])
    .executeTakeFirst();
  if (!step) return undefined;
  if (step.takes_effect_at <= now) return 0;
  const wanted = { kind: 'undo' as const, reason: step.reason as StepReason, words: '', now, takesEffectAt: now };
  const { rows } = await sql<{ list_id: string }>`
    update awards set
      withdrawn_at = case when withdrawn_step = ${undone} then null else withdrawn_at end,
      withdrawn_reason = case when withdrawn_step = ${undone} then null else withdrawn_reason end,
      suspended_at = case when suspended_step = ${undone} then null else suspended_at end,
      withdrawn_step = nullif(withdrawn_step, ${undone}), suspended_step = nullif(suspended_step, ${undone})
    where organisation_id = ${organisationId} and (withdrawn_step = ${undone} or suspended_step = ${undone})
    returning list_id`.execute(tx);
  return await finish(scope, { ...wanted, id: randomUUID(), undoes: undone }, rows);
}

/** The organisation's steps, the newest first. */
export async function findAwardSteps(
  { tx, organisationId }: Scope,
  { atMost }: { readonly atMost: number },
): Promise<readonly AwardStep[]> {
  const rows = await tx
    .selectFrom('award_steps as s')
    .leftJoin('people', 'people.id', 's.person_id')
    .select(['s.id', 'kind', 'reason', 'words', 'awards', 'undoes', 's.made_at as madeAt'])
    .select(['takes_effect_at as takesEffectAt', 'people.name as by'])
    .select(sql<boolean>`exists (select from award_steps u where u.undoes = s.id)`.as('isUndone'))
    .where('organisation_id', '=', organisationId)
    .orderBy('s.made_at', 'desc')
    .limit(atMost)
    .execute();
  return rows.map((row) => ({ ...row, reason: row.reason as StepReason, by: row.by ?? '' }));
}

/** Writes the step down when it moved somebody, and has the lists signed anew when it takes effect. */
async function finish(
  { tx, organisationId, personId }: Scope,
  step: NewStep & { readonly id: string; readonly kind: StepKind; readonly undoes?: string },
  moved: readonly { readonly list_id: string }[],
): Promise<number> {
  if (moved.length === 0) return 0;
  const { id, kind, reason, words, now, takesEffectAt } = step;
  await tx
    .insertInto('award_steps')
    .values({
      ...{
        id,
        organisation_id: organisationId,
        kind,
        reason,
        words,
        awards: moved.length,
        undoes: step.undoes ?? null,
      },
      ...{ person_id: personId, made_at: now, takes_effect_at: takesEffectAt },
    })
    .execute();
  const lists = [...new Set(moved.map(({ list_id }) => list_id))];
  // What is so from now on makes a list unsigned, whatever the clocks of the two processes say that withdraw and sign.
  const change =
    takesEffectAt > now ? sql`due_at = least(due_at, ${takesEffectAt})` : sql`signed_at = null, changed_at = ${now}`;
  await sql`update status_lists set ${change}
    where (id = any(${lists}::uuid[]) or twin_of = any(${lists}::uuid[])) and organisation_id = ${organisationId}`.execute(
    tx,
  );
  return moved.length;
}
