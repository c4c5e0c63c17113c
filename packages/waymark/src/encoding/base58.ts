import { WaymarkError } from '../error.ts';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Base 58 is quadratic. Keys, signatures and digests are under 1 KB; at 4 KB one conversion still takes a few ms. */
export const MAX_BASE58_BYTES = 4096;
/** log(256)/log(58) = 1.3658 characters a byte. */
const MAX_BASE58_CHARS = Math.ceil(MAX_BASE58_BYTES * 1.3658);

const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));
/** Four characters at a time into limbs of three bytes: 58^4 × 2^24 stays under 2^53. */
const CHARS_A_STEP = 4;
const LIMB = 2 ** 24;

/** Base 58 with the Bitcoin alphabet. @throws ERR_ENCODING_TOO_LONG beyond 4096 bytes. */
export function toBase58(bytes: Uint8Array): string {
  if (bytes.length > MAX_BASE58_BYTES) throw new WaymarkError('ERR_ENCODING_TOO_LONG', 'Base 58 is for short values.');
  const base = 58 ** CHARS_A_STEP;
  const limbs: number[] = []; // least significant first
  for (const byte of bytes) {
    let carry = byte;
    for (let at = 0; at < limbs.length; at++) {
      const sum = (limbs[at] ?? 0) * 256 + carry;
      limbs[at] = sum % base;
      carry = Math.floor(sum / base);
    }
    if (carry > 0) limbs.push(carry);
  }
  const text = limbs.map((limb) => toFourCharacters(limb)).reverse();
  return '1'.repeat(countLeading(bytes, 0)) + text.join('').replace(/^1+/, '');
}

function toFourCharacters(limb: number): string {
  let text = '';
  for (let rest = limb, count = 0; count < CHARS_A_STEP; count++, rest = Math.floor(rest / 58)) {
    text = ALPHABET.charAt(rest % 58) + text;
  }
  return text;
}

function countLeading(values: ArrayLike<number | string>, wanted: number | string): number {
  let count = 0;
  while (count < values.length && values[count] === wanted) count++;
  return count;
}

/** Base 58 with the Bitcoin alphabet; `undefined` when it is anything else or stands for more than 4096 bytes. */
export function parseBase58(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length > MAX_BASE58_CHARS) return undefined;
  const limbs: number[] = []; // least significant first
  for (let from = 0; from < text.length; from += CHARS_A_STEP) {
    const step = text.slice(from, from + CHARS_A_STEP);
    let carry = 0;
    for (const character of step) {
      const value = VALUES.get(character);
      if (value === undefined) return undefined;
      carry = carry * 58 + value;
    }
    const factor = 58 ** step.length;
    for (let at = 0; at < limbs.length; at++) {
      const sum = (limbs[at] ?? 0) * factor + carry;
      limbs[at] = sum % LIMB;
      carry = Math.floor(sum / LIMB);
    }
    if (carry > 0) limbs.push(carry);
  }
  const number = limbs.reverse().flatMap((limb) => [limb >>> 16, (limb >>> 8) & 255, limb & 255]);
  const zeros = countLeading(text, '1');
  const bytes = new Uint8Array(zeros + number.length - countLeading(number, 0));
  bytes.set(number.slice(countLeading(number, 0)), zeros);
  return bytes;
}
