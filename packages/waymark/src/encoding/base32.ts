const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));

/** Base 32, lower case, no padding (multibase `b`, RFC 4648 section 6); `undefined` when it is anything else. */
export function parseBase32(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let buffer = 0;
  let bits = 0;
  let to = 0;
  for (const character of text) {
    const five = VALUES.get(character);
    if (five === undefined) return undefined;
    buffer = ((buffer << 5) | five) & 0xffff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[to++] = buffer >> bits;
    }
  }
  // Five or more left-over bits are a whole superfluous character; fewer must be zero.
  return bits < 5 && (buffer & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}
