/**
 * SHA-256 without waiting: parsing is synchronous, WebCrypto is not, and the names of disclosures are digests. Only finds where a
 * disclosure belongs; whether it is genuine is checked by the proof room, with WebCrypto.
 * @see https://csrc.nist.gov/pubs/fips/180-4/upd1/final
 */
export function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = pad(bytes);
  const state = new Uint32Array(INITIAL);
  const view = new DataView(padded.buffer);
  const words = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += 64) addBlock(state, words, view, at);
  const out = new DataView(new ArrayBuffer(32));
  for (const [at, word] of state.entries()) out.setUint32(at * 4, word);
  return new Uint8Array(out.buffer);
}

/** The fractional parts of roots of primes, as the standard has them, worked out rather than written down. */
function fractions(count: number, root: (prime: number) => number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) isPrime = false;
    if (isPrime) found.push(Math.floor((root(candidate) % 1) * 2 ** 32) >>> 0);
  }
  return found;
}
const INITIAL = fractions(8, Math.sqrt);
const ROUNDS = fractions(64, Math.cbrt);

function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  return padded;
}

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function addBlock(state: Uint32Array, words: Uint32Array, view: DataView, at: number): void {
  const word = (index: number) => words[index] ?? 0;
  for (let index = 0; index < 16; index++) words[index] = view.getUint32(at + index * 4);
  for (let index = 16; index < 64; index++) {
    const [far, near] = [word(index - 15), word(index - 2)];
    const mixedFar = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3);
    const mixedNear = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10);
    words[index] = word(index - 16) + mixedFar + word(index - 7) + mixedNear;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index++) {
    const choice = (e & f) ^ (~e & g);
    const one = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + (ROUNDS[index] ?? 0) + word(index)) | 0;
    const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + value;
}
