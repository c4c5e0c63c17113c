import type { CarrierReason } from '../../../credential/index.ts';

export const carrierReasons: Record<CarrierReason, string> = {
  'carrier.nothing': 'There is nothing in it to read.',
  'carrier.not-utf8': 'The file is not written in UTF-8, the encoding that its standard demands.',
  'carrier.too-large': 'It is larger than {limit}, which is more than is read here.',
  'carrier.png-broken': 'The picture ends too early: the file was cut or damaged. Ask for it again.',
  'carrier.png-nothing-baked':
    'This is a picture, but no credential is stored in it. Ask for the original file, not a screenshot.',
  'carrier.png-two-baked':
    'Two credentials are stored in this picture, and only one may be. Nobody can say which one counts.',
  'carrier.png-inflates-too-far':
    'The text stored in this picture unpacks to far more than a credential can need, so it was not read.',
  'carrier.svg-broken': 'The drawing is damaged and cannot be read.',
  'carrier.svg-nothing-baked': 'This is a drawing, but no credential is stored in it. Ask for the original file.',
  'carrier.svg-two-baked':
    'Two credentials are stored in this drawing, and only one may be. Nobody can say which one counts.',
  'carrier.svg-declares-entities':
    'The drawing carries instructions that a badge never needs and that can do harm, so it was not read.',
  'carrier.zip-broken': 'The ZIP file is damaged and cannot be opened.',
  'carrier.zip-too-many': 'The ZIP file holds more files than are read at once.',
  'carrier.zip-inflates-too-far': 'The ZIP file unpacks to far more than credentials can need, so it was not opened.',
  'carrier.zip-too-deep': 'There are ZIP files within ZIP files here, deeper than is read.',
  'carrier.zip-nothing-inside': 'The ZIP file is empty.',
  'carrier.zip-entry-skipped': 'The file “{name}” inside is not a credential and was passed over.',
  'carrier.pdf-broken': 'The PDF is damaged and cannot be opened.',
  'carrier.pdf-nothing-attached':
    'This is a PDF, but no credential is attached to it. Ask the holder for the credential file itself.',
  'carrier.pdf-locked': 'The PDF is locked with a password, so nothing in it could be read.',
  'carrier.pdf-unsupported': 'PDF files cannot be read here. Use the Waymark page or command instead.',
  'carrier.image-no-code': 'No code was found in this picture. Ask for the original file.',
  'carrier.image-unsupported': 'Pictures with codes cannot be read here. Use the Waymark page or command instead.',
};
