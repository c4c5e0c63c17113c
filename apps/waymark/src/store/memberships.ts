/** Who belongs to which organisation, and what they may do there. */
import { sql } from 'kysely';
import type { Role } from 'waymark/achievement';
import type { Scope } from './as-tenant.ts';
import type { Queries } from './open-store.ts';

/** For which part of the institution somebody signs off. */
export const SIGN_OFF_TITLES = ['programme', 'registrar', 'quality'] as const;
export type SignOffTitle = (typeof SIGN_OFF_TITLES)[number];

export interface Membership {
  readonly organisationId: string;
  readonly slug: string;
  readonly roles: readonly Role[];
  readonly signsAs: readonly SignOffTitle[];
}

export interface Member {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly signsAs: readonly SignOffTitle[];
}

/** Everything that one person belongs to: what the session may act for. */
export async function findMembershipsOf(db: Queries, personId: string): Promise<readonly Membership[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('organisations', 'organisations.id', 'memberships.organisation_id')
    .select(['memberships.organisation_id as organisationId', 'slug', 'roles', 'signs_as as signsAs'])
    .where('person_id', '=', personId)
    .orderBy('slug')
    .execute();
  // Sound: only this file writes these columns, from the two lists.
  return rows as unknown as Membership[];
}

/** Makes a person a member, or adds to what they may do. For accepting an invitation, before there is a scope to act in. */
export async function grantMembership(
  db: Queries,
  wanted: {
    readonly organisationId: string;
    readonly personId: string;
    readonly roles: readonly Role[];
    readonly signsAs: readonly SignOffTitle[];
    readonly now: Date;
  },
): Promise<void> {
  const { organisationId, personId, roles, signsAs, now } = wanted;
  const before = await db
    .selectFrom('memberships')
    .select(['roles', 'signs_as'])
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  const all = [...new Set([...(before?.roles ?? []), ...roles])];
  const titles = [...new Set([...(before?.signs_as ?? []), ...signsAs])];
  await db
    .insertInto('memberships')
    .values({ organisation_id: organisationId, person_id: personId, roles: all, signs_as: titles, made_at: now })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ roles: all, signs_as: titles }),
    )
    .execute();
}

/** Whom to write to: members of these organisations in one of these roles. In nobody's name, because an organisation does not see another's people. */
export async function findPeopleToTell(
  db: Queries,
  { organisationIds, roles }: { readonly organisationIds: readonly string[]; readonly roles: readonly Role[] },
): Promise<readonly { readonly email: string; readonly locale: string; readonly slug: string }[]> {
  if (organisationIds.length === 0) return [];
  return await db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.person_id')
    .innerJoin('organisations', 'organisations.id', 'memberships.organisation_id')
    .select(['email', 'locale', 'slug'])
    .where('memberships.organisation_id', 'in', [...organisationIds])
    .where('roles', '&&', sql<string[]>`${[...roles]}::text[]`)
    .execute();
}

export async function findMembers({ tx, organisationId }: Scope): Promise<readonly Member[]> {
  const rows = await tx
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.person_id')
    .select(['people.id as personId', 'name', 'roles', 'signs_as as signsAs'])
    .select(sql<string>`member_email(people.id)`.as('email'))
    .where('organisation_id', '=', organisationId)
    .orderBy('name')
    .execute();
  return rows as unknown as Member[];
}

/** True when there was such a member. The last administrator stays one: an organisation that nobody runs helps nobody. */
export async function updateMember(
  { tx, organisationId }: Scope,
  wanted: {
    readonly personId: string;
    /** Empty = no longer a member. */
    readonly roles: readonly Role[];
    readonly signsAs: readonly SignOffTitle[];
  },
): Promise<'done' | 'nobody' | 'last-administrator'> {
  const { personId, roles, signsAs } = wanted;
  const members = await tx
    .selectFrom('memberships')
    .select(['person_id', 'roles'])
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .execute();
  if (!members.some((one) => one.person_id === personId)) return 'nobody';
  const remain = members.filter((one) => one.person_id !== personId && one.roles.includes('administrator'));
  if (remain.length === 0 && !roles.includes('administrator')) return 'last-administrator';
  const own = { organisation_id: organisationId, person_id: personId };
  if (roles.length === 0)
    await tx
      .deleteFrom('memberships')
      .where('organisation_id', '=', own.organisation_id)
      .where('person_id', '=', own.person_id)
      .execute();
  else
    await tx
      .updateTable('memberships')
      .set({ roles: [...roles], signs_as: [...signsAs] })
      .where('organisation_id', '=', own.organisation_id)
      .where('person_id', '=', own.person_id)
      .execute();
  return 'done';
}
