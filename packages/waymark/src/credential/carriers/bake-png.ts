const SIGNATURE_BYTES = 8;
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * Puts a credential into a PNG as an uncompressed iTXt chunk right after the header, as Open Badges baking asks.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#baked-badge
 */
export function bakePng(png: Uint8Array, text: string, keyword: 'openbadges' | 'openbadgecredential'): Uint8Array {
  const encoder = new TextEncoder();
  const data = [...encoder.encode(keyword), 0, 0, 0, 0, 0];
  const body = new Uint8Array([...encoder.encode('iTXt'), ...data, ...encoder.encode(text)]);
  const headerBytes = SIGNATURE_BYTES + 25; // IHDR: length, type, 13 bytes of data, CRC
  const baked = new Uint8Array(png.length + body.length + 8);
  const view = new DataView(baked.buffer);
  baked.set(png.subarray(0, headerBytes));
  view.setUint32(headerBytes, body.length - 4);
  baked.set(body, headerBytes + 4);
  view.setUint32(headerBytes + 4 + body.length, crc32(body));
  baked.set(png.subarray(headerBytes), headerBytes + 8 + body.length);
  return baked;
}
