import type { DocumentLoader } from '../document.ts';
import type { Outcome, Place, Reason } from '../finding.ts';
import type { ListCache } from './load-list.ts';
import type { StatusReason } from './reasons.ts';

/** What one status entry says. `passed` only when a list that can be trusted was read and the mark is not set. */
export interface StatusResult {
  readonly outcome: Outcome;
  readonly reason: Reason<StatusReason>;
  readonly place: Place;
  /** Present exactly when the issuer has withdrawn, suspended or otherwise marked the credential. */
  readonly effect?: 'revoked' | 'suspended' | 'other';
  /** The date that the list itself bears; a later list may say something else. */
  readonly asOf?: Date;
  /** Why, in the issuer's own words. */
  readonly statusReason?: string;
}

/** What a check of status needs of the outside. */
export interface StatusOptions {
  readonly documents: DocumentLoader;
  readonly now: Date;
  readonly lists?: ListCache;
}
