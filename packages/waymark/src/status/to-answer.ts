import type { Place, Reason } from '../finding.ts';
import type { StatusReason } from './reasons.ts';
import type { StatusResult } from './status-result.ts';

/** A mark as it was read. `doubt`: why the list cannot prove that a mark is not set, although it may prove that it is. */
export interface ReadMark {
  readonly purpose: string;
  readonly value: number;
  readonly message: string | undefined;
  readonly doubt: Reason<StatusReason> | undefined;
  readonly place: Place;
  readonly url: string;
  readonly asOf: Date | undefined;
}

interface Effect {
  readonly effect: 'revoked' | 'suspended';
  readonly set: 'status.revoked' | 'status.suspended';
  readonly clear: 'status.not-withdrawn' | 'status.not-suspended';
}

/** Purposes with an effect on whether a credential is in force. */
const EFFECTS: Readonly<Record<string, Effect>> = {
  revocation: { effect: 'revoked', set: 'status.revoked', clear: 'status.not-withdrawn' },
  suspension: { effect: 'suspended', set: 'status.suspended', clear: 'status.not-suspended' },
};

/** What a mark means. @see https://www.w3.org/TR/vc-bitstring-status-list/#conceptual-framework */
export function toAnswer({ purpose, value, message, doubt, place, url, asOf }: ReadMark): StatusResult {
  const facts = { place, ...(asOf ? { asOf } : {}), ...(message !== undefined ? { statusReason: message } : {}) };
  const values = { url, purpose, ...(asOf ? { date: asOf.toISOString() } : {}), ...(message ? { message } : {}) };
  const known = Object.hasOwn(EFFECTS, purpose) ? EFFECTS[purpose] : undefined;
  if (known && value !== 0) {
    return {
      outcome: 'failed',
      reason: { code: message ? `${known.set}-because` : known.set, values },
      effect: known.effect,
      ...facts,
    };
  }
  if (doubt) return { outcome: 'cantTell', reason: doubt, ...facts };
  if (known)
    return { outcome: 'passed', reason: { code: asOf ? `${known.clear}-as-of` : known.clear, values }, ...facts };
  // A message is told and has no effect: it says neither that the credential is in force nor that it is not.
  if (purpose === 'message') {
    return {
      outcome: 'inapplicable',
      reason: { code: message === undefined ? 'status.message-clear' : 'status.message', values },
      ...facts,
    };
  }
  return value === 0
    ? { outcome: 'inapplicable', reason: { code: 'status.not-marked', values }, ...facts }
    : { outcome: 'cantTell', reason: { code: 'status.marked', values }, effect: 'other', ...facts };
}
