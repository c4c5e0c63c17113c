import { inflate, parseUtf8 } from '../../encoding/index.ts';
import { type CarrierTools, finding, type Unpacked } from './carrier.ts';
import { crc32 } from './crc-32.ts';
import { readChunks, toLatin1 } from './png-chunks.ts';
import { unpackQr } from './qr.ts';

/** Open Badges 1 and 2 write the first, Open Badges 3 the second. */
export const BAKED_KEYWORDS = ['openbadges', 'openbadgecredential'];
const TEXT_CHUNKS = ['tEXt', 'zTXt', 'iTXt'];
/** The longest keyword that a PNG may have. @see https://www.w3.org/TR/png-3/#11keywords */
const MAX_KEYWORD_BYTES = 79;
/** A baked credential inflates to some KB; 1 MiB leaves room for a large record and none for a bomb. */
const MAX_TEXT_BYTES = 1024 * 1024;

/** Where the zero byte after `from` stands, or the end. */
const endOfText = (bytes: Uint8Array, from: number): number => {
  const at = bytes.indexOf(0, from);
  return at < 0 ? bytes.length : at;
};

const keywordOf = (data: Uint8Array): string =>
  toLatin1(data.subarray(0, Math.min(endOfText(data, 0), MAX_KEYWORD_BYTES + 1)));

/** tEXt and zTXt are Latin-1 by the letter of the specification; everyone who bakes writes UTF-8. */
const toText = (bytes: Uint8Array): string => parseUtf8(bytes) ?? toLatin1(bytes);

/** The text of a tEXt, zTXt or iTXt chunk; undefined when it is damaged or inflates too far. @see https://www.w3.org/TR/png-3/#11textinfo */
async function bakedText(type: string, data: Uint8Array): Promise<string | undefined> {
  const keywordEnd = endOfText(data, 0);
  const inflated = async (packed: Uint8Array) => inflate(packed, { format: 'deflate', maxBytes: MAX_TEXT_BYTES });
  if (type === 'tEXt') return toText(data.subarray(keywordEnd + 1));
  if (type === 'zTXt') {
    const bytes = await inflated(data.subarray(keywordEnd + 2));
    return bytes && toText(bytes);
  }
  const languageEnd = endOfText(data, keywordEnd + 3);
  const text = data.subarray(endOfText(data, languageEnd + 1) + 1);
  const bytes = data[keywordEnd + 1] === 1 ? await inflated(text) : text;
  return bytes && parseUtf8(bytes);
}

/** What is baked into a picture, or what a code on it says. */
export async function unpackPng(bytes: Uint8Array, tools: CarrierTools): Promise<Unpacked> {
  const chunks = readChunks(bytes);
  if (!chunks) return { findings: [finding('carrier.png-broken')] };
  const [baked, second] = chunks.filter(
    ({ type, data }) => TEXT_CHUNKS.includes(type) && BAKED_KEYWORDS.includes(keywordOf(data)),
  );
  // Before anything is unpacked: each could be a bomb.
  if (second) return { findings: [finding('carrier.png-two-baked')] };
  if (!baked) {
    const codes = await unpackQr(bytes, tools);
    return codes.inner ? codes : { findings: [finding('carrier.png-nothing-baked')] };
  }
  const text = await bakedText(baked.type, baked.data);
  if (text === undefined) return { findings: [finding('carrier.png-text-refused')] };
  if (!text.trim()) return { findings: [finding('carrier.png-nothing-baked')] };
  // A signature says more than a checksum, so a wrong one is told and stops nothing.
  const isWhole = crc32(baked.checked) === baked.crc;
  return {
    inner: [{ bytes: new TextEncoder().encode(text) }],
    findings: isWhole ? [] : [finding('carrier.png-checksum', undefined, 'warning')],
  };
}
