import { SaxesParser, type SaxesTagNS } from 'saxes';

/** A drawing of a brand-mark has some hundreds of elements; this is also what `use` may repeat them to. */
const MAX_ELEMENTS = 5_000;
const MAX_DEPTH = 100;
const SVG = 'http://www.w3.org/2000/svg';

/** Of SVG's own elements those that only draw. No picture inside, no text (there are no fonts), no filter, no pattern, nothing of HTML. */
const DRAWS = new Set(
  (
    'svg g defs symbol use switch path rect circle ellipse line polyline polygon linearGradient radialGradient stop ' +
    'clipPath mask title desc metadata style'
  ).split(' '),
);

/** Why a drawing is not drawn. */
export type SvgFault = 'not-a-picture' | 'not-allowed' | 'has-text' | 'too-complex';

interface Part {
  readonly children: Part[];
  readonly uses?: string;
}

/** Reads a drawing before any renderer does: only shapes, nothing from elsewhere, no entities, and not too much of it, also when repeated. */
export function assessSvg(text: string): SvgFault | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const root: Part = { children: [] };
  const open: Part[] = [root];
  const byId = new Map<string, Part>();
  let [fault, elements]: [SvgFault | undefined, number] = [undefined, 0];
  const refuse = (why: SvgFault) => {
    fault ??= why;
  };
  parser.on('error', () => refuse('not-a-picture'));
  parser.on('doctype', (doctype) => {
    if (/[[%]|<!/.test(doctype)) refuse('not-allowed');
  });
  // A style sheet may come in this way, too.
  parser.on('processinginstruction', () => refuse('not-allowed'));
  const readStyle = (css: string) => {
    if (isFromElsewhere(css)) refuse('not-allowed');
  };
  parser.on('opentag', (tag) => {
    if (elements === 0 && (tag.uri !== SVG || tag.local !== 'svg')) refuse('not-a-picture');
    elements += 1;
    if (elements > MAX_ELEMENTS || open.length > MAX_DEPTH) refuse('too-complex');
    if (tag.uri === SVG && !DRAWS.has(tag.local))
      refuse(tag.local === 'text' || tag.local === 'tspan' ? 'has-text' : 'not-allowed');
    const { part, id } = toPart(tag, refuse);
    if (id !== undefined && !byId.has(id)) byId.set(id, part);
    open.at(-1)?.children.push(part);
    open.push(part);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', readStyle);
  parser.on('cdata', readStyle);
  // An undeclared entity is an error of the parser's; a parser that is told to go on after one is not needed.
  try {
    for (let at = 0; at < text.length && fault === undefined; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
    if (fault === undefined) parser.close();
  } catch {
    refuse('not-a-picture');
  }
  if (fault === undefined && elements === 0) return 'not-a-picture';
  if (fault === undefined && countDrawn(root, byId) > MAX_ELEMENTS) return 'too-complex';
  return fault;
}

/** Read on only as long as nothing was found. */
const CHUNK = 8_192;

function toPart(tag: SaxesTagNS, refuse: (why: SvgFault) => void): { readonly part: Part; readonly id?: string } {
  let [uses, id]: [string | undefined, string | undefined] = [undefined, undefined];
  for (const { local, prefix, value } of Object.values(tag.attributes)) {
    if (local === 'id' && prefix === '') id = value;
    if (/^on/i.test(local) || local === 'base' || (prefix !== 'xmlns' && local !== 'xmlns' && isFromElsewhere(value)))
      refuse('not-allowed');
    if (local !== 'href') continue;
    if (!value.trim().startsWith('#')) refuse('not-allowed');
    uses = value.trim().slice(1);
  }
  return { part: { children: [], ...(uses === undefined ? {} : { uses }) }, ...(id === undefined ? {} : { id }) };
}

/** CSS that asks for anything but a part of the same drawing, however it is spelt: an escape is reason enough. */
const isFromElsewhere = (value: string): boolean =>
  /@import|\\|image-set|expression\(/i.test(value) || /url\(\s*(?!\s*["']?\s*#)/i.test(value);

/** How many elements are drawn when every `use` is followed; a circle counts as without end. */
function countDrawn(root: Part, byId: ReadonlyMap<string, Part>): number {
  const counts = new Map<Part, number>();
  const count = (part: Part): number => {
    const known = counts.get(part);
    if (known !== undefined) return known;
    // While it is being counted: whoever meets it again goes in a circle.
    counts.set(part, Number.POSITIVE_INFINITY);
    const used = part.uses === undefined ? undefined : byId.get(part.uses);
    const sum = [...part.children, ...(used ? [used] : [])].reduce((total, one) => total + count(one), 1);
    counts.set(part, sum);
    return sum;
  };
  return count(root);
}
