import type { JsonObject, JsonValue } from '../../encoding/index.ts';
import type { Reason } from '../../finding.ts';
import type { ProofReason } from '../reasons.ts';

/** The proofs that one builds on, in their order, or what is wrong with the chain. */
export type PreviousProofs =
  | { readonly ok: true; readonly indexes: readonly number[] }
  | { readonly ok: false; readonly reason: Reason<ProofReason> };

/** Resolves `previousProof`: an id or a list of ids, each of one other proof. @see https://www.w3.org/TR/vc-data-integrity/#verify-proof-sets-and-chains */
export function findPreviousProofs(proofs: readonly JsonObject[], at: number): PreviousProofs {
  const stated: JsonValue | undefined = proofs[at]?.previousProof;
  if (stated === undefined) return { ok: true, indexes: [] };
  const names: readonly JsonValue[] = Array.isArray(stated) ? stated : [stated];
  if (!names.every((name) => typeof name === 'string'))
    return { ok: false, reason: { code: 'proof.previous-malformed' } };
  const indexes: number[] = [];
  for (const name of names) {
    const found = proofs.findIndex((proof, index) => index !== at && proof.id === name);
    if (found < 0)
      return { ok: false, reason: { code: 'proof.previous-missing', values: { id: String(name).slice(0, 80) } } };
    indexes.push(found);
  }
  return { ok: true, indexes };
}
