import type { Lines } from 'waymark/achievement';
import { formOf } from '../http/form-of.ts';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext } from '../http/request-env.ts';
import { assertRole, membershipOf, signedInOf } from '../http/session.ts';
import { uuidOf } from '../http/uuid.ts';
import {
  asTenant,
  type Database,
  findOrganisation,
  findWorkspace,
  type Membership,
  type Organisation,
  type Tenant,
  type Workspace,
} from '../store/index.ts';
import type { Moved } from './lifecycle-steps.ts';
import { WORK_WORDS, type WorkWords } from './words/index.ts';
import type { WorkParts } from './work-parts.ts';

const MAX_REASON_CHARS = 2_000;

/** An institution, as one of its members works in it. */
export interface InOrganisation {
  readonly db: Database;
  readonly membership: Membership;
  readonly organisation: Organisation;
  readonly tenant: Tenant;
}
/** One definition, as whoever works on it sees it. */
export interface Here {
  readonly db: Database;
  readonly tenant: Tenant;
  readonly membership: Membership;
  readonly workspace: Workspace;
}

/** Where a request of these pages stands: which institution, which definition, and who asks; else there is nothing there. */
export function createPlace({ findDatabase }: Pick<WorkParts, 'findDatabase'>) {
  const inOrganisation = async (c: RequestContext): Promise<InOrganisation> => {
    const membership = membershipOf(c, c.req.param('organisation'));
    const db = await findDatabase();
    const organisation = await findOrganisation(db, membership.organisationId);
    if (organisation?.kind !== 'institution') throw new Refusal('ERR_HTTP_NOT_FOUND');
    const tenant: Tenant = { organisationId: organisation.id, personId: signedInOf(c).person.id };
    return { db, membership, organisation, tenant };
  };
  const here = async (c: RequestContext): Promise<Here> => {
    const { db, tenant, membership } = await inOrganisation(c);
    return { db, tenant, membership, workspace: await workspaceOf(db, tenant, uuidOf(c, 'definition')) };
  };
  return { inOrganisation, here };
}
export type Place = ReturnType<typeof createPlace>;

export async function workspaceOf(db: Database, tenant: Tenant, definitionId: string): Promise<Workspace> {
  const workspace = await asTenant(db, tenant, (scope) => findWorkspace(scope, { definitionId }));
  if (workspace?.owner.id !== tenant.organisationId) throw new Refusal('ERR_HTTP_NOT_FOUND');
  return workspace;
}

export const assertWriter = ({ membership }: Pick<Here, 'membership'>): void =>
  assertRole(membership, 'author', 'steward');

/** What a step that did not happen is told as. */
export function assertMoved(moved: Moved): void {
  if (moved === 'not-found') throw new Refusal('ERR_HTTP_NOT_FOUND');
  if (moved === 'not-your-role') throw new Refusal('ERR_HTTP_NOT_YOUR_ROLE');
  if (moved === 'not-now') throw new Refusal('ERR_HTTP_NOT_NOW');
  if (moved === 'reason-missing') throw new Refusal('ERR_HTTP_BAD_REQUEST');
}

/** The texts of a form, by name. */
export async function fieldsIn(c: RequestContext): Promise<Lines> {
  const form = await formOf(c);
  const texts = [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
}
export const reasonIn = (fields: Lines, name = 'reason'): string =>
  (fields[name] ?? '').trim().slice(0, MAX_REASON_CHARS);
export const wordsOf = (c: RequestContext): WorkWords => WORK_WORDS[c.get('page').locale];
