/**
 * Formats, most particular first: the first that recognises a document reads it. Nothing above this room knows their names.
 * One file a format; adding one = one file, one line in `every-format.ts`, one fixture.
 */
export { FORMATS, withFormats } from '#formats';
export type { Format, OpenDocument, PartReader } from './format.ts';
