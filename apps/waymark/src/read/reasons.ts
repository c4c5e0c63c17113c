/** Why an input could not be read at all, before any credential was found. Sentences: reading/words/<locale>/read-reasons.ts. */
export const READ_REASONS = [
  'read.nothing-found',
  'read.empty',
  'read.too-large',
  'read.too-many',
  'read.took-too-long',
  'read.took-too-much-memory',
  'read.our-mistake',
  'read.no-file',
  'read.no-access',
  'read.link-chain',
  'read.link-holds-nothing',
  'read.link-not-found',
  'read.link-gone',
  'read.link-unreachable',
  'read.link-closed',
  'read.link-refused',
  'read.link-offline',
  'read.link-too-large',
  'read.link-timeout',
] as const;
export type ReadReason = (typeof READ_REASONS)[number];
