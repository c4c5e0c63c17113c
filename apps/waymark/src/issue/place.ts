import { Refusal } from '../http/refusal.ts';
import type { RequestContext } from '../http/request-env.ts';
import { assertRole, membershipOf, signedInOf } from '../http/session.ts';
import { uuidOf } from '../http/uuid.ts';
import {
  type Database,
  findOrganisation,
  findPublished,
  type Membership,
  type Organisation,
  type Tenant,
  type VersionRow,
} from '../store/index.ts';
import type { IssueParts } from './issue-parts.ts';
import { ISSUE_WORDS } from './words/index.ts';

/** More published definitions than an institution shows on one page. */
const MAX_LISTED = 200;

/** An institution, and the issuer of it who asks. */
export interface AtInstitution {
  readonly db: Database;
  readonly tenant: Tenant;
  readonly membership: Membership;
  readonly organisation: Organisation;
  readonly published: readonly VersionRow[];
}
/** The same, at one published version. */
export interface Here extends Omit<AtInstitution, 'published'> {
  readonly version: VersionRow;
}

export const wordsOf = (c: RequestContext) => ISSUE_WORDS[c.get('page').locale];

export interface Place {
  readonly inOrganisation: (c: RequestContext) => Promise<AtInstitution>;
  readonly here: (c: RequestContext) => Promise<Here>;
}

/** Finds where a request is, for those who may issue there; for others there is nothing. */
export function createPlace({ findDatabase }: Pick<IssueParts, 'findDatabase'>): Place {
  const inOrganisation = async (c: RequestContext): Promise<AtInstitution> => {
    const membership = membershipOf(c, c.req.param('organisation'));
    const db = await findDatabase();
    const organisation = await findOrganisation(db, membership.organisationId);
    if (organisation?.kind !== 'institution') throw new Refusal('ERR_HTTP_NOT_FOUND');
    assertRole(membership, 'issuer');
    const tenant: Tenant = { organisationId: organisation.id, personId: signedInOf(c).person.id };
    const published = await findPublished(db, { organisationId: organisation.id, atMost: MAX_LISTED });
    return { db, membership, organisation, tenant, published };
  };
  const here = async (c: RequestContext): Promise<Here> => {
    const { published, ...at } = await inOrganisation(c);
    const version = published.find(({ definitionId }) => definitionId === uuidOf(c, 'definition'));
    if (!version) throw new Refusal('ERR_HTTP_NOT_FOUND');
    return { ...at, version };
  };
  return { inOrganisation, here };
}
