import type { Carrier } from './carrier.ts';
import { toLatin1 } from './png-chunks.ts';
import { textHead } from './text-head.ts';

/** `%PDF-` stands within the first kilobyte (ISO 32000-2, section 7.5.2). */
const HEAD_BYTES = 1024;

/** A PDF with a credential attached, as transcripts and PDF/A-3 certificates carry it. Pages are not read, only attached files. */
export const pdf: Carrier = {
  id: 'pdf',
  // JSON that speaks of "%PDF-" is not one.
  recognises: (bytes) =>
    toLatin1(bytes.subarray(0, HEAD_BYTES)).includes('%PDF-') && !/^(?:[{[<]|eyJ|https?:)/i.test(textHead(bytes)),
  unpack: async (bytes, tools) => (await import('./unpack-files.ts')).unpackPdf(bytes, tools),
};
