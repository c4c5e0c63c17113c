import { ROLES, type Role } from 'waymark/achievement';
import {
  type Database,
  findOrganisation,
  findPersonByEmail,
  grantMembership,
  type OneTime,
  type Organisation,
  type Person,
  peekSecret,
  type Queries,
  SIGN_OFF_TITLES,
  type SignOffTitle,
  storePerson,
  takeSecret,
  takeSecretsOf,
} from '../store/index.ts';

/** An invitation as whoever got it sees it. */
export interface Invitation {
  readonly email: string;
  /** Absent = accepting makes their account. */
  readonly personId?: string;
  readonly organisation: Organisation;
  readonly roles: readonly Role[];
  readonly signsAs: readonly SignOffTitle[];
}

/** What an invitation offers; looking takes nothing. */
export async function lookAtInvitation(db: Database, secret: string, now: Date): Promise<Invitation | undefined> {
  const found = await peekSecret(db, { purpose: 'invitation', secret, now });
  const organisation = found && (await findOrganisation(db, String(found.content.organisationId)));
  if (!found?.email || !organisation) return undefined;
  const person = await findPersonByEmail(db, found.email);
  return { email: found.email, organisation, ...(person ? { personId: person.id } : {}), ...rolesIn(found.content) };
}

/** Accepts it: the person is made if need be, and belongs to the organisation from now on. All of it or nothing. */
export async function acceptInvitation(
  db: Database,
  wanted: { readonly secret: string; readonly name: string; readonly locale: string; readonly now: Date },
): Promise<{ readonly person: Person; readonly organisationId: string } | undefined> {
  const { secret, name, locale, now } = wanted;
  return await db.transaction().execute(async (tx) => {
    const taken = await takeSecret(tx, { purpose: 'invitation', secret, now });
    if (!taken?.email) return undefined;
    const person = await storePerson(tx, { email: taken.email, name, locale, now });
    return { person, organisationId: await join(tx, { taken, person, now }) };
  });
}

/** Accepts everything that an address was invited to, for somebody whose address their institution vouches for. `undefined` = nothing. */
export async function acceptInvitationsTo(
  tx: Queries,
  wanted: { readonly email: string; readonly name: string; readonly locale: string; readonly now: Date },
): Promise<Person | undefined> {
  const { email, now } = wanted;
  const all = await takeSecretsOf(tx, { purpose: 'invitation', email, now });
  if (all.length === 0) return undefined;
  const person = await storePerson(tx, wanted);
  for (const taken of all) await join(tx, { taken, person, now });
  return person;
}

async function join(
  tx: Queries,
  { taken, person, now }: { readonly taken: OneTime; readonly person: Person; readonly now: Date },
): Promise<string> {
  const organisationId = String(taken.content.organisationId);
  await grantMembership(tx, { organisationId, personId: person.id, ...rolesIn(taken.content), now });
  return organisationId;
}

const rolesIn = (content: Readonly<Record<string, unknown>>) => ({
  roles: ROLES.filter((role) => Array.isArray(content.roles) && content.roles.includes(role)),
  signsAs: SIGN_OFF_TITLES.filter((title) => Array.isArray(content.signsAs) && content.signsAs.includes(title)),
});
