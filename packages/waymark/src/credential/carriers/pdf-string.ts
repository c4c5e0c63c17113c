const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** UTF-16BE by its mark, UTF-8 by its mark, else Latin-1, which agrees with PDFDocEncoding in the letters of Western Europe. */
function decode(latin1: string): string {
  const bytes = Uint8Array.from(latin1, (character) => character.charCodeAt(0));
  if (latin1.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  if (latin1.startsWith('\xef\xbb\xbf')) return new TextDecoder().decode(bytes);
  return latin1;
}

/** A text string, `(…)` or `<hex>`, under `key` in a dictionary's text. @see ISO 32000-2, section 7.3.4 */
export function findPdfString(dictionary: string, key: string): string | undefined {
  const at = new RegExp(`/${key}\\s{0,8}(?:\\(((?:[^()\\\\]|\\\\[\\s\\S]){0,1024})\\)|<([0-9A-Fa-f\\s]{0,4096})>)`);
  const [, literal, hex] = at.exec(dictionary) ?? [];
  if (literal !== undefined)
    return decode(
      literal.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal?: string, letter?: string) =>
        octal ? String.fromCharCode(Number.parseInt(octal, 8) & 0xff) : (ESCAPES[letter ?? ''] ?? letter ?? ''),
      ),
    );
  if (hex === undefined) return undefined;
  const pairs = hex.replace(/\s/g, '').match(/../g) ?? [];
  return decode(String.fromCharCode(...pairs.map((pair) => Number.parseInt(pair, 16))));
}
