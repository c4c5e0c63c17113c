import { type RawBuilder, sql } from 'kysely';
import type { Scope } from './as-tenant.ts';

/** Holds for rows of definitions that the scope's organisation owns, or has a seat at. `table` has both columns. */
export const isOursOrSeated = (
  { organisationId }: Scope,
  table: 'drafts' | 'proposals' | 'answers' | 'activities',
): RawBuilder<boolean> => sql<boolean>`(${sql.ref(`${table}.organisation_id`)} = ${organisationId}
  or exists (select from seats where seats.definition_id = ${sql.ref(`${table}.definition_id`)} and seats.employer_id = ${organisationId}))`;
