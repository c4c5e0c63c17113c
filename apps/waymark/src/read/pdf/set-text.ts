import type { Content, ContentText } from 'pdfmake/interfaces.js';
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
  /** Said after it, small. */
  readonly tag?: string;
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
  const set = (pieces: readonly Piece[], more: Partial<ContentText>): ContentText[] =>
    pieces.map((piece) => ({ ...piece, ...more }));
  const tag = style.tag === undefined ? [] : tagPieces(style.tag);
  if (lines.kind === 'flow')
    return [{ text: [...set(lines.pieces, {}), ...tag], ...look, margin: [indent, before, 0, after] }];
  return lines.lines.map((pieces, index) => {
    const isLast = index === lines.lines.length - 1;
    return {
      // What follows a line that runs from the right stands at its left end.
      text: isLast
        ? lines.isRtl
          ? [...tag, ...set(pieces, NO_WRAP)]
          : [...set(pieces, NO_WRAP), ...tag]
        : set(pieces, NO_WRAP),
      ...look,
      alignment: lines.isRtl ? 'right' : 'left',
      margin: [indent, index === 0 ? before : 0, 0, isLast ? after : 0],
    };
  });
}

const NO_WRAP = { noWrap: true };

/** A tag's words come from us, but for names, which may be in any letters. */
function tagPieces(tag: string): ContentText[] {
  const lines = toLines(tag, { family: 'sans', maxChars: Number.POSITIVE_INFINITY });
  const pieces = lines.kind === 'flow' ? lines.pieces : lines.lines.flat();
  const look = { fontSize: 8, color: QUIET.color ?? '', bold: false };
  return [
    { text: '   ', font: 'sans-latin', ...look },
    ...pieces.map((piece) => ({ ...piece, ...look })),
    { text: '   ', font: 'sans-latin', ...look },
  ];
}
