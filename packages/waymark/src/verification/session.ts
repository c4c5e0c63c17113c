import type { ListCache } from '../status/index.ts';
import { indexKnownNames, type KnownNames } from './lookalike/known-names.ts';
import type { Policy, VerifyOptions } from './report.ts';
import { shareDocuments } from './share-documents.ts';

/** A life's record has hundreds; all must be judged within the five seconds of a reading. */
const MAX_PARTS = 500;

/** What everything inside one verification shares: documents and lists are asked for once. */
export interface Session extends VerifyOptions {
  readonly knownNames: KnownNames;
  readonly lists: ListCache;
  /** Takes one from the parts that may still be verified; false when there are none left. */
  readonly takePart: () => boolean;
}

/** Starts a session of one `verify`. */
export function startSession(options: VerifyOptions): Session {
  let left = MAX_PARTS;
  return {
    ...options,
    documents: shareDocuments(options.documents),
    knownNames: indexKnownNames(options.policy.registries),
    lists: new Map(),
    takePart: () => left-- > 0,
  };
}

/**
 * The session for something inside. A challenge was put to whoever presents, not to the issuers of what is presented; and an
 * endorsement is about an achievement, not about the person whose address was typed.
 */
export function sessionInside(session: Session, inside: 'part' | 'endorsement'): Session {
  const { challenge: _, domain: __, recipient, ...rest } = session.policy;
  const policy: Policy = inside === 'part' && recipient !== undefined ? { ...rest, recipient } : rest;
  return { ...session, policy };
}
