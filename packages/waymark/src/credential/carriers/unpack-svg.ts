import { SaxesParser } from 'saxes';
import { parseUtf8 } from '../../encoding/index.ts';
import { finding, type Unpacked } from './carrier.ts';
import type { CarrierReason } from './reasons.ts';
import { isTokenShaped } from './token-shapes.ts';

/** Open Badges 1 and 2, then Open Badges 3.0. */
export const OPEN_BADGES_NAMESPACES = ['http://openbadges.org', 'https://purl.imsglobal.org/ob/v3p0'];
const ELEMENTS = ['assertion', 'credential'];
/** A badge with a photograph in it. */
const MAX_SVG_BYTES = 8 * 1024 * 1024;
/** Elements and attributes. The most ornate badge has some thousand. */
const MAX_NODES = 200_000;
/** The parser looks for a prefix in each element around: a hundred times this cost 13 seconds. */
const MAX_DEPTH = 100;

class Refused extends Error {
  readonly code: CarrierReason;
  constructor(code: CarrierReason) {
    super(code);
    this.code = code;
  }
}

/** What one element says: JSON inside it, which is fuller than the link in `verify`, or a token there. */
interface Baked {
  readonly verify: string;
  text: string;
}

/** Every baked element, also one inside another: what is nested counts as a second credential. */
function bakedIn(svg: string, parser: SaxesParser<{ xmlns: true }>): readonly Baked[] {
  const found: Baked[] = [];
  const open: (Baked | undefined)[] = [];
  let nodes = 0;
  const count = () => {
    nodes += 1;
    if (nodes > MAX_NODES) throw new Refused('carrier.svg-too-large');
  };
  const add = (text: string) => {
    const inside = open.findLast((each) => each !== undefined);
    if (inside) inside.text += text;
  };
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new Refused('carrier.svg-declares-entities');
  });
  parser.on('error', () => {
    throw new Refused('carrier.svg-broken');
  });
  parser.on('attribute', count);
  parser.on('opentagstart', count);
  parser.on('opentag', (tag) => {
    const isBaked = OPEN_BADGES_NAMESPACES.includes(tag.uri) && ELEMENTS.includes(tag.local);
    const baked = isBaked ? { verify: tag.attributes.verify?.value.trim() ?? '', text: '' } : undefined;
    if (baked) found.push(baked);
    if (open.push(baked) > MAX_DEPTH) throw new Refused('carrier.svg-too-large');
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(svg).close();
  return found;
}

/** What is baked into a drawing. */
export async function unpackSvg(bytes: Uint8Array): Promise<Unpacked> {
  if (bytes.length > MAX_SVG_BYTES) return { findings: [finding('carrier.svg-too-large')] };
  const svg = parseUtf8(bytes);
  if (svg === undefined) return { findings: [finding('carrier.svg-broken')] };
  let found: readonly Baked[];
  try {
    found = bakedIn(svg, new SaxesParser({ xmlns: true }));
  } catch (error) {
    return { findings: [finding(error instanceof Refused ? error.code : 'carrier.svg-broken')] };
  }
  const [baked, second] = found;
  if (second) return { findings: [finding('carrier.svg-two-baked')] };
  const text = baked?.text.trim() ?? '';
  // A token and a text beside it are two credentials: one reader would show the first and another the second.
  if (baked && text && isTokenShaped(baked.verify)) return { findings: [finding('carrier.svg-two-baked')] };
  const only = text || baked?.verify;
  if (!only) return { findings: [finding('carrier.svg-nothing-baked')] };
  return { inner: [{ bytes: new TextEncoder().encode(only) }], findings: [] };
}
