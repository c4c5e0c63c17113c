import bidiFactory from 'bidi-js';
import { type Family, findFace } from './fonts.ts';

/** A piece of text in one font. Pieces of a line stand in the order they are seen. */
export interface Piece {
  readonly text: string;
  readonly font: string;
}

/** `flow` may be broken anywhere by the page; `line`s are broken here, because their words are not in reading order. */
export type Lines =
  | { readonly kind: 'flow'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'lines'; readonly isRtl: boolean; readonly lines: readonly (readonly Piece[])[] };

/** Shown for a letter that none of our fonts has, so that nothing vanishes unseen. */
const UNKNOWN_LETTER = '\u25a1';
const UNKNOWN_FACE = { serif: 'serif-latin', sans: 'sans-latin' } as const;
/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Invisible marks have done their work once the order is known; no font draws them. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const bidi = bidiFactory();

/** Sets text in fonts that have its letters, and in the order in which it is seen. `maxChars` is what surely fits on a line. */
export function toLines(
  text: string,
  { family, maxChars }: { readonly family: Family; readonly maxChars: number },
): Lines {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (!RIGHT_TO_LEFT.test(plain)) return { kind: 'flow', pieces: toPieces(plain.replace(INVISIBLE, ''), family) };
  const embedding = bidi.getEmbeddingLevels(plain);
  const isRtl = (embedding.paragraphs[0]?.level ?? 0) % 2 === 1;
  const lines = breakLines(plain, maxChars).map(([start, end]) =>
    toVisualLine(plain, { embedding, start, end, family }),
  );
  return { kind: 'lines', isRtl, lines };
}

/** Text in one direction, split where the font changes. */
function toPieces(text: string, family: Family): Piece[] {
  const pieces: { text: string; font: string }[] = [];
  for (const letter of text) {
    const last = pieces.at(-1);
    // A space belongs to whatever stands before it: one face less, one line break more.
    const face = letter === ' ' && last ? last.font : findFace(letter.codePointAt(0) ?? 0, family);
    const [shown, font] = face ? [letter, face] : [UNKNOWN_LETTER, UNKNOWN_FACE[family]];
    if (last?.font === font) last.text += shown;
    else pieces.push({ text: shown, font });
  }
  return pieces;
}

/** Start and end (exclusive) of each line, broken at spaces. */
function breakLines(text: string, maxChars: number): [number, number][] {
  const lines: [number, number][] = [];
  let start = 0;
  while (text.length - start > maxChars) {
    const space = text.lastIndexOf(' ', start + maxChars);
    const end = space > start ? space : start + maxChars;
    lines.push([start, end]);
    start = text[end] === ' ' ? end + 1 : end;
  }
  lines.push([start, text.length]);
  return lines;
}

/** Words of one line, moved to where they are seen; the font's own shaping turns the letters inside a word. */
function toVisualLine(
  text: string,
  {
    embedding,
    start,
    end,
    family,
  }: { embedding: ReturnType<typeof bidi.getEmbeddingLevels>; start: number; end: number; family: Family },
): Piece[] {
  const seen = bidi
    .getReorderedIndices(text, embedding, start, end - 1)
    .filter((index) => index >= start && index < end);
  const placeOf = new Map(seen.map((index, place) => [index, place]));
  const words: { readonly text: string; readonly place: number }[] = [];
  for (let from = start; from < end; ) {
    const level = embedding.levels[from] ?? 0;
    const isSpace = text[from] === ' ';
    let to = from + 1;
    while (to < end && embedding.levels[to] === level && (text[to] === ' ') === isSpace) to += 1;
    const letters = [...text.slice(from, to)].map((letter) =>
      level % 2 === 1 ? (bidi.getMirroredCharacter(letter) ?? letter) : letter,
    );
    const places = Array.from({ length: to - from }, (_, offset) => placeOf.get(from + offset) ?? 0);
    words.push({ text: letters.join('').replace(INVISIBLE, ''), place: Math.min(...places) });
    from = to;
  }
  return words.sort((one, other) => one.place - other.place).flatMap((word) => toPieces(word.text, family));
}
