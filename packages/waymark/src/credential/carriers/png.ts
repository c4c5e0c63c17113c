import { inflate, parseUtf8 } from '../../encoding/index.ts';
import { beginsWith, type Carrier, type CarrierFinding, type CarrierTools, finding, type Unpacked } from './carrier.ts';
import { unpackQr } from './qr.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const KEYWORDS = ['openbadges', 'openbadgecredential'];
/** A picture has a few dozen chunks; beyond this somebody is playing. */
const MAX_CHUNKS = 10_000;
/** A baked credential inflates to some KB; 1 MiB leaves room for a large record and none for a bomb. */
const MAX_INFLATED_BYTES = 1024 * 1024;

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** Where the zero byte after `from` stands, or the end. */
const endOfText = (bytes: Uint8Array, from: number): number => {
  const at = bytes.indexOf(0, from);
  return at < 0 ? bytes.length : at;
};

/** The text of a tEXt, zTXt or iTXt chunk under one of our keywords (PNG specification, section 11.3.3). */
async function bakedText(type: string, data: Uint8Array): Promise<string | 'other' | 'too-far'> {
  const keywordEnd = endOfText(data, 0);
  if (keywordEnd > 79 || !KEYWORDS.includes(latin1(data.subarray(0, keywordEnd)))) return 'other';
  const inflated = async (bytes: Uint8Array) => {
    const text = await inflate(bytes, { format: 'deflate', maxBytes: MAX_INFLATED_BYTES });
    return text ? (parseUtf8(text) ?? 'other') : 'too-far';
  };
  if (type === 'tEXt') return parseUtf8(data.subarray(keywordEnd + 1)) ?? 'other';
  if (type === 'zTXt') return inflated(data.subarray(keywordEnd + 2));
  const compressed = data[keywordEnd + 1] === 1;
  const languageEnd = endOfText(data, keywordEnd + 3);
  const text = data.subarray(endOfText(data, languageEnd + 1) + 1);
  return compressed ? inflated(text) : (parseUtf8(text) ?? 'other');
}

async function unpack(bytes: Uint8Array, tools: CarrierTools): Promise<Unpacked> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  const findings: CarrierFinding[] = [];
  let complete = false;
  for (let offset = 8, count = 0; offset + 12 <= bytes.length && count < MAX_CHUNKS; count += 1) {
    const length = view.getUint32(offset);
    const type = latin1(bytes.subarray(offset + 4, offset + 8));
    if (offset + 12 + length > bytes.length) break;
    if (type === 'IEND') {
      complete = true;
      break;
    }
    if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') {
      const text = await bakedText(type, bytes.subarray(offset + 8, offset + 8 + length));
      if (text === 'too-far') findings.push(finding('carrier.png-inflates-too-far'));
      else if (text !== 'other') texts.push(text);
    }
    offset += 12 + length;
  }
  if (findings.length > 0) return { findings };
  if (!complete) return { findings: [finding('carrier.png-broken')] };
  if (texts.length > 1) return { findings: [finding('carrier.png-two-baked')] };
  const [only] = texts;
  if (only !== undefined) return { inner: [{ bytes: new TextEncoder().encode(only) }], findings };
  const codes = await unpackQr(bytes, tools);
  return codes.inner?.length ? codes : { findings: [finding('carrier.png-nothing-baked')] };
}

/** Baked PNG: Open Badges baking specification, OB 3.0 section 5.3. A picture without baked data may still show a QR code. */
export const png: Carrier = { id: 'png', recognises: (bytes) => beginsWith(bytes, SIGNATURE), unpack };
