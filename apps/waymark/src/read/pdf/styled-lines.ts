import { type Reading, toText } from 'waymark/reading';

export type LineKind = 'verdict' | 'lead' | 'heading' | 'text';

/** One line of the reading as text: what kind of line it is, how deep it stands. */
export interface StyledLine {
  readonly kind: LineKind;
  readonly tone: 'good' | 'open' | 'bad' | undefined;
  /** Steps of two spaces. */
  readonly depth: number;
  readonly text: string;
  /** How sure it is. */
  readonly tag?: string;
}

const TONES: Readonly<Record<string, StyledLine['tone']>> = { '32': 'good', '33': 'open', '31': 'bad' };
const BOLD = '1';
const DIM = '2';
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is how a terminal's colours are written
const STYLED = /\u001b\[(\d+)m/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const ALL_STYLES = /\u001b\[\d+m/g;

/**
 * The lines of a reading's text form, with the emphasis that a terminal would show. The print copy is made of these, so that page,
 * text and paper say the same words in the same order.
 */
export function styledLines(reading: Reading): readonly StyledLine[] {
  const lines: StyledLine[] = [];
  let leadIsNext = false;
  for (const row of toText(reading, { width: Number.POSITIVE_INFINITY, colour: true }).split('\n')) {
    if (row.trim() === '') continue;
    const style = STYLED.exec(row)?.[1] ?? '';
    const tone = TONES[style];
    const plain = row.replace(ALL_STYLES, '');
    const text = plain.trim();
    const said = lines.at(-1);
    if (style === DIM && said) {
      lines[lines.length - 1] = { ...said, tag: text.replace(/^\[|\]$/g, '') };
      continue;
    }
    const kind: LineKind = tone ? 'verdict' : style === BOLD ? (leadIsNext ? 'lead' : 'heading') : 'text';
    if (kind === 'verdict') leadIsNext = true;
    if (kind === 'lead') leadIsNext = false;
    const depth = Math.floor((plain.length - plain.trimStart().length) / 2);
    lines.push({ kind, tone, depth, text });
  }
  return lines;
}
