/** Who and what the rows of an organisation speak of: itself, people, other organisations. */
import { type RawBuilder, sql } from 'kysely';
import type { Scope } from './as-tenant.ts';
import { HOLDINGS } from './holdings.ts';
import { findTableShape } from './table-shape.ts';

/** The organisation's own row, as it is put back; whether its domain is its own is proven anew. */
export interface HeldOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly names: unknown;
  readonly language: string;
  readonly region: string;
  readonly industry: string;
  readonly url: string;
  readonly domain: string | null;
  readonly domainToken?: string;
  readonly charter: unknown;
  readonly policy?: unknown;
  /** RFC 3339. */
  readonly madeAt: string;
}
/** Another organisation that spoke here, as everybody sees it. */
export interface HeldOther extends Omit<HeldOrganisation, 'domainToken' | 'policy'> {
  /** Of a bloc: who joined. */
  readonly members: readonly { readonly memberId: string; readonly askedAt: string; readonly joinedAt: string }[];
}
/** Somebody whose deeds stand in the rows. The address only of the organisation's own members. */
export interface HeldPerson {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
}

const PUBLIC = sql`id, slug, kind, names, language, region, industry, url, domain, charter, to_json(made_at) #>> '{}' as "madeAt"`;

export async function findHeldOrganisation({ tx, organisationId }: Scope): Promise<HeldOrganisation | undefined> {
  const { rows } = await sql<HeldOrganisation>`select ${PUBLIC}, domain_token as "domainToken", policy
    from organisations where id = ${organisationId}`.execute(tx);
  return rows[0];
}

/** Everybody who did something in the organisation's rows, or belongs to it. */
export async function findHeldPeople(scope: Scope): Promise<readonly HeldPerson[]> {
  const named = await idsNamed(scope, 'people');
  const { rows } = await sql<HeldPerson>`select named.id, p.name, member_email(named.id) as email
    from (${named}) as named (id) left join people p on p.id = named.id order by named.id`.execute(scope.tx);
  return rows;
}

/** Every other organisation that the rows name, and the members of the blocs among them. */
export async function findHeldOthers(scope: Scope): Promise<readonly HeldOther[]> {
  const named = await idsNamed(scope, 'organisations');
  const { rows } = await sql<HeldOther>`
    with named as (select * from (${named}) as n (id)),
    joined as (select b.organisation_id, b.member_id, b.asked_at, b.joined_at from bloc_members b
      where b.organisation_id in (select id from named) and b.joined_at is not null)
    select ${PUBLIC}, coalesce((select json_agg(json_build_object(
        'memberId', j.member_id, 'askedAt', j.asked_at, 'joinedAt', j.joined_at) order by j.member_id)
      from joined j where j.organisation_id = o.id), '[]') as members
    from organisations o
    where id <> ${scope.organisationId} and id in (select id from named union select member_id from joined)
    order by id`.execute(scope.tx);
  return rows;
}

/** Ids of people or organisations in any row. */
async function idsNamed({ tx, organisationId }: Scope, what: 'people' | 'organisations'): Promise<RawBuilder<unknown>> {
  const selects: RawBuilder<unknown>[] = [];
  for (const { table, ofAward, organisations = [] } of HOLDINGS) {
    const shape = ofAward ? undefined : await findTableShape(tx, table);
    const columns = what === 'people' ? shape?.people : shape && [...shape.organisations, ...organisations];
    for (const name of columns ?? [])
      selects.push(
        sql`select ${sql.ref(name)} from ${sql.table(table)} where organisation_id = ${organisationId} and ${sql.ref(name)} is not null`,
      );
  }
  return sql.join(selects, sql` union `);
}
