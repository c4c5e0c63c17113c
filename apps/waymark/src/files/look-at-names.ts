import type { Entry } from 'yauzl';
import type { ArchiveCaps } from './archive-caps.ts';
import { ArchiveError } from './archive-error.ts';

/** Names that we write: no drive, no backslash, no empty part, nothing that a terminal or a shell would act on. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;
const KIND_BITS = 0o170000;
const PLAIN_FILE = 0o100000;
const STORED = 0;
const DEFLATED = 8;

/** Judges the files of an archive by what its list says of them, one after the other, before anything is unpacked. */
export function createLook({ caps, packedBytes }: { readonly caps: ArchiveCaps; readonly packedBytes: number }) {
  let files = 0;
  let packed = 0;
  let unpacked = 0;
  return (entry: Entry): void => {
    const { fileName, compressedSize, uncompressedSize, compressionMethod, externalFileAttributes } = entry;
    const refuse = (why: string): never => {
      throw new ArchiveError(`This file is not read, because ${why}.`);
    };
    files += 1;
    packed += compressedSize;
    unpacked += uncompressedSize;
    if (fileName.length > caps.maxNameBytes || !NAME.test(fileName))
      refuse('it holds a name that Waymark never writes');
    const kind = (externalFileAttributes >>> 16) & KIND_BITS;
    if (kind !== 0 && kind !== PLAIN_FILE) refuse(`${fileName} is a link or a folder, and not a file`);
    if (entry.isEncrypted()) refuse('it is locked with a password');
    if (compressionMethod !== STORED && compressionMethod !== DEFLATED) refuse(`${fileName} is packed in another way`);
    const most = /\.ndjson$|^SHA256SUMS$/.test(fileName) ? caps.maxTableBytes : caps.maxFileBytes;
    if (uncompressedSize > most) refuse(`${fileName} is larger than anything that Waymark writes`);
    if (uncompressedSize > caps.ratioFromBytes && uncompressedSize > compressedSize * caps.maxRatio)
      refuse(`${fileName} unpacks to far more than it is`);
    if (files > caps.maxFiles) refuse(`it holds more than ${caps.maxFiles} files`);
    if (unpacked > caps.maxAllBytes) refuse('it unpacks to more than any institution holds');
    // Files that lie over one another: a bomb that no ratio of one file gives away.
    if (packed > packedBytes) refuse('its parts lie over one another');
  };
}
