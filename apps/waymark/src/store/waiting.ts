import { sql } from 'kysely';
import type { Scope } from './as-tenant.ts';

/** What waits for somebody of the scope's organisation, counted. */
export interface Waiting {
  /** Definitions of its own that are being signed off inside. */
  readonly toSign: number;
  /** Open proposals and comments of others. */
  readonly toAnswer: number;
  /** Drafts of others that its answer is asked for, and has not come. */
  readonly asked: number;
  /** Blocs that asked it to join. */
  readonly invitations: number;
  readonly hasKey: boolean;
  readonly hasDefinitions: boolean;
}

export async function findWaiting({ tx, organisationId: own }: Scope): Promise<Waiting> {
  const { rows } = await sql<Record<keyof Waiting, string | boolean>>`select
    (select count(*) from definitions where organisation_id = ${own} and state = 'inside') as "toSign",
    (select count(*) from proposals where organisation_id = ${own} and by_organisation_id <> ${own} and status = 'open') as "toAnswer",
    (select count(*) from seats s join definitions d on d.id = s.definition_id
      where s.employer_id = ${own} and d.state = 'with-employers' and not exists (
        select from answers a where a.definition_id = d.id and a.by_organisation_id = ${own} and a.draft_number = d.draft_number)) as "asked",
    (select count(*) from bloc_members where member_id = ${own} and joined_at is null) as "invitations",
    exists (select from signing_keys where organisation_id = ${own} and retired_at is null and purpose = 'assertion') as "hasKey",
    exists (select from definitions where organisation_id = ${own}) as "hasDefinitions"`.execute(tx);
  const [row] = rows;
  return {
    toSign: Number(row?.toSign ?? 0),
    toAnswer: Number(row?.toAnswer ?? 0),
    asked: Number(row?.asked ?? 0),
    invitations: Number(row?.invitations ?? 0),
    hasKey: row?.hasKey === true,
    hasDefinitions: row?.hasDefinitions === true,
  };
}
