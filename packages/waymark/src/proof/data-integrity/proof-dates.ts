import type { JsonObject } from '../../encoding/index.ts';
import type { Reason } from '../../finding.ts';
import type { ProofReason } from '../reasons.ts';

/** XML Schema dateTimeStamp; the offset may be missing, and then means UTC. @see https://www.w3.org/TR/vc-data-integrity/#proofs */
const DATE_TIME =
  /^-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

/** The dates of a proof, or what is wrong with them. */
export type ProofDates =
  | { readonly ok: true; readonly created?: Date; readonly expires?: Date }
  | { readonly ok: false; readonly reason: Reason<ProofReason> };

/** Reads `created` and `expires`; a proof that has expired says nothing any more. */
export function readProofDates(proof: JsonObject, now: Date): ProofDates {
  const found: { created?: Date; expires?: Date } = {};
  for (const member of ['created', 'expires'] as const) {
    const value = proof[member];
    if (value === undefined) continue;
    const match = typeof value === 'string' ? DATE_TIME.exec(value) : null;
    const instant = match ? new Date(match[1] === undefined ? `${match[0]}Z` : match[0]) : undefined;
    if (!instant || Number.isNaN(instant.getTime()))
      return { ok: false, reason: { code: 'proof.date-malformed', values: { member } } };
    found[member] = instant;
  }
  if (found.expires && found.expires < now) {
    return { ok: false, reason: { code: 'proof.expired', values: { date: found.expires.toISOString() } } };
  }
  return { ok: true, ...found };
}
