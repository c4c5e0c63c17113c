import type { JsonObject } from 'waymark/encoding';
import { findWithdrawn } from './endorsements.ts';
import { findIdentity, organisationUrl } from './identity.ts';
import type { Queries } from './open-store.ts';
import type { Organisation } from './organisations.ts';

export const withdrawalListUrl = (baseUrl: string, slug: string): string =>
  `${organisationUrl(baseUrl, slug)}/withdrawn.json`;

/**
 * What an organisation took back, with its reasons, as any verifier of its endorsements asks for it.
 * @see https://www.imsglobal.org/spec/vcrl/v1p0/
 */
export async function findWithdrawalList(
  db: Queries,
  { organisation, baseUrl }: { readonly organisation: Pick<Organisation, 'id' | 'slug'>; readonly baseUrl: string },
): Promise<JsonObject> {
  const withdrawn = await findWithdrawn(db, { endorserId: organisation.id });
  const identity = await findIdentity(db, { organisation, baseUrl });
  return {
    id: withdrawalListUrl(baseUrl, organisation.slug),
    issuer: identity?.did ?? '',
    revokedCredential: withdrawn.map(({ id, withdrawnReason }) => ({
      id: toEndorsementId(id),
      revoked: true,
      revocationReason: withdrawnReason ?? '',
    })),
  };
}

/** The credential's own id. */
export const toEndorsementId = (id: string): string => `urn:uuid:${id}`;
