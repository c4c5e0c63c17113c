/** What an archive may be. An institution with a million credentials fits; a bomb does not. */
export const ARCHIVE_CAPS = {
  /** A credential, a published version, a piece of a table: none is larger. */
  maxFileBytes: 16 * 1_048_576,
  /** Lines of a table are read one by one, so only their sum has an end. */
  maxTableBytes: 16 * 1_073_741_824,
  /** One line of a table: a draft with all its words. */
  maxLineBytes: 8 * 1_048_576,
  /** A million credentials and what is beside them. */
  maxFiles: 2_000_000,
  maxAllBytes: 64 * 1_073_741_824,
  /** Deflate makes a thousandth of nothing; text of ours a twentieth at best. Small files may be anything. */
  maxRatio: 200,
  ratioFromBytes: 1_048_576,
  maxNameBytes: 300,
} as const;
export type ArchiveCaps = { readonly [name in keyof typeof ARCHIVE_CAPS]: number };
