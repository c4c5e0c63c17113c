/** A stream object: `content` is a view into the PDF, packed as `dictionary` says. */
export interface PdfStream {
  readonly dictionary: string;
  readonly content: Uint8Array;
}
export interface PdfObjects {
  /** Text of objects that are no streams, by number. A later one with the same number replaces the earlier, as updates do. */
  readonly plain: ReadonlyMap<number, string>;
  readonly streams: ReadonlyMap<number, PdfStream>;
  readonly isEncrypted: boolean;
}

/** A book has some ten thousand; what has more was made to tire the reader. */
const MAX_TOKENS = 500_000;
const TOKEN = /(\d{1,10})\s{1,8}\d{1,5}\s{1,8}obj\b|\bstream\r?\n|\bendobj\b|\btrailer\b/g;
const ENDSTREAM = 'endstream';

/**
 * Finds the objects of a PDF by walking through it, not by its cross-reference table: no offset in a stranger's file is followed, every
 * byte is passed once, and nothing is unpacked. Undefined when there are none, or too many.
 * @param text the same bytes as Latin-1
 * @see ISO 32000-2, sections 7.3.8 and 7.3.10
 */
export function findPdfObjects(bytes: Uint8Array, text: string): PdfObjects | undefined {
  const plain = new Map<number, string>();
  const found = new Map<number, { dictionary: string; start: number; end: number }>();
  const trailers: string[] = [];
  let open: { number: number; from: number } | undefined;
  let tokens = 0;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    tokens += 1;
    if (tokens > MAX_TOKENS) return undefined;
    const after = TOKEN.lastIndex;
    if (token[1] !== undefined) open = { number: Number(token[1]), from: after };
    else if (token[0] === 'trailer') trailers.push(text.slice(after, after + 4096));
    else if (open && token[0] === 'endobj') {
      plain.set(open.number, text.slice(open.from, token.index));
      found.delete(open.number);
      open = undefined;
    } else if (open) {
      const dictionary = text.slice(open.from, token.index);
      const direct = /\/Length\s+(\d{1,10})(?!\d*\s+\d+\s+R)/.exec(dictionary)?.[1];
      const said = after + Number(direct ?? Number.NaN);
      const end = text
        .slice(said, said + 12)
        .trimStart()
        .startsWith(ENDSTREAM)
        ? said
        : text.indexOf(ENDSTREAM, after);
      if (end < 0) break;
      found.set(open.number, { dictionary, start: after, end });
      plain.delete(open.number);
      open = undefined;
      TOKEN.lastIndex = end + ENDSTREAM.length;
    }
  }
  if (plain.size + found.size === 0) return undefined;

  const streams = new Map<number, PdfStream>();
  for (const [number, { dictionary, start, end }] of found) {
    const reference = /\/Length\s+(\d{1,10})\s+\d{1,5}\s+R/.exec(dictionary)?.[1];
    const length = reference === undefined ? Number.NaN : Number(plain.get(Number(reference))?.trim() || Number.NaN);
    const exact = start + length <= end ? start + length : reference === undefined ? end : withoutLineEnd(text, end);
    streams.set(number, { dictionary, content: bytes.subarray(start, exact) });
  }
  const isXref = ({ dictionary }: PdfStream) => /\/Type\s*\/XRef\b/.test(dictionary);
  const roots = [...trailers, ...[...streams.values()].filter(isXref).map(({ dictionary }) => dictionary)];
  return { plain, streams, isEncrypted: roots.some((root) => /\/Encrypt[\s<]/.test(root)) };
}

/** The line end before `endstream` is not content. */
function withoutLineEnd(text: string, end: number): number {
  if (text[end - 1] !== '\n') return text[end - 1] === '\r' ? end - 1 : end;
  return text[end - 2] === '\r' ? end - 2 : end - 1;
}
