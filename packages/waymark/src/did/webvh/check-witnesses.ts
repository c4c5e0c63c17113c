import { isJsonObject, type JsonValue } from '../../encoding/index.ts';
import { signerOf, verifyJcsProof } from './jcs-proof.ts';
import type { LogEntry } from './log-entry.ts';
import type { WitnessDemand } from './replay-log.ts';

/** One current and one pending proof for each of some dozens of witnesses. */
const MAX_WITNESS_PROOFS = 200;

/**
 * Whether every entry that needs witnesses has enough of them. A witness of an entry approves all entries before it.
 * @see https://identity.foundation/didwebvh/v1.0/#verifying-witness-proofs-during-resolution
 */
export async function checkWitnesses(
  file: JsonValue,
  entries: readonly LogEntry[],
  demands: readonly WitnessDemand[],
): Promise<boolean> {
  const approvedUpTo = await readApprovals(file, entries);
  return demands.every(({ entry, witnesses }) => {
    const approving = witnesses.ids.filter((id) => (approvedUpTo.get(id) ?? 0) >= entry.number);
    return approving.length >= witnesses.threshold;
  });
}

/** The latest published entry that each witness (a did:key) has signed. */
async function readApprovals(file: JsonValue, entries: readonly LogEntry[]): Promise<Map<string, number>> {
  const approvedUpTo = new Map<string, number>();
  const numbers = new Map(entries.map((entry) => [entry.versionId, entry.number]));
  let checked = 0;
  for (const item of Array.isArray(file) ? (file as readonly JsonValue[]) : []) {
    if (!isJsonObject(item) || typeof item.versionId !== 'string') continue;
    const number = numbers.get(item.versionId);
    if (number === undefined) continue;
    for (const proof of Array.isArray(item.proof) ? (item.proof as readonly JsonValue[]) : []) {
      if (!isJsonObject(proof) || ++checked > MAX_WITNESS_PROOFS) continue;
      const signer = `did:key:${signerOf(proof) ?? ''}`;
      if ((approvedUpTo.get(signer) ?? 0) >= number) continue;
      if (await verifyJcsProof({ versionId: item.versionId }, proof)) approvedUpTo.set(signer, number);
    }
  }
  return approvedUpTo;
}
