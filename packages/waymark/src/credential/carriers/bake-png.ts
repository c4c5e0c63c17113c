import { WaymarkError } from '../../error.ts';
import { beginsWith } from './carrier.ts';
import { crc32 } from './crc-32.ts';
import { PNG_SIGNATURE, readChunks, toLatin1 } from './png-chunks.ts';
import { BAKED_KEYWORDS } from './unpack-png.ts';

/** Signature, then IHDR: length, type, 13 bytes of data, checksum. */
const HEADER_BYTES = 8 + 25;

/**
 * Puts a credential into a PNG as an uncompressed iTXt chunk right after the header, as Open Badges baking asks.
 *
 * @param keyword `openbadges` for Open Badges 1 and 2, `openbadgecredential` for 3.0.
 * @throws {WaymarkError} ERR_CREDENTIAL_ARGUMENT when it is no whole PNG, carries a credential already, or the text has a NUL character.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#png
 */
export function bakePng(png: Uint8Array, text: string, keyword: 'openbadges' | 'openbadgecredential'): Uint8Array {
  const chunks = beginsWith(png, PNG_SIGNATURE) ? readChunks(png) : undefined;
  if (chunks?.[0]?.type !== 'IHDR' || chunks[0].data.length !== 13)
    throw new WaymarkError('ERR_CREDENTIAL_ARGUMENT', 'bakePng needs a whole PNG');
  const isBaked = chunks.some(
    ({ type, data }) =>
      /^[tzi]TXt$/.test(type) && BAKED_KEYWORDS.includes(toLatin1(data.subarray(0, 80)).split('\0')[0] ?? ''),
  );
  if (isBaked)
    throw new WaymarkError('ERR_CREDENTIAL_ARGUMENT', 'bakePng: a PNG carries one credential, and this has one');
  if (text.includes('\0'))
    throw new WaymarkError('ERR_CREDENTIAL_ARGUMENT', 'bakePng: an iTXt text has no NUL character');

  // Keyword, NUL, not compressed, method 0, no language tag, no translated keyword.
  const body = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const baked = new Uint8Array(png.length + body.length + 8);
  const view = new DataView(baked.buffer);
  baked.set(png.subarray(0, HEADER_BYTES));
  view.setUint32(HEADER_BYTES, body.length - 4);
  baked.set(body, HEADER_BYTES + 4);
  view.setUint32(HEADER_BYTES + 4 + body.length, crc32(body));
  baked.set(png.subarray(HEADER_BYTES), HEADER_BYTES + 8 + body.length);
  return baked;
}
