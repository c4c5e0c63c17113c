import { beginsWith, type Carrier } from './carrier.ts';

/**
 * A ZIP of several credentials. Sizes are those that the directory declares, and nothing is inflated beyond them: a library that
 * trusts the data's own end would inflate for minutes what is declared as ten bytes.
 */
export const zip: Carrier = {
  id: 'zip',
  recognises: (bytes) => beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || beginsWith(bytes, [0x50, 0x4b, 0x05, 0x06]),
  unpack: async (bytes, tools) => (await import('./unpack-files.ts')).unpackZip(bytes, tools),
};
