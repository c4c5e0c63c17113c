import type { CarrierReason } from '../../../credential/index.ts';

export const carrierReasons: Record<CarrierReason, string> = {
  'carrier.nothing': 'There is nothing in it to read.',
  'carrier.unrecognised': 'This is neither a credential nor anything that could hold one.',
  'carrier.too-large': 'It is larger than {limit}, which is more than is read here.',
  'carrier.too-many': 'There is more in it than is read at once: the first {limit} are read, the rest is not.',
  'carrier.too-deep': 'It is packed into itself more often than is unpacked here.',
  'carrier.not-utf8': 'The file is not written in UTF-8, the encoding that its standard demands.',
  'carrier.array-no-credential': 'This is a list, but nothing in it is a credential.',
  'carrier.array-skipped': 'Entries of the list that are no credentials and were passed over: {count}.',
  'carrier.png-broken': 'The picture ends too early: the file was cut or damaged. Ask for it again.',
  'carrier.png-checksum':
    'The stored text does not fit the picture’s own checksum: it was changed or damaged after it was stored. Whether that matters, the signature tells.',
  'carrier.png-nothing-baked':
    'This is a picture, but no credential is stored in it. Ask for the original file, not a screenshot.',
  'carrier.png-two-baked':
    'Two credentials are stored in this picture, and only one may be. Nobody can say which one counts.',
  'carrier.png-text-refused':
    'The text stored in this picture is damaged, or unpacks to far more than a credential can need, so it was not read.',
  'carrier.svg-broken': 'The drawing is damaged and cannot be read.',
  'carrier.svg-nothing-baked': 'This is a drawing, but no credential is stored in it. Ask for the original file.',
  'carrier.svg-two-baked':
    'Two credentials are stored in this drawing, and only one may be. Nobody can say which one counts.',
  'carrier.svg-declares-entities':
    'The drawing carries instructions that a badge never needs and that can do harm, so it was not read.',
  'carrier.svg-too-large': 'The drawing is larger or more nested than a badge needs to be, so it was not read.',
  'carrier.zip-broken': 'The ZIP file is damaged and cannot be opened.',
  'carrier.zip-too-many': 'The ZIP file holds more files than are read at once.',
  'carrier.zip-inflates-too-far': 'The ZIP file unpacks to far more than credentials can need, so it was not opened.',
  'carrier.zip-too-deep': 'There are ZIP files within ZIP files here, deeper than is read.',
  'carrier.zip-nothing-inside': 'No file in this ZIP is a credential.',
  'carrier.zip-entry-skipped': 'The file “{name}” inside is not a credential and was passed over.',
  'carrier.file-too-large': 'The file “{name}” inside is larger than a credential needs to be and was passed over.',
  'carrier.file-locked': 'The file “{name}” inside is locked with a password and could not be read.',
  'carrier.file-unreadable':
    'The file “{name}” inside is damaged or is not what the list of contents says, and could not be read.',
  'carrier.pdf-broken': 'The PDF is damaged and cannot be opened.',
  'carrier.pdf-nothing-attached':
    'This is a PDF, but no credential is attached to it. Ask the holder for the credential file itself.',
  'carrier.pdf-locked': 'The PDF is locked with a password, so nothing in it could be read.',
  'carrier.pdf-inflates-too-far': 'The PDF unpacks to far more than credentials can need, so it was not read further.',
  'carrier.image-no-code': 'No code was found in this picture. Ask for the original file.',
  'carrier.image-not-searched': 'This picture could not be searched for a code. Ask for the original file.',
  'carrier.image-unsupported': 'Pictures with codes cannot be read here. Use the Waymark page or command instead.',
};
