/** Per-round shift amounts (RFC 1321 section 3.4). */
const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const SINES = Array.from({ length: 64 }, (_, at) => Math.floor(Math.abs(Math.sin(at + 1)) * 2 ** 32) >>> 0);

/**
 * MD5, which Open Badges allow for the recipient's address and WebCrypto does not offer. It only ever compares an address that
 * the reader typed; nothing is trusted because of it.
 * @see https://www.rfc-editor.org/rfc/rfc1321
 */
export function md5(bytes: Uint8Array): Uint8Array {
  const length = ((bytes.length + 8) >> 6) * 64 + 64;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, (bytes.length * 8) >>> 0, true);
  view.setUint32(length - 4, Math.floor(bytes.length / 2 ** 29), true);
  let state: readonly number[] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < length; block += 64) state = round(state, view, block);
  const out = new DataView(new ArrayBuffer(16));
  for (const [at, word] of state.entries()) out.setUint32(at * 4, word, true);
  return new Uint8Array(out.buffer);
}

function round(state: readonly number[], view: DataView, block: number): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  const start = [a, b, c, d];
  for (let step = 0; step < 64; step++) {
    const quarter = step >> 4;
    const mixed =
      quarter === 0
        ? (b & c) | (~b & d)
        : quarter === 1
          ? (d & b) | (~d & c)
          : quarter === 2
            ? b ^ c ^ d
            : c ^ (b | ~d);
    const at = quarter === 0 ? step : quarter === 1 ? 5 * step + 1 : quarter === 2 ? 3 * step + 5 : 7 * step;
    const sum = (a + mixed + (SINES[step] ?? 0) + view.getUint32(block + (at % 16) * 4, true)) >>> 0;
    const shift = SHIFTS[quarter * 4 + (step % 4)] ?? 0;
    [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) >>> 0];
  }
  return [a, b, c, d].map((word, at) => (word + (start[at] ?? 0)) >>> 0);
}
