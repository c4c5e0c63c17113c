import { type EndorsementDeed, toEndorsement } from 'waymark/achievement';
import { canonicalizeJson } from 'waymark/encoding';
import { addProof } from 'waymark/proof';
import { nameIn } from '../pages/name-in.ts';
import {
  asTenant,
  type Database,
  findEndorsement,
  findIdentity,
  findNamedKey,
  findOrganisation,
  findSeatedDefinition,
  findVersion,
  findVersions,
  newEndorsementId,
  organisationUrl,
  storeActivity,
  storeEndorsement,
  type Tenant,
  toEndorsementId,
  toSigner,
  withdrawalListUrl,
  withdrawEndorsement,
} from '../store/index.ts';
import type { ReviewParts } from './review-parts.ts';

export type Endorsed = 'done' | 'not-found' | 'no-key' | 'nothing-said' | 'already';

/**
 * Signs an endorsement of one exact version with the employer's own key: these bytes, this deed, until this day. Durable when it returns.
 */
export async function endorse(
  db: Database,
  tenant: Tenant,
  wanted: {
    readonly definitionId: string;
    readonly number: number;
    readonly deed: EndorsementDeed;
    readonly comment: string;
    readonly validUntil: Date;
    readonly baseUrl: string;
    readonly sign: ReviewParts['sign'];
    readonly now: Date;
  },
): Promise<Endorsed> {
  const { definitionId, number, deed, comment, validUntil, baseUrl, now } = wanted;
  if (!comment) return 'nothing-said';
  return await asTenant(db, tenant, async (scope) => {
    const definition = await findSeatedDefinition(scope, { definitionId });
    const version = definition && (await findVersion(scope.tx, { definitionId, number }));
    const organisation = await findOrganisation(scope.tx, tenant.organisationId);
    if (!definition || !version || !organisation) return 'not-found';
    const identity = await findIdentity(scope.tx, { organisation, baseUrl });
    const key = identity && (await findNamedKey(scope, identity));
    if (!identity || !key) return 'no-key';
    const id = newEndorsementId();
    const { language } = version.definition;
    const unsigned = toEndorsement({
      id: toEndorsementId(id),
      endorser: {
        id: identity.did,
        type: ['Profile'],
        name: nameIn(organisation, language),
        url: organisation.url || organisationUrl(baseUrl, organisation.slug),
      },
      versionId: `${baseUrl}/definitions/${definitionId}/v${number}`,
      version: { digestMultibase: version.digestMultibase, digestSRI: version.digestSri },
      ...{ deed, comment, validFrom: toSecond(now), validUntil: toSecond(validUntil) },
      withdrawalList: withdrawalListUrl(baseUrl, organisation.slug),
    });
    const signed = await addProof(unsigned, {
      signer: toSigner(identity, key, wanted.sign),
      created: now,
    });
    const credential = new TextEncoder().encode(canonicalizeJson(signed));
    const ownerId = definition.organisationId;
    const words = { deed, comment, validUntil };
    if (!(await storeEndorsement(scope, { id, definitionId, number, ownerId, credential, ...words, now })))
      return 'already';
    await storeActivity(scope, { definitionId, ownerId, kind: 'endorsed', facts: { version: `${number}` }, now });
    return 'done';
  });
}

const toSecond = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');

/** Takes an endorsement back, with a reason that every reader sees. */
export async function takeBackEndorsement(
  db: Database,
  tenant: Tenant,
  wanted: { readonly endorsementId: string; readonly reason: string; readonly now: Date },
): Promise<'done' | 'not-found' | 'reason-missing'> {
  const { endorsementId, reason, now } = wanted;
  if (!reason) return 'reason-missing';
  return await asTenant(db, tenant, async (scope) => {
    const endorsement = await findEndorsement(scope.tx, endorsementId);
    if (!endorsement || !(await withdrawEndorsement(scope, { endorsementId, reason, now }))) return 'not-found';
    const { definitionId } = endorsement;
    const [version] = await findVersions(scope.tx, { definitionId });
    if (version)
      await storeActivity(scope, {
        definitionId,
        ownerId: version.organisationId,
        kind: 'withdrew',
        facts: { reason },
        now,
      });
    return 'done';
  });
}
