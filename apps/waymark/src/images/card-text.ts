import type { Font } from 'fontkit';
import { type Cut, fontFor } from './card-fonts.ts';

/** White space is one space; compositions where there are any, because fonts draw those best. */
export const toSettable = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** True when our fonts have every letter: what they lack would be a box, or a hole in the sentence. */
export const canSet = (text: string, cut: Cut): boolean =>
  [...toSettable(text)].every((letter) => fontFor(letter.codePointAt(0) ?? 0, cut) !== undefined);

interface Run {
  readonly font: Font;
  readonly text: string;
}

function* runsOf(text: string, cut: Cut): Generator<Run> {
  let run: Run | undefined;
  for (const letter of text) {
    const font = fontFor(letter.codePointAt(0) ?? 0, cut);
    if (!font) continue;
    if (run && run.font === font) run = { font, text: run.text + letter };
    else {
      if (run) yield run;
      run = { font, text: letter };
    }
  }
  if (run) yield run;
}

/** How wide a text is, in parts of its size. */
export function widthOf(text: string, cut: Cut): number {
  let width = 0;
  for (const { font, text: part } of runsOf(text, cut)) width += font.layout(part).advanceWidth / font.unitsPerEm;
  return width;
}

/** A line as outlines: whoever draws the card needs no fonts. `y` is where the letters stand. */
export function pathOf(
  text: string,
  { cut, size, x, y }: { readonly cut: Cut; readonly size: number; readonly x: number; readonly y: number },
): string {
  const parts: string[] = [];
  let at = x;
  for (const { font, text: part } of runsOf(text, cut)) {
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(part);
    for (const [index, glyph] of glyphs.entries()) {
      const position = positions[index];
      if (!position) continue;
      const place = { x: at + position.xOffset * scale, y: y - position.yOffset * scale };
      parts.push(glyph.path.scale(scale, -scale).translate(place.x, place.y).toSVG());
      at += position.xAdvance * scale;
    }
  }
  return parts.join('');
}

export interface Paragraph {
  readonly size: number;
  readonly lines: readonly string[];
}

/**
 * Sets a text into a box: the largest of the sizes at which it fits without a broken word, else the largest at which it fits; at the smallest
 * what is left over ends in an ellipsis.
 */
export function fit(
  text: string,
  box: {
    readonly cut: Cut;
    readonly width: number;
    readonly height: number;
    /** The largest first. */
    readonly sizes: readonly number[];
    readonly lineHeight: number;
  },
): Paragraph {
  const words = toSettable(text).split(' ');
  const widest = Math.max(...words.map((word) => widthOf(word, box.cut)));
  const mostAt = (size: number) => Math.max(1, Math.floor(box.height / (size * box.lineHeight)));
  const fitting = box.sizes
    .map((size) => ({ size, lines: breakLines(words, box.cut, box.width / size) }))
    .filter(({ size, lines }) => lines.length <= mostAt(size));
  const [largest] = fitting;
  if (largest) return fitting.find(({ size }) => widest * size <= box.width) ?? largest;
  const size = box.sizes.at(-1) ?? 0;
  const width = box.width / size;
  return { size, lines: cutOff(breakLines(words, box.cut, width), mostAt(size), box.cut, width) };
}

/** A word that is wider than the line is broken where it must be. */
function breakLines(words: readonly string[], cut: Cut, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, cut) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && widthOf(line + letter, cut) > width) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

function cutOff(lines: readonly string[], most: number, cut: Cut, width: number): string[] {
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  while (last !== '' && widthOf(`${last}…`, cut) > width)
    last = last.includes(' ') ? last.slice(0, last.lastIndexOf(' ')) : last.slice(0, -1);
  return [...kept, `${last.replace(/[\s,;:.]+$/u, '')}…`];
}
