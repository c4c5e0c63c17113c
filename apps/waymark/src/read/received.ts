import type { CheckId } from 'waymark/verification';

export interface ReceivedFile {
  /** As the sender called it; only ever shown back to them. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What somebody brought to be read, whichever way it came in. */
export interface Received {
  readonly files: readonly ReceivedFile[];
  readonly locale: string;
  readonly recipient?: string;
  readonly documents?: Readonly<Record<string, unknown>>;
  readonly at?: Date;
  readonly offline?: boolean;
  readonly challenge?: string;
  readonly domain?: string;
  readonly only?: readonly CheckId[];
  /** Set when it is one of our examples (`<standard>/<name>`). */
  readonly example?: string;
}

/** Files in one request. A class fits; a whole school comes as a ZIP, which has its own cap. */
export const MAX_FILES = 200;
/** Together, what a page can carry along in its forms, so that nothing need be stored. */
export const MAX_KEPT_BYTES = 262_144;
/** Longest e-mail address there can be (RFC 5321), with room. */
export const MAX_RECIPIENT_CHARS = 320;
