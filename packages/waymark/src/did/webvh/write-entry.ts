import type { JsonObject } from '../../encoding/index.ts';
import { WaymarkError } from '../../error.ts';
import { hashJson } from './entry-hash.ts';
import { type LogSigner, signEntry } from './log-signer.ts';
import { replayLog } from './replay-log.ts';

export interface WrittenEntry {
  readonly scid: string;
  readonly versionId: string;
  /** One line of `did.jsonl`, with its line feed. */
  readonly line: string;
}

/** Chains, signs and reads back an entry: what our own resolver would refuse is never handed out. @throws {WaymarkError} ERR_DID_ARGUMENT */
export async function writeEntry({
  before,
  unsigned,
  number,
  previousVersionId,
  scid,
  signer,
}: {
  /** The lines so far. */
  readonly before: string;
  readonly unsigned: JsonObject;
  readonly number: number;
  readonly previousVersionId: string;
  readonly scid: string;
  readonly signer: LogSigner;
}): Promise<WrittenEntry> {
  const versionId = `${number}-${await hashJson({ ...unsigned, versionId: previousVersionId })}`;
  const entry = { ...unsigned, versionId };
  const line = `${JSON.stringify({ ...entry, proof: [await signEntry(entry, signer, `${unsigned.versionTime}`)] })}\n`;
  const replayed = await replayLog(before + line, scid);
  if (!replayed.ok)
    throw new WaymarkError('ERR_DID_ARGUMENT', `the entry would not be read back: ${replayed.reason.code}`);
  return { scid, versionId, line };
}
