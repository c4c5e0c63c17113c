import { SaxesParser } from 'saxes';
import { parseUtf8 } from '../../encoding/index.ts';
import { type Carrier, finding, type Unpacked } from './carrier.ts';

/** The two namespaces: Open Badges 1 and 2, Open Badges 3.0 section 5.3.2. */
const NAMESPACES = ['http://openbadges.org', 'https://purl.imsglobal.org/ob/v3p0'];
const ELEMENTS = ['assertion', 'credential'];
/** Where an SVG says that it is one. Comments and a licence may stand before it. */
const HEAD_CHARS = 8192;

class Refused extends Error {}

/** What the element says: a token or address in `verify`, or the JSON inside it, which is the fuller of the two. */
function textsOf(svg: string): string[] {
  const texts: string[] = [];
  let inside: { verify: string; text: string } | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new Refused('internal subset');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (!NAMESPACES.includes(tag.uri) || !ELEMENTS.includes(tag.local)) return;
    inside = { verify: tag.attributes.verify?.value.trim() ?? '', text: '' };
  });
  const add = (text: string) => {
    if (inside) inside.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', (tag) => {
    if (!inside || !NAMESPACES.includes(tag.uri) || !ELEMENTS.includes(tag.local)) return;
    texts.push(inside.text.trim() || inside.verify);
    inside = undefined;
  });
  parser.write(svg).close();
  return texts;
}

async function unpack(bytes: Uint8Array): Promise<Unpacked> {
  const svg = parseUtf8(bytes);
  if (svg === undefined) return { findings: [finding('carrier.svg-broken')] };
  // Entities are never needed to bake, and a parser that expands them can be made to expand for ever or to read files. The plain
  // DOCTYPE that drawing programs write stays: it is not followed.
  if (/<!ENTITY/i.test(svg)) return { findings: [finding('carrier.svg-declares-entities')] };
  let texts: string[];
  try {
    texts = textsOf(svg);
  } catch (error) {
    return { findings: [finding(error instanceof Refused ? 'carrier.svg-declares-entities' : 'carrier.svg-broken')] };
  }
  if (texts.length > 1) return { findings: [finding('carrier.svg-two-baked')] };
  const [only] = texts;
  if (!only) return { findings: [finding('carrier.svg-nothing-baked')] };
  return { inner: [{ bytes: new TextEncoder().encode(only) }], findings: [] };
}

/** Baked SVG, in both namespaces. Entities and a DTD of one's own are refused, not expanded. */
export const svg: Carrier = {
  id: 'svg',
  recognises: (bytes) => {
    const head = parseUtf8(bytes.subarray(0, HEAD_CHARS))?.trimStart() ?? '';
    return head.startsWith('<') && /<svg[\s>]/i.test(head);
  },
  unpack,
};
