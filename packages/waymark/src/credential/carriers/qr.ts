import { beginsWith, type Carrier, type CarrierTools, finding, type Unpacked } from './carrier.ts';

/** More codes than this on one picture is a sheet of stickers. */
const MAX_CODES = 20;

export async function unpackQr(bytes: Uint8Array, { decodeQr }: CarrierTools): Promise<Unpacked> {
  if (!decodeQr) return { findings: [finding('carrier.image-unsupported')] };
  const texts = await decodeQr(bytes);
  if (texts.length === 0) return { findings: [finding('carrier.image-no-code')] };
  return { inner: texts.slice(0, MAX_CODES).map((text) => ({ bytes: new TextEncoder().encode(text) })), findings: [] };
}

const JPEG = [0xff, 0xd8, 0xff];
const GIF = [0x47, 0x49, 0x46, 0x38];
const isWebp = (bytes: Uint8Array) =>
  beginsWith(bytes, [0x52, 0x49, 0x46, 0x46]) &&
  bytes[8] === 0x57 &&
  bytes[9] === 0x45 &&
  bytes[10] === 0x42 &&
  bytes[11] === 0x50;

/** A photograph or a screenshot that shows a QR code. */
export const qr: Carrier = {
  id: 'qr',
  recognises: (bytes) => beginsWith(bytes, JPEG) || beginsWith(bytes, GIF) || isWebp(bytes),
  unpack: unpackQr,
};
