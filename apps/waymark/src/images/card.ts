import type { Cut } from './card-fonts.ts';
import { canSet, fit, pathOf, toSettable } from './card-text.ts';

/** What a card says, meaning first. Every text may be a stranger's. */
export interface CardWords {
  /** What the holder can do: a sentence of its own. */
  readonly claim: string;
  /** What stands in its place where our letters cannot write it. */
  readonly plainClaim: string;
  readonly institution: string;
  /** "Signed by". */
  readonly signedBy: string;
  /** "Employers who agreed to these words", and who they are; none = nothing is said. */
  readonly askedTitle: string;
  readonly asked: readonly string[];
  /** "and 2 more" */
  readonly more: (count: number) => string;
  readonly month: string;
  readonly footer: string;
}
/** The same without functions, for another thread. */
export type CardContent = Omit<CardWords, 'more'> & { readonly mores: readonly string[] };

/** As social networks show portraits. */
export const CARD = { width: 1080, height: 1350 } as const;
const MARGIN = 84;
const WIDTH = CARD.width - 2 * MARGIN;
const COLOURS = { paper: '#fdfcf9', ink: '#1b1d1f', quiet: '#5a6068', line: '#dfdcd3', signed: '#17594a' } as const;
const MARK_SIDE = 104;
const CLAIM_TOP = 318;
const CLAIM_BOTTOM = 900;
/** Where nobody is named below it. */
const CLAIM_BOTTOM_ALONE = 1200;
const CLAIM_SIZES = [112, 104, 96, 88, 80, 72, 64, 58, 52, 46];
const MAX_ASKED = 3;

/** The card as a drawing of outlines: no font and nothing from elsewhere is needed to draw it. `mark` is a PNG of ours. */
export function toCardSvg(content: CardContent, mark: Uint8Array | undefined): string {
  const parts: string[] = [`<rect width="${CARD.width}" height="${CARD.height}" fill="${COLOURS.paper}"/>`];
  const write = (text: string, cut: Cut, size: number, x: number, y: number, fill: string) =>
    parts.push(`<path fill="${fill}" d="${pathOf(text, { cut, size, x, y })}"/>`);
  const rule = (y: number, height: number, fill: string) =>
    parts.push(`<rect x="${MARGIN}" y="${y}" width="${WIDTH}" height="${height}" fill="${fill}"/>`);
  /** One line, as large as it may be and as small as it must. */
  const line = (text: string, cut: Cut, sizes: readonly number[], x: number, y: number, fill: string) => {
    const box = { cut, width: CARD.width - MARGIN - x, height: 1, sizes, lineHeight: 1 };
    const set = fit(text, box);
    write(set.lines[0] ?? '', cut, set.size, x, y, fill);
  };

  // Who says so.
  const x = mark ? MARGIN + MARK_SIDE + 30 : MARGIN;
  if (mark) {
    const data = Buffer.from(mark).toString('base64');
    const box = `x="${MARGIN}" y="${MARGIN}" width="${MARK_SIDE}" height="${MARK_SIDE}"`;
    parts.push(`<image ${box} preserveAspectRatio="xMidYMid meet" href="data:image/png;base64,${data}"/>`);
  }
  if (content.institution !== '' && canSet(content.institution, 'sans-600')) {
    write(toSettable(content.signedBy), 'sans-400', 28, x, MARGIN + 38, COLOURS.quiet);
    line(content.institution, 'sans-600', [42, 36, 31, 27], x, MARGIN + 88, COLOURS.ink);
  }
  rule(MARGIN + MARK_SIDE + 42, 4, COLOURS.ink);

  // What the holder can do: the largest thing on it.
  const claim = canSet(content.claim, 'serif-600') ? content.claim : content.plainClaim;
  const asked = content.asked.filter((name) => canSet(name, 'sans-600'));
  const bottom = asked.length > 0 ? CLAIM_BOTTOM : CLAIM_BOTTOM_ALONE;
  const box = { width: WIDTH, height: bottom - CLAIM_TOP, sizes: CLAIM_SIZES, lineHeight: 1.16 };
  const set = fit(claim, { ...box, cut: 'serif-600' });
  for (const [index, text] of set.lines.entries())
    write(text, 'serif-600', set.size, MARGIN, CLAIM_TOP + set.size * (0.86 + index * 1.16), COLOURS.ink);

  // Who agreed to it.
  if (asked.length > 0) {
    rule(962, 2, COLOURS.line);
    write(toSettable(content.askedTitle), 'sans-400', 28, MARGIN, 1016, COLOURS.quiet);
    const shown = asked.slice(0, MAX_ASKED);
    const left = content.asked.length - shown.length;
    for (const [index, name] of shown.entries())
      line(name, 'sans-600', [36, 31, 27], MARGIN, 1066 + index * 48, COLOURS.signed);
    const more = content.mores[left - 1];
    if (more) line(more, 'sans-400', [28], MARGIN, 1066 + shown.length * 48, COLOURS.quiet);
  }
  rule(1258, 2, COLOURS.line);
  line(`${content.month} · ${content.footer}`, 'sans-400', [27, 23, 20], MARGIN, 1304, COLOURS.quiet);
  const size = `width="${CARD.width}" height="${CARD.height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${CARD.width} ${CARD.height}">${parts.join('')}</svg>`;
}
