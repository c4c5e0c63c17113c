import {
  canonicalizeJson,
  digest,
  type JsonObject,
  type JsonValue,
  toBase58,
  toMultihash,
} from '../../encoding/index.ts';
import type { LogEntry } from './log-entry.ts';

/** What stands where the identifier will, while it is made. */
export const PLACEHOLDER = '{SCID}';

/** `base58btc(multihash(JCS(…), SHA-256))`, the one hash of did:webvh 1.0. */
export async function hashJson(value: JsonValue): Promise<string> {
  return hashText(canonicalizeJson(value));
}

/** The same hash of a plain text: pre-rotation commits to the text of a multikey. */
export async function hashText(text: string): Promise<string> {
  return toBase58(toMultihash('SHA-256', await digest('SHA-256', new TextEncoder().encode(text))));
}

/** Hash of an entry as its successor would have it: chained to the version before. @see https://identity.foundation/didwebvh/v1.0/#entry-hash-generation-and-verification */
export function hashEntry(entry: LogEntry, previousVersionId: string): Promise<string> {
  return hashJson({ ...entry.unsigned, versionId: previousVersionId });
}

/** The identifier that the first entry makes: the hash of itself with placeholders. @see https://identity.foundation/didwebvh/v1.0/#scid-generation-and-verification */
export function hashInception(entry: LogEntry, scid: string): Promise<string> {
  const text = JSON.stringify({ ...entry.unsigned, versionId: PLACEHOLDER }).replaceAll(scid, PLACEHOLDER);
  // Sound: it was JSON, and the SCID is of letters and digits only.
  return hashJson(JSON.parse(text) as JsonObject);
}
