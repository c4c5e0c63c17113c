import { findAccessToken, findOrganisation, type Organisation, type Tenant, type TokenScope } from '../store/index.ts';
import { type FindDatabase, reachStore } from './reach-store.ts';
import { Refusal } from './refusal.ts';
import type { RequestContext } from './request-env.ts';

/** RFC 6750, section 2.1. Longer ones are none of ours. */
const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]{20,200})$/i;

/** In whose name a machine asks. */
export interface AskedBy {
  readonly organisation: Organisation;
  readonly tenant: Tenant;
}

/**
 * The organisation of the address (`:organisation`), when the request carries a token of that organisation with this scope. Cookies count
 * for nothing here, so no page of somebody else's can ask.
 * @throws Refusal `ERR_HTTP_TOKEN`, `ERR_HTTP_TOKEN_SCOPE`, `ERR_HTTP_NOT_FOUND` for another organisation's address
 * @see https://www.rfc-editor.org/rfc/rfc6750
 */
export async function askedByToken(
  c: RequestContext,
  { findDatabase, scope, now }: { readonly findDatabase: FindDatabase; readonly scope: TokenScope; readonly now: Date },
): Promise<AskedBy> {
  const secret = BEARER.exec(c.req.header('authorization') ?? '')?.[1];
  const found =
    secret === undefined
      ? undefined
      : await reachStore(findDatabase, async (db) => {
          const token = await findAccessToken(db, secret, now);
          const organisation = token && (await findOrganisation(db, token.organisationId));
          return token && organisation && { token, organisation };
        });
  if (!found) throw new Refusal('ERR_HTTP_TOKEN');
  const { token, organisation } = found;
  if (organisation.slug !== c.req.param('organisation')) throw new Refusal('ERR_HTTP_NOT_FOUND');
  if (!token.scopes.includes(scope)) throw new Refusal('ERR_HTTP_TOKEN_SCOPE');
  return { organisation, tenant: { organisationId: organisation.id, personId: token.personId } };
}
