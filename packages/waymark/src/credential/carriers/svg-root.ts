/** Where the opening tag of an SVG's root stands. `end` is behind its `>`. */
export interface SvgRoot {
  readonly start: number;
  readonly end: number;
  readonly isEmpty: boolean;
  readonly name: string;
}

const ROOT = /<((?:[A-Za-z_][\w.-]*:)?svg)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^>"'])*>/y;

/**
 * Finds the root behind the declaration, comments and DOCTYPE; undefined when the first element is another: a web page that shows a
 * drawing is not a drawing. `text` may be cut; then the root must have ended before.
 */
export function findSvgRoot(text: string): SvgRoot | undefined {
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1;
    const close = text.startsWith('<!--', at)
      ? '-->'
      : text.startsWith('<?', at)
        ? '?>'
        : /^<!DOCTYPE/i.test(text.slice(at, at + 9))
          ? closeOfDoctype(text, at)
          : undefined;
    if (close === undefined) break;
    const end = text.indexOf(close, at);
    if (end < 0) return undefined;
    at = end + close.length;
  }
  ROOT.lastIndex = at;
  const [tag, name] = ROOT.exec(text) ?? [];
  return tag === undefined || name === undefined
    ? undefined
    : { start: at, end: at + tag.length, isEmpty: tag.endsWith('/>'), name };
}

/** A DOCTYPE with declarations of its own ends behind their bracket. */
function closeOfDoctype(text: string, at: number): string {
  const bracket = text.indexOf('[', at);
  const end = text.indexOf('>', at);
  return bracket >= 0 && bracket < end ? ']>' : '>';
}
