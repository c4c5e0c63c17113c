import type { JsonObject } from '../../encoding/index.ts';
import { WaymarkError } from '../../error.ts';
import { toVersionTime, withDidWeb } from './create-log.ts';
import { hashText } from './entry-hash.ts';
import { parseLogEntry } from './log-entry.ts';
import type { LogSigner } from './log-signer.ts';
import { replayLog } from './replay-log.ts';
import { type WrittenEntry, writeEntry } from './write-entry.ts';

export interface NextEntry {
  /** The whole `did.jsonl` so far. */
  readonly log: string;
  /** The new document, out of the one before. It keeps its `id`, unless the log is portable and it names its former self. */
  readonly documentOf: (before: JsonObject) => JsonObject;
  /** A key that the entry before promised by its hash. From now on it is the update key. */
  readonly signer: LogSigner;
  /** Public halves of the keys of which one must sign the entry after this one. At least one. */
  readonly nextKeys: readonly string[];
  readonly now: Date;
}

/**
 * The next line of a `did.jsonl`. With pre-rotation every entry uses up a promised key and promises the next.
 * @throws {WaymarkError} ERR_DID_KEY_NOT_PROMISED for a key that the log does not allow to sign;
 *   ERR_DID_ARGUMENT for a log that does not hold or has ended, a time that is not later, or a document that no resolver would take
 * @see https://identity.foundation/didwebvh/v1.0/#update-rotate
 */
export async function updateLog({ log, documentOf, signer, nextKeys, now }: NextEntry): Promise<WrittenEntry> {
  const scid = parseLogEntry(log.split('\n', 1)[0] ?? '')?.parameters.scid ?? '';
  const replayed = await replayLog(log, scid);
  const last = replayed.ok ? replayed.entries.at(-1) : undefined;
  if (!replayed.ok || !last || replayed.deactivated)
    throw new WaymarkError('ERR_DID_ARGUMENT', 'updateLog needs a log that holds and has not ended');
  const { updateKeys, nextKeyHashes } = replayed;
  const isAllowed =
    nextKeyHashes.length > 0
      ? nextKeyHashes.includes(await hashText(signer.publicMultikey))
      : updateKeys.includes(signer.publicMultikey);
  if (!isAllowed)
    throw new WaymarkError('ERR_DID_KEY_NOT_PROMISED', 'the entry before does not allow this key to sign the next');
  if (nextKeys.length === 0 || nextKeys.includes(signer.publicMultikey))
    throw new WaymarkError('ERR_DID_ARGUMENT', 'updateLog needs a next key, other than the one that signs');
  const versionTime = toVersionTime(now);
  if (new Date(versionTime) <= last.versionTime)
    throw new WaymarkError('ERR_DID_ARGUMENT', 'an entry has to be at least a second later than the one before');
  const document = documentOf(last.state);
  const unsigned: JsonObject = {
    versionTime,
    parameters: {
      updateKeys: [signer.publicMultikey],
      nextKeyHashes: await Promise.all(nextKeys.map(hashText)),
    },
    state: withDidWeb(document, `${document.id}`.split(':').slice(3).join(':')),
  };
  return await writeEntry({
    before: log,
    unsigned,
    number: last.number + 1,
    previousVersionId: last.versionId,
    scid,
    signer,
  });
}
