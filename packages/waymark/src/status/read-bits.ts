import { inflate, parseBase64Url } from '../encoding/index.ts';
import type { StatusReason } from './reasons.ts';

/** W3C: fewer entries would tell the list's host whom somebody asks about. */
const MIN_ENTRIES = 131_072;
/** 67 million entries of one bit. The largest list seen is 2 MiB; more is a bomb. */
const MAX_LIST_BYTES = 8 * 1024 * 1024;
/** The specification sets no end; a status beyond 16 bits has no meaning that anybody wrote down. */
export const MAX_STATUS_SIZE = 16;

/** `index` and `size` count entries and bits, as the credential states them. */
export interface BitsRequest {
  readonly encodedList: string;
  readonly index: number;
  readonly size: number;
}

/** `short`: fewer entries than the standard allows. */
export type BitsAnswer =
  | { readonly ok: true; readonly value: number; readonly short: boolean }
  | { readonly ok: false; readonly code: StatusReason };

/**
 * The number at `index` of a compressed bit string; the first bit is the left-most.
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-expansion-algorithm
 */
export async function readBits({ encodedList, index, size }: BitsRequest): Promise<BitsAnswer> {
  const packed = parseBase64Url(encodedList);
  const bits = packed && (await inflate(packed, { format: 'gzip', maxBytes: MAX_LIST_BYTES }));
  if (!bits) return { ok: false, code: 'status.list-undecodable' };
  const entries = Math.floor((bits.length * 8) / size);
  const short = entries < MIN_ENTRIES;
  if (index >= entries) return { ok: false, code: short ? 'status.list-short' : 'status.index-outside' };
  let value = 0;
  for (let at = index * size; at < (index + 1) * size; at++) {
    const byte = bits[Math.floor(at / 8)] ?? 0;
    value = value * 2 + ((byte >> (7 - (at % 8))) & 1);
  }
  return { ok: true, value, short };
}
