/** What happened to a definition, in order; told to those concerned in one letter a day, and on its page. */
import { sql } from 'kysely';
import type { Scope } from './as-tenant.ts';
import { isOursOrSeated } from './is-ours-or-seated.ts';
import type { Queries } from './open-store.ts';

export const ACTIVITY_KINDS = [
  'began',
  'saved',
  'asked-inside',
  'signed-off',
  'refused',
  'with-employers',
  'taken-back',
  'invited',
  'proposed',
  'commented',
  'decided',
  'answered',
  'published',
  'endorsed',
  'withdrew',
  'review-held',
  'retired',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** What happens inside an institution stays there: employers are told neither who signs nor who refused, nor why. */
export const INSIDE_KINDS = ['asked-inside', 'signed-off', 'refused'] as const satisfies readonly ActivityKind[];

export interface Activity {
  readonly kind: ActivityKind;
  readonly byOrganisationId: string;
  readonly personName: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly madeAt: Date;
}

export async function storeActivity(
  { tx, organisationId, personId }: Scope,
  wanted: {
    readonly definitionId: string;
    readonly ownerId: string;
    readonly kind: ActivityKind;
    readonly facts?: Readonly<Record<string, string>>;
    readonly now: Date;
  },
): Promise<void> {
  await tx
    .insertInto('activities')
    .values({
      organisation_id: wanted.ownerId,
      definition_id: wanted.definitionId,
      by_organisation_id: organisationId,
      person_id: personId,
      kind: wanted.kind,
      facts: JSON.stringify(wanted.facts ?? {}),
      made_at: wanted.now,
    })
    .execute();
}

/** Of a definition that the scope's organisation owns or sits at, the newest first. */
export async function findActivities(
  scope: Scope,
  { definitionId, atMost }: { readonly definitionId: string; readonly atMost: number },
): Promise<readonly Activity[]> {
  const rows = await scope.tx
    .selectFrom('activities')
    .innerJoin('people', 'people.id', 'activities.person_id')
    .select([
      'kind',
      'by_organisation_id as byOrganisationId',
      'people.name as personName',
      'facts',
      'activities.made_at as madeAt',
    ])
    .where('definition_id', '=', definitionId)
    .where(isOursOrSeated(scope, 'activities'))
    .where(({ or, eb }) =>
      or([eb('activities.organisation_id', '=', scope.organisationId), eb('kind', 'not in', INSIDE_KINDS)]),
    )
    .orderBy('activities.id', 'desc')
    .limit(atMost)
    .execute();
  return rows as Activity[];
}

/** When the published version is to be looked at again, because a review was held since. Public. */
export async function findReviewedOn(
  db: Queries,
  { definitionId }: { readonly definitionId: string },
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('activities')
    .select('made_at')
    .where('definition_id', '=', definitionId)
    .where('kind', '=', 'review-held')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.made_at;
}

/** One line of somebody's digest. */
export interface Told {
  readonly personId: string;
  readonly email: string;
  readonly locale: string;
  readonly kind: ActivityKind;
  readonly byName: string;
  readonly definitionName: string;
  readonly definitionId: string;
  /** Where the reader works on it: their own organisation, and whether it owns the definition. */
  readonly slug: string;
  readonly isOwner: boolean;
  readonly madeAt: Date;
}

/** People whose last letter is old enough, with what others did since at definitions of theirs; marks them as told. For the job, in nobody's name. */
export async function takeDigests(db: Queries, { now }: { readonly now: Date }): Promise<readonly Told[]> {
  const { rows } = await sql<Told>`
    with due as (
      select id, email, locale, digest_sent_at as before from people
      where digest_every_hours > 0
        and (digest_sent_at is null or digest_sent_at <= ${now}::timestamptz - make_interval(hours => digest_every_hours))
      for update skip locked),
    marked as (update people set digest_sent_at = ${now} where id in (select id from due))
    select due.id as "personId", due.email, due.locale, a.kind, a.definition_id as "definitionId", a.made_at as "madeAt",
      o.names ->> o.language as "byName",
      coalesce(d.content -> 'name' ->> (d.content ->> 'language'), '') as "definitionName",
      own.slug, own.id = a.organisation_id as "isOwner"
    from due
    join memberships m on m.person_id = due.id
    join organisations own on own.id = m.organisation_id
    join activities a on a.person_id <> due.id and a.made_at > coalesce(due.before, '-infinity') and a.made_at <= ${now}
      and (a.organisation_id = own.id or a.kind <> all(${[...INSIDE_KINDS]}) and exists (
        select from seats s where s.definition_id = a.definition_id and s.employer_id = own.id))
    join organisations o on o.id = a.by_organisation_id
    join definitions f on f.id = a.definition_id
    join drafts d on d.definition_id = f.id and d.number = f.draft_number
    order by due.email, a.definition_id, a.id`.execute(db);
  return rows;
}
