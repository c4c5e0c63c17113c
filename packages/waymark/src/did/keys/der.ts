/** One DER element: tag, contents, and what follows. */
export interface DerElement {
  readonly tag: number;
  readonly value: Uint8Array;
  readonly rest: Uint8Array;
}

/** Reads the first DER element (definite lengths up to 64 KiB, which no public key exceeds); `undefined` when it is none. @see https://www.itu.int/rec/T-REC-X.690 */
export function readDer(bytes: Uint8Array): DerElement | undefined {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) return undefined;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 2 || first === 0x80) return undefined;
  let length = first < 0x80 ? first : 0;
  for (let at = 0; at < lengthBytes; at++) length = length * 256 + (bytes[2 + at] ?? 0);
  const from = 2 + lengthBytes;
  if (from + length > bytes.length) return undefined;
  return { tag, value: bytes.subarray(from, from + length), rest: bytes.subarray(from + length) };
}
