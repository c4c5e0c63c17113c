import { toString as toQr } from 'qrcode';

/** White around it, in modules: readers need four. */
const MARGIN = 4;

/** A text as a QR code, in an address that an `img` takes. */
export async function drawQr(text: string): Promise<string> {
  const svg = await toQr(text, { type: 'svg', margin: MARGIN, errorCorrectionLevel: 'M' });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
