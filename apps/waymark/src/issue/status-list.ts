import { canonicalizeJson } from 'waymark/encoding';
import { STATUS_LIST_ENTRIES, toStatusList } from 'waymark/issuance';
import { addProof } from 'waymark/proof';
import {
  type Database,
  findIdentity,
  findNamedKey,
  findOrganisation,
  findSetPlaces,
  findStatusList,
  lockStatusList,
  type Scope,
  type SignWith,
  type StatusListRow,
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
  const served = await findStatusList(db, id);
  if (!served) return undefined;
  // What points at it asks at the address where it was begun, under which nobody here can sign.
  if (served.movedFrom !== null) return served.credential ?? undefined;
  if (served.credential && isCurrent(served, now)) return served.credential;
  return await db.transaction().execute(async (tx) => {
    const list = await lockStatusList(tx, id);
    if (!list) return undefined;
    if (list.credential && isCurrent(list, now)) return list.credential;
    const { organisationId } = list;
    const scope: Scope = { tx, organisationId, personId: '' };
    const organisation = await findOrganisation(tx, organisationId);
    const identity = organisation && (await findIdentity(tx, { organisation, baseUrl }));
    const key = identity && (await findNamedKey(scope, identity));
    if (!identity || !key) return undefined;
    const unsigned = await toStatusList({
      ...{ id: statusListUrl(baseUrl, id), issuer: identity.did, purpose: list.purpose },
      set: await findSetPlaces(scope, { listId: list.placesOf, purpose: list.purpose, now }),
      validFrom: new Date(now.getTime() - CLOCKS_DIFFER_MS),
      validUntil: new Date(now.getTime() + VALID_MS),
      ttlMilliseconds: STATUS_SECONDS * 1000,
    });
    const signed = await addProof(unsigned, { signer: toSigner(identity, key, sign), created: now });
    const credential = new TextEncoder().encode(canonicalizeJson(signed));
    await storeSignedList(scope, { listId: id, placesOf: list.placesOf, credential, now });
    return credential;
  });
}

const isCurrent = ({ signedAt, dueAt }: StatusListRow, now: Date): boolean =>
  signedAt !== null && now.getTime() - signedAt.getTime() < RENEW_MS && (dueAt === null || dueAt > now);

export { STATUS_LIST_ENTRIES };
