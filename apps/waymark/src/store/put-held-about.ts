/** Puts in who the rows speak of, before the rows: the organisation, people, and others by name only. In nobody's name. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { HeldOrganisation, HeldOther, HeldPerson } from './held-about.ts';
import type { Queries } from './open-store.ts';
import { toAddress } from './people.ts';
import { RestoreError, toRestoreError } from './restore-error.ts';

/** Nobody reads letters there (RFC 2606), so nobody can sign in as somebody who is only named. */
const NOBODY = '@people.invalid';

/** @throws RestoreError when its name in addresses or its id is taken */
export async function putOrganisation(
  tx: Queries,
  organisation: HeldOrganisation & { readonly brandmark: Uint8Array | null },
): Promise<void> {
  const { id, slug } = organisation;
  const { rows } = await sql<{ id: string; slug: string }>`select id, slug from organisations
    where id = ${id} or slug = ${slug}`.execute(tx);
  if (rows.some((row) => row.id === id))
    throw new RestoreError(`The organisation ${slug} is here already: nothing is put in twice. Nothing was changed.`);
  if (rows.length > 0)
    throw new RestoreError(
      `Another organisation here has the name ${slug} in its addresses, which stand in what was signed: choose an installation without it.`,
    );
  await insert(tx, organisation);
}

async function insert(
  tx: Queries,
  one: Omit<HeldOrganisation, 'domainToken' | 'policy'> & {
    readonly domainToken?: string;
    readonly policy?: unknown;
    readonly brandmark?: Uint8Array | null;
  },
): Promise<void> {
  try {
    await sql`insert into organisations (id, slug, kind, names, language, region, industry, url, domain, domain_token,
        brandmark, charter, policy, made_at)
      values (${one.id}, ${one.slug}, ${one.kind}, ${JSON.stringify(one.names)}, ${one.language}, ${one.region}, ${one.industry},
        ${one.url}, ${one.domain}, ${one.domainToken ?? randomBytes(16).toString('hex')},
        ${one.brandmark ? Buffer.from(one.brandmark) : null}, ${JSON.stringify(one.charter)}, ${JSON.stringify(one.policy ?? {})},
        ${one.madeAt})`.execute(tx);
  } catch (error) {
    throw toRestoreError(error, 'organisations');
  }
}

/** Whoever is named in the file → who that is here. Somebody with the same address is the same; without an address they are only a name. */
export async function putPeople(
  tx: Queries,
  { people, locale, now }: { readonly people: readonly HeldPerson[]; readonly locale: string; readonly now: Date },
): Promise<ReadonlyMap<string, string>> {
  const told = people.map(({ id, name, email }) => ({
    id,
    name: name ?? '—',
    email: email ? toAddress(email) : `${id}${NOBODY}`,
  }));
  const { rows: known } = await sql<{ id: string; email: string }>`select id, email from people
    where id = any(${told.map(({ id }) => id)}::uuid[]) or email = any(${told.map(({ email }) => email)})`.execute(tx);
  const here = new Map<string, string>();
  for (const person of told) {
    const same = known.find(({ email }) => email === person.email);
    const taken = known.find(({ id }) => id === person.id);
    const isOnlyNamed = person.email.endsWith(NOBODY);
    if (!same && taken && !isOnlyNamed && !taken.email.endsWith(NOBODY))
      throw new RestoreError('Somebody in it is here already with another mail address. Nothing was changed.');
    const found = same ?? taken;
    here.set(person.id, found?.id ?? person.id);
    if (!found)
      await sql`insert into people (id, email, name, locale, digest_sent_at, made_at)
        values (${person.id}, ${person.email}, ${person.name}, ${locale}, ${now}, ${now})`.execute(tx);
    else if (!same && !isOnlyNamed)
      // Known by name until now; with an address they can sign in.
      await sql`update people set email = ${person.email} where id = ${person.id}`.execute(tx);
  }
  return here;
}

/** A public key, so that what was signed with it can be checked. */
export interface HeldKey {
  readonly id: string;
  readonly purpose: string;
  readonly algorithm: string;
  readonly publicMultikey: string;
  /** RFC 3339. */
  readonly madeAt: string;
  readonly retiredAt: string | null;
}

export interface PutOthers {
  /** Put in by their names and public keys. */
  readonly added: readonly string[];
  /** Here already, with people of their own. */
  readonly living: readonly { readonly id: string; readonly slug: string }[];
}

/** Others by their names and public keys: nobody can act for them here, and what they signed can be checked. */
export async function putOthers(
  tx: Queries,
  {
    others,
    keysOf,
  }: {
    readonly others: readonly HeldOther[];
    readonly keysOf: (id: string) => readonly HeldKey[];
  },
): Promise<PutOthers> {
  const added: string[] = [];
  const living: { id: string; slug: string }[] = [];
  for (const other of others) {
    const { rows } = await sql<{ id: string; slug: string; hasPeople: boolean }>`select id, slug,
        exists (select from memberships m where m.organisation_id = o.id) as "hasPeople"
      from organisations o where id = ${other.id} or slug = ${other.slug}`.execute(tx);
    const same = rows.find(({ id }) => id === other.id);
    if (same?.hasPeople) living.push({ id: same.id, slug: same.slug });
    if (same) continue;
    // Its name in addresses is another's here: it gets one that nobody else has.
    const slug = rows.length === 0 ? other.slug : `${other.slug.slice(0, 50)}-${other.id.slice(0, 8)}`;
    await insert(tx, { ...other, slug });
    added.push(other.id);
    for (const key of keysOf(other.id))
      await sql`insert into signing_keys (id, organisation_id, purpose, algorithm, public_multikey, sealed_private_key, made_at, retired_at)
        values (${key.id}, ${other.id}, ${key.purpose}, ${key.algorithm}, ${key.publicMultikey}, '', ${key.madeAt},
          ${key.retiredAt})`.execute(tx);
  }
  for (const { id, members } of others.filter((other) => added.includes(other.id)))
    for (const { memberId, askedAt, joinedAt } of members) {
      if (!others.some((other) => other.id === memberId)) continue;
      await sql`insert into bloc_members (organisation_id, member_id, asked_at, joined_at)
        values (${id}, ${memberId}, ${askedAt}, ${joinedAt})`.execute(tx);
    }
  return { added, living };
}
