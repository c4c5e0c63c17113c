export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and checksum around each chunk's data. */
const FRAME_BYTES = 12;
/** A picture has a few dozen chunks; beyond this somebody is playing. */
const MAX_CHUNKS = 10_000;

export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Type and data: what the checksum is made of. */
  readonly checked: Uint8Array;
  readonly crc: number;
}

/** Latin-1, the encoding of chunk types, keywords and tEXt. */
export function toLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** The chunks before IEND, or undefined when the picture ends early or has too many. @see https://www.w3.org/TR/png-3/#5Chunk-layout */
export function readChunks(bytes: Uint8Array): readonly PngChunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = PNG_SIGNATURE.length; at + FRAME_BYTES <= bytes.length && chunks.length < MAX_CHUNKS; ) {
    const end = at + FRAME_BYTES + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const type = toLatin1(bytes.subarray(at + 4, at + 8));
    if (type === 'IEND') return chunks;
    chunks.push({
      type,
      data: bytes.subarray(at + 8, end - 4),
      checked: bytes.subarray(at + 4, end - 4),
      crc: view.getUint32(end - 4),
    });
    at = end;
  }
  return undefined;
}
