import type ZipStream from 'zip-stream';

/** A piece of the list at the end of an archive. */
const SLAB_BYTES = 65_536;

/**
 * From now on, small pieces leave together. The list at the end of an archive is written all at once, in seventeen pieces a file: of a hundred
 * thousand files, each in an object of its own, they took 700 MB (seen; a file's line has 120 bytes).
 */
export function gatherWrites(archive: ZipStream): void {
  // Sound: that is what it is; its types leave out where it stands in the archive.
  const zip = archive as unknown as {
    offset: number;
    write(chunk: Uint8Array | string): boolean;
    end(): unknown;
  };
  const [write, end] = [zip.write.bind(zip), zip.end.bind(zip)];
  let slab = Buffer.alloc(SLAB_BYTES);
  let used = 0;
  const flush = () => {
    // `write` counts them again.
    zip.offset -= used;
    write(slab.subarray(0, used));
    slab = Buffer.alloc(SLAB_BYTES);
    used = 0;
  };
  zip.write = (chunk) => {
    const bytes = Buffer.from(chunk as Uint8Array);
    if (used + bytes.length > SLAB_BYTES) flush();
    used += bytes.copy(slab, used);
    zip.offset += bytes.length;
    return true;
  };
  zip.end = () => {
    flush();
    return end();
  };
}
