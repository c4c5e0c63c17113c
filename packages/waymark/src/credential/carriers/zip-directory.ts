import { parseUtf8 } from '../../encoding/index.ts';
import { toLatin1 } from './png-chunks.ts';

/** One file as the central directory lists it; `packed` is a view into the ZIP. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 = stored, 8 = deflate. */
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  /** As declared. What inflates to anything else is broken. */
  readonly size: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const FILE_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const FILE_BYTES = 30;
/** A comment's length has two bytes. */
const MAX_COMMENT_BYTES = 0xffff;

/**
 * Reads the central directory, the one list that every program shows; at most `maxEntries` + 1 of it. Undefined when it is broken, or
 * when entries share bytes, as they do in bombs only. What is too large for four bytes (ZIP64) is larger than our input may be.
 * @see https://pkware.cachefly.net/webdocs/APPNOTE/APPNOTE-6.3.10.TXT section 4.3
 */
export function readZipDirectory(bytes: Uint8Array, maxEntries: number): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const directoryBytes = view.getUint32(end + 12, true);
  // Something may stand before the ZIP (a program that unpacks itself): then every offset is that much too small.
  const shift = end - directoryBytes - view.getUint32(end + 16, true);
  if (shift < 0) return undefined;

  const entries: ZipEntry[] = [];
  let packedBytes = 0;
  for (let at = end - directoryBytes; at + ENTRY_BYTES <= end && entries.length <= maxEntries; ) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined;
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const packed = packedOf(bytes, view, view.getUint32(at + 42, true) + shift, view.getUint32(at + 20, true));
    packedBytes += packed?.length ?? 0;
    if (next > end || !packed || packedBytes > bytes.length) return undefined;
    const name = bytes.subarray(at + ENTRY_BYTES, nameEnd);
    entries.push({
      name: parseUtf8(name) ?? toLatin1(name),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      size: view.getUint32(at + 24, true),
    });
    at = next;
  }
  return entries;
}

/** The end record stands last, behind it only its own comment. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT_BYTES; at -= 1)
    if (view.getUint32(at, true) === END_SIGNATURE && at + END_BYTES + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  return undefined;
}

function packedOf(bytes: Uint8Array, view: DataView, at: number, length: number): Uint8Array | undefined {
  if (at + FILE_BYTES > bytes.length || view.getUint32(at, true) !== FILE_SIGNATURE) return undefined;
  const from = at + FILE_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return from + length <= bytes.length ? bytes.subarray(from, from + length) : undefined;
}
