import { beginsWith, type Carrier } from './carrier.ts';
import { PNG_SIGNATURE } from './png-chunks.ts';

/**
 * Baked PNG. A picture without baked data may still show a QR code.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#png
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/baking/index.html
 */
export const png: Carrier = {
  id: 'png',
  recognises: (bytes) => beginsWith(bytes, PNG_SIGNATURE),
  unpack: async (bytes, tools) => (await import('./unpack-files.ts')).unpackPng(bytes, tools),
};
