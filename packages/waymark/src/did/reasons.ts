import type { LoadFailureKind } from '../document.ts';
import type { Reason } from '../finding.ts';

/** Why a controller or one of its keys could not be had. Sentences: `reading/words/<locale>/did-reasons.ts`. */
export const DID_REASONS = [
  'did.method-unsupported',
  'did.identifier-malformed',
  'did.not-found',
  'did.gone',
  'did.unreachable',
  'did.refused',
  'did.offline',
  'did.too-large',
  'did.timeout',
  'did.not-a-document',
  'did.id-mismatch',
  'did.deactivated',
  'did.log-broken',
  'did.log-unsigned',
  'did.log-unwitnessed',
  'did.log-too-long',
  'did.method-not-found',
  'did.no-key',
  'did.key-unsupported',
  'did.key-malformed',
  'did.key-weak',
  'did.key-unsafe',
  'did.key-private',
] as const;
export type DidReason = (typeof DID_REASONS)[number];

/** The reason for a document that a loader did not bring. */
export function loadReason(kind: LoadFailureKind, url: string): Reason<DidReason> {
  return { code: `did.${kind}`, values: { url } };
}
