/**
 * Carriers: ways in which a credential travels, recognised by their content, never by a file's name. Order matters: `text` takes what is
 * left. What unpacks a binary carrier is brought when one comes, so that a page's script does not carry it.
 */
import type { Carrier } from './carrier.ts';
import { jsonArray } from './json-array.ts';
import { lines } from './lines.ts';
import { pdf } from './pdf.ts';
import { png } from './png.ts';
import { qr } from './qr.ts';
import { svg } from './svg.ts';
import { text } from './text.ts';
import { zip } from './zip.ts';

export const CARRIERS: readonly Carrier[] = [png, zip, pdf, qr, svg, jsonArray, lines, text];
