/** Deeper nesting than any credential's envelope has. */
const MAX_DEPTH = 16;
/** The "break" that ends what began without a length. */
const BREAK = Symbol('break');

/** What CBOR can hold here: maps keep their keys as they are, whole numbers too large for a number are BigInts. */
export type CborValue =
  | number
  | bigint
  | string
  | boolean
  | null
  | undefined
  | Uint8Array
  | readonly CborValue[]
  | ReadonlyMap<CborValue, CborValue>;

/** A fault in the bytes; never leaves this file. */
class Malformed extends Error {}

interface Reader {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly unwrap: readonly number[];
  at: number;
}

/**
 * CBOR to a value; not `ok` when the bytes are broken, cut short, followed by more, nested too deep, name one member twice, or carry a
 * tag that is not in `unwrap` (those in it are taken off).
 * @see https://www.rfc-editor.org/rfc/rfc8949
 */
export function parseCbor(
  bytes: Uint8Array,
  { unwrap }: { readonly unwrap: readonly number[] },
): { readonly ok: true; readonly value: CborValue } | { readonly ok: false } {
  const reader = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), unwrap, at: 0 };
  try {
    const value = readItem(reader, 0);
    return value === BREAK || reader.at !== bytes.length ? { ok: false } : { ok: true, value };
  } catch (error) {
    if (error instanceof Malformed) return { ok: false };
    throw error;
  }
}

function readItem(reader: Reader, depth: number): CborValue | typeof BREAK {
  if (depth > MAX_DEPTH) throw new Malformed();
  const [head = 0] = take(reader, 1);
  const [major, info] = [head >> 5, head & 31];
  if (major === 7) return readSimple(reader, info);
  const length = readLength(reader, info);
  if (major === 6) {
    if (typeof length !== 'number' || !reader.unwrap.includes(length)) throw new Malformed();
    return readInner(reader, depth);
  }
  if (major <= 1) {
    if (length === undefined) throw new Malformed();
    if (major === 0) return length;
    return typeof length === 'number' && length < Number.MAX_SAFE_INTEGER ? -1 - length : -1n - BigInt(length);
  }
  if (typeof length === 'bigint') throw new Malformed();
  if (major === 4) return readList(reader, length, depth);
  if (major === 5) return readMap(reader, length, depth);
  return readString(reader, major, length);
}

/** The number in or after the head; `undefined` = no length, ends with a break. */
function readLength(reader: Reader, info: number): number | bigint | undefined {
  if (info < 24) return info;
  const { view, at } = reader;
  if (info === 31) return undefined;
  if (info > 27) throw new Malformed();
  take(reader, 2 ** (info - 24));
  if (info === 24) return view.getUint8(at);
  if (info === 25) return view.getUint16(at);
  if (info === 26) return view.getUint32(at);
  const long = view.getBigUint64(at);
  return long <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(long) : long;
}

function readInner(reader: Reader, depth: number): CborValue {
  const value = readItem(reader, depth + 1);
  if (value === BREAK) throw new Malformed();
  return value;
}

function readList(reader: Reader, length: number | undefined, depth: number): CborValue[] {
  const items: CborValue[] = [];
  while (items.length !== length) {
    const item = length === undefined ? readItem(reader, depth + 1) : readInner(reader, depth);
    if (item === BREAK) break;
    items.push(item);
  }
  return items;
}

function readMap(reader: Reader, length: number | undefined, depth: number): Map<CborValue, CborValue> {
  const members = new Map<CborValue, CborValue>();
  while (members.size !== length) {
    const name = length === undefined ? readItem(reader, depth + 1) : readInner(reader, depth);
    if (name === BREAK) break;
    if (members.has(name)) throw new Malformed();
    members.set(name, readInner(reader, depth));
  }
  return members;
}

function readString(reader: Reader, major: number, length: number | undefined): string | Uint8Array {
  if (length !== undefined) {
    const bytes = take(reader, length);
    return major === 2 ? new Uint8Array(bytes) : toText(bytes);
  }
  const pieces: (string | Uint8Array)[] = [];
  for (;;) {
    const [head = 0] = take(reader, 1);
    if (head === 0xff) break;
    const inner = readLength(reader, head & 31);
    if (head >> 5 !== major || typeof inner !== 'number') throw new Malformed();
    pieces.push(readString(reader, major, inner));
  }
  return major === 3 ? pieces.join('') : Uint8Array.from(pieces.flatMap((piece) => [...(piece as Uint8Array)]));
}

function toText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Malformed();
  }
}

function readSimple(reader: Reader, info: number): CborValue | typeof BREAK {
  const { view, at } = reader;
  switch (info) {
    case 20:
    case 21:
      return info === 21;
    case 22:
      return null;
    case 23:
      return undefined;
    case 25:
      return take(reader, 2) && toHalf(view.getUint16(at));
    case 26:
      return take(reader, 4) && view.getFloat32(at);
    case 27:
      return take(reader, 8) && view.getFloat64(at);
    case 31:
      return BREAK;
    default:
      throw new Malformed();
  }
}

/** Sign, five bits of exponent, ten of fraction. */
function toHalf(bits: number): number {
  const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
  const size =
    exponent === 31
      ? fraction === 0
        ? Number.POSITIVE_INFINITY
        : Number.NaN
      : exponent === 0
        ? fraction * 2 ** -24
        : (1024 + fraction) * 2 ** (exponent - 25);
  return bits & 0x8000 ? -size : size;
}

function take(reader: Reader, count: number): Uint8Array {
  const end = reader.at + count;
  if (end > reader.bytes.length) throw new Malformed();
  const taken = reader.bytes.subarray(reader.at, end);
  reader.at = end;
  return taken;
}
