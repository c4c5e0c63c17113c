/** Enough to tell a token, a link and JSON apart. */
const HEAD_BYTES = 64;

/**
 * How a text begins, without the space before it. A character cut in two at the end is no reason to doubt that it is text, so nothing
 * here is strict.
 */
export function textHead(bytes: Uint8Array, maxBytes: number = HEAD_BYTES): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, maxBytes)).trimStart();
}
