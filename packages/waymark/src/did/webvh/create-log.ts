import type { JsonObject } from '../../encoding/index.ts';
import { WaymarkError } from '../../error.ts';
import { toWebLocation } from '../methods/web-location.ts';
import { hashJson, hashText, PLACEHOLDER } from './entry-hash.ts';
import type { LogSigner } from './log-signer.ts';
import { METHOD } from './replay-log.ts';
import { type WrittenEntry, writeEntry } from './write-entry.ts';

export interface NewLog {
  /** Where the log will be read, as DIDs write it: `college.example:organisations:north`. It names the did:web beside it, too. */
  readonly location: string;
  /** The DID document for an identifier that is known only once the document is. It must say nothing else about the identifier. */
  readonly documentOf: (did: string) => JsonObject;
  /** Signs this one entry. */
  readonly signer: LogSigner;
  /** Public halves of the keys of which one must sign the next entry; only their hashes are told. At least one. */
  readonly nextKeys: readonly string[];
  /** Whether the identifier may ever move to another domain. It cannot be allowed later. */
  readonly portable: boolean;
  readonly now: Date;
}

/**
 * The first line of a `did.jsonl`, with pre-rotation: whoever steals the key of this entry cannot write the next.
 * @throws {WaymarkError} ERR_DID_ARGUMENT for a location, document or key that no resolver would take
 * @see https://identity.foundation/didwebvh/v1.0/#create-register
 */
export async function createLog({
  location,
  documentOf,
  signer,
  nextKeys,
  portable,
  now,
}: NewLog): Promise<WrittenEntry & { readonly did: string }> {
  if (!toWebLocation(location)) throw new WaymarkError('ERR_DID_ARGUMENT', 'createLog needs the location of a did:web');
  if (nextKeys.length === 0 || nextKeys.includes(signer.publicMultikey))
    throw new WaymarkError('ERR_DID_ARGUMENT', 'createLog needs a next key, other than the one that signs');
  const draft: JsonObject = {
    versionId: PLACEHOLDER,
    versionTime: toVersionTime(now),
    parameters: {
      method: METHOD,
      scid: PLACEHOLDER,
      updateKeys: [signer.publicMultikey],
      nextKeyHashes: await Promise.all(nextKeys.map(hashText)),
      portable,
    },
    state: withDidWeb(documentOf(`did:webvh:${PLACEHOLDER}:${location}`), location),
  };
  const scid = await hashJson(draft);
  // Sound: it was a JSON object, and the SCID is of letters and digits only.
  const unsigned = JSON.parse(JSON.stringify(draft).replaceAll(PLACEHOLDER, scid)) as JsonObject;
  const entry = await writeEntry({ before: '', unsigned, number: 1, previousVersionId: scid, scid, signer });
  return { ...entry, did: `did:webvh:${scid}:${location}` };
}

/** Whole seconds: what every resolver reads. */
export const toVersionTime = (now: Date): string => now.toISOString().replace(/\.\d+Z$/, 'Z');

/** The document, which owns up to the did:web of the same place. @see https://identity.foundation/didwebvh/v1.0/#publishing-a-parallel-didweb-did */
export function withDidWeb(document: JsonObject, location: string): JsonObject {
  const didWeb = `did:web:${location}`;
  const others = Array.isArray(document.alsoKnownAs) ? document.alsoKnownAs : [];
  return others.includes(didWeb) ? document : { ...document, alsoKnownAs: [didWeb, ...others] };
}
