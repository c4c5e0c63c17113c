import { canonicalizeJson } from 'waymark/encoding';
import { STATUS_LIST_ENTRIES, toStatusList } from 'waymark/issuance';
import { addProof } from 'waymark/proof';
import {
  ASSERTION,
  type Database,
  findIdentity,
  findOrganisation,
  findSigningKey,
  findStatusList,
  findWithdrawnPlaces,
  type Scope,
  type SignWith,
  storeSignedList,
  toSigner,
} from '../store/index.ts';

/** A verifier may keep a list so long: a withdrawal is seen by everybody within five minutes. */
export const STATUS_SECONDS = 300;
/** A list is believed for so long; it is signed anew well before. */
const VALID_MS = 7 * 86_400_000;
const RENEW_MS = 86_400_000;
/** A verifier whose clock is behind asked before we signed: it is not told that the list begins tomorrow. */
const CLOCKS_DIFFER_MS = 5 * 60_000;

export const statusListUrl = (baseUrl: string, id: string): string => `${baseUrl}/status/${id}`;

/** A list as it is served: signed anew when something in it changed, or it grew old. `undefined` = there is none. */
export async function currentStatusList(
  db: Database,
  {
    id,
    baseUrl,
    sign,
    now,
  }: { readonly id: string; readonly baseUrl: string; readonly sign: SignWith; readonly now: Date },
): Promise<Uint8Array | undefined> {
  const list = await findStatusList(db, id);
  if (!list) return undefined;
  const isCurrent =
    list.signedAt !== null && list.signedAt > list.changedAt && now.getTime() - list.signedAt.getTime() < RENEW_MS;
  if (list.credential && isCurrent) return list.credential;
  return await db.transaction().execute(async (tx) => {
    const { organisationId } = list;
    const scope: Scope = { tx, organisationId, personId: '' };
    const organisation = await findOrganisation(tx, organisationId);
    const identity = organisation && (await findIdentity(tx, { organisation, baseUrl }));
    const key = await findSigningKey(scope, { purpose: ASSERTION });
    if (!identity || !key) return undefined;
    const unsigned = await toStatusList({
      ...{ id: statusListUrl(baseUrl, id), issuer: identity.did, purpose: list.purpose },
      set: await findWithdrawnPlaces(scope, { listId: id }),
      validFrom: new Date(now.getTime() - CLOCKS_DIFFER_MS),
      validUntil: new Date(now.getTime() + VALID_MS),
      ttlMilliseconds: STATUS_SECONDS * 1000,
    });
    const signed = await addProof(unsigned, { signer: toSigner(identity, key, sign), created: now });
    const credential = new TextEncoder().encode(canonicalizeJson(signed));
    await storeSignedList(scope, { listId: id, credential, now });
    return credential;
  });
}

export { STATUS_LIST_ENTRIES };
