import type { Content } from 'pdfmake/interfaces.js';
import type { Family } from './fonts.ts';
import { type Piece, toLines } from './to-lines.ts';

export interface TextStyle {
  readonly family: Family;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  /** Points before, after, and from the edge. */
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  /** Stays with what follows it. */
  readonly isHeading?: boolean;
}

export const QUIET: TextStyle = { family: 'sans', size: 9, color: '#5a6068' };

const LINE_WIDTH = 487;
/** Widest letters that text is full of, as part of the size: a line that is broken by count never runs over. */
const WIDEST_EM = 0.58;
const DEFAULT_SIZE = 10.5;

/** Text of any script as paragraphs of the print copy; nothing for an empty text. */
export function setText(text: string, style: TextStyle): Content[] {
  if (text.trim() === '') return [];
  const { size = DEFAULT_SIZE, before = 0, after = 1, indent = 0 } = style;
  const maxChars = Math.max(20, Math.floor((LINE_WIDTH - indent) / (size * WIDEST_EM)));
  const lines = toLines(text, { family: style.family, maxChars });
  const look = { fontSize: size, bold: style.bold ?? false, ...(style.color ? { color: style.color } : {}) };
  const heading = style.isHeading ? { headlineLevel: 1 } : {};
  const paragraph = (pieces: readonly Piece[], more: object): Content => ({
    text: pieces.map((piece) => ({ ...piece, ...more })),
    ...look,
    ...heading,
  });
  if (lines.kind === 'flow')
    return [{ ...(paragraph(lines.pieces, {}) as object), margin: [indent, before, 0, after] } as Content];
  return lines.lines.map((pieces, index) => ({
    ...(paragraph(pieces, { noWrap: true }) as object),
    alignment: lines.isRtl ? 'right' : 'left',
    margin: [indent, index === 0 ? before : 0, 0, index === lines.lines.length - 1 ? after : 0],
  })) as Content[];
}
