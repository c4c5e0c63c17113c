import { beginsWith, type Carrier, type CarrierTools, finding, type Unpacked } from './carrier.ts';

/** More codes than this on one picture is a sheet of stickers. */
const MAX_CODES = 20;

/** What the codes in a picture say. A decoder that breaks is told: "could not look" is not "there is none". */
export async function unpackQr(bytes: Uint8Array, { decodeQr, budget }: CarrierTools): Promise<Unpacked> {
  if (!decodeQr) return { findings: [finding('carrier.image-unsupported')] };
  if (budget.pictures <= 0) return { findings: [finding('carrier.image-not-searched')] };
  budget.pictures -= 1;
  let texts: readonly string[];
  try {
    texts = await decodeQr(bytes);
  } catch {
    return { findings: [finding('carrier.image-not-searched')] };
  }
  if (texts.length === 0) return { findings: [finding('carrier.image-no-code')] };
  const inner = texts.slice(0, MAX_CODES).map((text) => ({ bytes: new TextEncoder().encode(text) }));
  const tooMany = texts.length > MAX_CODES ? [finding('carrier.too-many', { limit: `${MAX_CODES}` })] : [];
  return { inner, findings: tooMany, carrier: 'qr' };
}

const JPEG = [0xff, 0xd8, 0xff];
const GIF = [0x47, 0x49, 0x46, 0x38];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/** A photograph or a screenshot that shows a QR code. */
export const qr: Carrier = {
  id: 'qr',
  recognises: (bytes) =>
    beginsWith(bytes, JPEG) ||
    beginsWith(bytes, GIF) ||
    (beginsWith(bytes, RIFF) && beginsWith(bytes.subarray(8), WEBP)),
  unpack: unpackQr,
};
