import type { Reason } from '../../finding.ts';
import type { PublicKey } from '../controller-document.ts';
import type { DidReason } from '../reasons.ts';

/** A key, or why it is none that we can use. `unsupported` = of a kind we do not check; `malformed` = of no kind at all, or dangerous. */
export type ParsedKey =
  | { readonly ok: true; readonly key: PublicKey }
  | { readonly ok: false; readonly kind: 'unsupported' | 'malformed'; readonly reason: Reason<DidReason> };

/** The negative answer; `what` names the kind of key. */
export function keyFault(kind: 'unsupported' | 'malformed', code: DidReason, what?: string): ParsedKey & { ok: false } {
  return { ok: false, kind, reason: what === undefined ? { code } : { code, values: { key: what } } };
}
