/**
 * What `parse` can say about a text or a credential. `model.context-*` is told apart by verification: on a signed document it can
 * mean that something was changed. Sentences: `reading/words/<locale>/model-reasons.ts`.
 */
export const MODEL_REASONS = [
  // Nothing recognised
  'model.empty-text',
  'model.not-json',
  'model.too-deep',
  'model.too-large',
  'model.broken-token',
  'model.encrypted-token',
  'model.broken-cose',
  'model.several',
  'model.not-a-credential',
  // Ambiguous or foreign wrapping
  'model.duplicate-member',
  'model.enveloped-broken',
  'model.too-many-parts',
  'model.linked-not-embedded',
  // Broken rules of the data model
  'model.required',
  'model.recommended',
  'model.not-a-url',
  'model.not-a-date',
  'model.no-zone',
  'model.wrong-type',
  'model.too-many',
  'model.empty',
  'model.not-in-list',
  'model.missing-type',
  'model.not-a-text',
  'model.not-a-number',
  'model.extra-member',
  'model.pattern',
  'model.order',
  'model.repeated',
  'model.no-digest',
  'model.no-proof-value',
  'model.unknown-reference',
  'model.too-many-faults',
  // Contexts
  'model.context-missing',
  'model.context-base-missing',
  'model.context-not-first',
  'model.context-badge-missing',
  'model.context-record-missing',
  'model.context-draft',
  'model.context-order',
  'model.context-not-a-url',
  'model.context-wrong-type',
  // Tokens
  'model.jwt-issuer-differs',
  'model.jwt-subject-differs',
  'model.jwt-id-differs',
  'model.jwt-date-differs',
  'model.jwt-not-a-date',
  'model.jwt-vc-claim',
  'model.jwt-media-type',
  // Selective disclosure
  'model.sd-alg-unsupported',
  'model.sd-foreign',
] as const;
export type ModelReason = (typeof MODEL_REASONS)[number];
