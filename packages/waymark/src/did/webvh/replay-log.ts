import type { Reason } from '../../finding.ts';
import type { DidReason } from '../reasons.ts';
import { hashEntry, hashInception, hashText } from './entry-hash.ts';
import { signerOf, verifyJcsProof } from './jcs-proof.ts';
import { type LogEntry, parseLogEntry, type Witnesses } from './log-entry.ts';

/** Each entry costs a signature and two hashes; a key rotated monthly for forty years stays below. */
const MAX_ENTRIES = 500;
/** Clocks differ. The spec's own upper bound. */
const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;
/** What is read and written here. */
export const METHOD = 'did:webvh:1.0';

/** An entry that needs witnesses, and whose. */
export interface WitnessDemand {
  readonly entry: LogEntry;
  readonly witnesses: Witnesses;
}

export type ReplayedLog =
  | {
      readonly ok: true;
      readonly entries: readonly LogEntry[];
      readonly demands: readonly WitnessDemand[];
      readonly deactivated: boolean;
      /** In force after the last entry: who may write the next. */
      readonly updateKeys: readonly string[];
      readonly nextKeyHashes: readonly string[];
    }
  | { readonly ok: false; readonly reason: Reason<DidReason> };

/** What the entries so far have set. */
interface Active {
  readonly updateKeys: readonly string[];
  readonly nextKeyHashes: readonly string[];
  readonly witness: Witnesses | 'none';
  readonly portable: boolean;
  readonly deactivated: boolean;
}

/**
 * Replays a did:webvh log from its inception: identifier, hash chain, key authority with pre-rotation, order of times.
 * Any fault refuses the whole log: a resolver that keeps the good beginning can be shown an old key by cutting the end.
 * @see https://identity.foundation/didwebvh/v1.0/#read-resolve
 */
export async function replayLog(text: string, scid: string, now?: Date): Promise<ReplayedLog> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > MAX_ENTRIES)
    return { ok: false, reason: { code: 'did.log-too-long', values: { entries: String(lines.length) } } };
  const entries: LogEntry[] = [];
  const demands: WitnessDemand[] = [];
  let active: Active = { updateKeys: [], nextKeyHashes: [], witness: 'none', portable: false, deactivated: false };
  const refuse = (code: DidReason): ReplayedLog => ({
    ok: false,
    reason: { code, values: { entry: String(entries.length + 1) } },
  });
  for (const line of lines) {
    const entry = parseLogEntry(line);
    if (!entry || !(await followsFrom(entry, entries.at(-1), scid, now))) return refuse('did.log-broken');
    const next = await advance(active, entry, entries.at(-1));
    if (!next) return refuse('did.log-broken');
    // With pre-rotation the entry's own keys sign, without it the keys in force before; the first entry signs itself.
    const signers = entry.number === 1 || active.nextKeyHashes.length > 0 ? next.updateKeys : active.updateKeys;
    if (!(await isSignedBy(entry, signers))) return refuse('did.log-unsigned');
    const witnesses = active.witness === 'none' ? next.witness : active.witness;
    if (witnesses !== 'none') demands.push({ entry, witnesses });
    entries.push(entry);
    active = next;
  }
  return entries.length === 0 ? refuse('did.log-broken') : { ok: true, entries, demands, ...toEnd(active) };
}

const toEnd = ({ deactivated, updateKeys, nextKeyHashes }: Active) => ({ deactivated, updateKeys, nextKeyHashes });

/** Number, hash, time and identifier of an entry against the one before. */
async function followsFrom(
  entry: LogEntry,
  previous: LogEntry | undefined,
  scid: string,
  now?: Date,
): Promise<boolean> {
  if (entry.number !== (previous?.number ?? 0) + 1) return false;
  if (previous && entry.versionTime <= previous.versionTime) return false;
  if (now && entry.versionTime.getTime() > now.getTime() + CLOCK_TOLERANCE_MS) return false;
  if (typeof entry.state.id !== 'string' || !entry.state.id.startsWith(`did:webvh:${scid}:`)) return false;
  if (!previous && (entry.parameters.scid !== scid || (await hashInception(entry, scid)) !== scid)) return false;
  return (await hashEntry(entry, previous?.versionId ?? scid)) === entry.entryHash && movedLegally(entry, previous);
}

/** A renamed DID names its former self. Whether it may move at all is a parameter, checked in `advance`. */
function movedLegally(entry: LogEntry, previous: LogEntry | undefined): boolean {
  if (!previous || entry.state.id === previous.state.id) return true;
  const { alsoKnownAs } = entry.state;
  return Array.isArray(alsoKnownAs) && alsoKnownAs.includes(previous.state.id);
}

/** The parameters after an entry; `undefined` when it sets what it may not. */
async function advance(active: Active, entry: LogEntry, previous?: LogEntry): Promise<Active | undefined> {
  const { parameters, number } = entry;
  const first = number === 1;
  if (active.deactivated) return undefined;
  if (previous && entry.state.id !== previous.state.id && !active.portable) return undefined;
  if (parameters.method !== undefined ? parameters.method !== METHOD : first) return undefined;
  if (!first && (parameters.scid !== undefined || parameters.portable === true)) return undefined;
  if (first && (parameters.updateKeys ?? []).length === 0) return undefined;
  if (active.nextKeyHashes.length > 0) {
    if (!parameters.updateKeys || !parameters.nextKeyHashes) return undefined;
    for (const key of parameters.updateKeys) if (!active.nextKeyHashes.includes(await hashText(key))) return undefined;
  }
  return {
    updateKeys: parameters.updateKeys ?? active.updateKeys,
    nextKeyHashes: parameters.nextKeyHashes ?? active.nextKeyHashes,
    witness: parameters.witness ?? active.witness,
    portable: parameters.portable ?? active.portable,
    deactivated: parameters.deactivated ?? false,
  };
}

async function isSignedBy(entry: LogEntry, keys: readonly string[]): Promise<boolean> {
  for (const proof of entry.proofs.slice(0, MAX_PROOFS)) {
    const signer = signerOf(proof);
    if (signer !== undefined && keys.includes(signer) && (await verifyJcsProof(entry.unsigned, proof))) return true;
  }
  return false;
}

/** One is enough; a few controllers may sign together. */
const MAX_PROOFS = 10;
