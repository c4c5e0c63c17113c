import { Refusal } from '../http/refusal.ts';
import type { RequestContext } from '../http/request-env.ts';
import { assertRole, membershipOf, signedInOf } from '../http/session.ts';
import { type Database, findOrganisation, type Membership, type Organisation, type Tenant } from '../store/index.ts';
import { ORGANISE_WORDS, type OrganiseWords } from './words/index.ts';

export interface Administered {
  readonly db: Database;
  readonly membership: Membership;
  readonly organisation: Organisation;
  readonly tenant: Tenant;
  readonly words: OrganiseWords;
}

/** The organisation of the address, for its administrators. @throws Refusal `ERR_HTTP_SIGN_IN`, `ERR_HTTP_NOT_FOUND`, `ERR_HTTP_NOT_YOUR_ROLE` */
export function administeredIn(findDatabase: () => Promise<Database>): (c: RequestContext) => Promise<Administered> {
  return async (c) => {
    const membership = membershipOf(c, c.req.param('organisation'));
    assertRole(membership, 'administrator');
    const db = await findDatabase();
    const organisation = await findOrganisation(db, membership.organisationId);
    if (!organisation) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const tenant = { organisationId: organisation.id, personId: signedInOf(c).person.id };
    return { db, membership, organisation, tenant, words: ORGANISE_WORDS[c.get('page').locale] };
  };
}
