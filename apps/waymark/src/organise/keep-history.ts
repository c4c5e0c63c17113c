import { randomUUID } from 'node:crypto';
import { createLog, toDidDocument, toDidWeb, updateLog } from 'waymark/did';
import type { JsonObject } from 'waymark/encoding';
import {
  findDidLogToContinue,
  findPublishedKeys,
  findSigningKey,
  hasPublicAddress,
  organisationUrl,
  retireSigningKeys,
  type Scope,
  storeDidLogEntry,
  storeSigningKey,
} from '../store/index.ts';
import type { MadeKey } from './organise-parts.ts';

/** The one key that may write the next entry: promised by its hash, used once, then told. */
export const NEXT_UPDATE = 'did-next-update';

export interface HistoryParts {
  readonly makeKey: (algorithm: 'EdDSA') => Promise<MadeKey>;
  readonly signWith: (
    key: { readonly algorithm: string; readonly sealedPrivateKey: string },
    data: Uint8Array,
  ) => Promise<Uint8Array>;
}

/**
 * Writes the organisation's keys, as they are now, into its history (did:webvh), which begins with the first entry. Each entry uses up the
 * key that the one before promised, so this also rotates the update key. `not-yet` = the last entry is not a second old; `nothing` =
 * there is no public address or no key to write about.
 */
export async function keepHistory(
  scope: Scope,
  { makeKey, signWith }: HistoryParts,
  { slug, baseUrl, now }: { readonly slug: string; readonly baseUrl: string; readonly now: Date },
): Promise<'written' | 'not-yet' | 'nothing'> {
  const { organisationId } = scope;
  if (!hasPublicAddress(baseUrl)) return 'nothing';
  const history = await findDidLogToContinue(scope);
  const keys = await findPublishedKeys(scope.tx, { organisationId });
  if (keys.length === 0) return 'nothing';
  if (history && now.getTime() - history.changedAt.getTime() < 1_000) return 'not-yet';
  const location = toDidWeb(organisationUrl(baseUrl, slug)).slice('did:web:'.length);
  const promised = history && (await findSigningKey(scope, { purpose: NEXT_UPDATE }));
  if (history && !promised) throw new Error('a history has no key that may continue it');
  const [current, next] = [promised ?? (await makeKey('EdDSA')), await makeKey('EdDSA')];
  const written = {
    signer: {
      publicMultikey: current.publicMultikey,
      sign: (data: Uint8Array) => signWith(current, data),
    },
    nextKeys: [next.publicMultikey],
    now,
  };
  const scid = history?.did.split(':')[2];
  const did = `did:webvh:${scid}:${location}`;
  const entry = history
    ? {
        did,
        ...(await updateLog({
          ...{ ...written, log: history.text },
          documentOf: (before) => toDidDocument(did, { keys, alsoKnownAs: formerOf(before, did) }),
        })),
      }
    : await createLog({
        ...{ ...written, location, portable: true },
        documentOf: (id) => toDidDocument(id, { keys }),
      });
  await retireSigningKeys(scope, { purpose: NEXT_UPDATE, now });
  await storeSigningKey(scope, { id: randomUUID(), purpose: NEXT_UPDATE, ...next, now });
  await storeDidLogEntry(scope, { ...entry, number: (history?.entries ?? 0) + 1, now });
  return 'written';
}

/** Names that it had before this installation moved: whoever knows one of them still finds it. */
function formerOf({ id, alsoKnownAs }: JsonObject, did: string): readonly string[] {
  const names = [id, ...(Array.isArray(alsoKnownAs) ? alsoKnownAs : [])];
  return [...new Set(names.map(String))].filter((name) => name.startsWith('did:webvh:') && name !== did);
}
