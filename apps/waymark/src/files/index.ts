/**
 * ZIP archives, written and read as streams. Comes in: names and bytes; goes out: a stream, or files one by one. Must never: write what an
 * archive holds to a disk, or believe what its list says of a size. Start reading at write-archive.ts.
 */
export { ARCHIVE_CAPS, type ArchiveCaps } from './archive-caps.ts';
export { ArchiveError } from './archive-error.ts';
export { type ArchiveFile, type ArchiveReader, readArchive } from './read-archive.ts';
export { type ArchiveWriter, SUMS_NAME, writeArchive } from './write-archive.ts';
