import { ROLES, type Role } from 'waymark/achievement';
import {
  type Database,
  grantMembership,
  type OrganisationKind,
  type Person,
  storeOrganisation,
} from '../store/index.ts';
import { invite } from './invite.ts';

/** What whoever begins an organisation may do in it: everything. They share it out by inviting others. */
const EMPLOYER_ROLES: readonly Role[] = ['administrator', 'reviewer', 'endorser'];
const rolesOfFirst = (kind: OrganisationKind): readonly Role[] => (kind === 'institution' ? ROLES : EMPLOYER_ROLES);

/** "Northfield Technical College" → "northfield-technical-college": what its addresses say. */
export const toSlug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);

/** Makes an organisation; its first administrator is whoever makes it, or whom they name, who is invited. `undefined` = the address is taken. */
export async function makeOrganisation(
  db: Database,
  wanted: {
    readonly slug: string;
    readonly kind: OrganisationKind;
    readonly name: string;
    readonly language: string;
    readonly administrator: string;
    readonly by: Person;
    /** Whose work they do when they make it. */
    readonly byOrganisation?: string;
    readonly baseUrl: string;
    readonly now: Date;
  },
): Promise<{ readonly organisationId: string; readonly isInvited: boolean } | undefined> {
  const { administrator, by, kind, baseUrl, now } = wanted;
  const isOwn = administrator === '' || administrator.toLowerCase() === by.email;
  const organisationId = await db.transaction().execute(async (tx) => {
    const id = await storeOrganisation(tx, wanted);
    if (id !== undefined && isOwn)
      await grantMembership(tx, {
        ...{ organisationId: id, personId: by.id, roles: rolesOfFirst(kind), now },
        signsAs: kind === 'institution' ? ['programme', 'registrar', 'quality'] : [],
      });
    return id;
  });
  if (organisationId === undefined) return undefined;
  if (!isOwn)
    await invite(db, {
      ...{ organisationId, email: administrator, roles: rolesOfFirst(kind), signsAs: [] },
      ...{
        byName: wanted.byOrganisation ? `${by.name}, ${wanted.byOrganisation},` : by.name,
        locale: by.locale,
        baseUrl,
        now,
      },
    });
  return { organisationId, isInvited: !isOwn };
}
