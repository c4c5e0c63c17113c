/** An archive that is not read on; the message is one sentence for whoever brought it, and holds nothing of its content but names. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}
