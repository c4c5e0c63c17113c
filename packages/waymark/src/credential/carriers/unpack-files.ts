/** What unpacks binary carriers, brought together when one of them comes: they share most of it. */
export { unpackPdf } from './unpack-pdf.ts';
export { unpackPng } from './unpack-png.ts';
export { unpackZip } from './unpack-zip.ts';
