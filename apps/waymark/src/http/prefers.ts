/** Media types in the order a client prefers them; later ones of equal quality lose. */
function qualityOf(accept: string, type: string): number {
  let best = 0;
  let specificity = -1;
  for (const entry of accept.slice(0, 1_000).toLowerCase().split(',')) {
    const [range = '', ...parameters] = entry.trim().split(';');
    const name = range.trim();
    const matches = name === type ? 2 : name === `${type.split('/')[0]}/*` ? 1 : name === '*/*' ? 0 : -1;
    if (matches <= specificity) continue;
    const said = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
    specificity = matches;
    best = said === undefined ? 1 : Math.min(1, Math.max(0, Number(said.slice(2)) || 0));
  }
  return best;
}

/**
 * The first of `offered` with the highest quality in an Accept header; without a header, the first.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
export function preferredType<const T extends string>(accept: string | undefined, offered: readonly [T, ...T[]]): T {
  if (!accept) return offered[0];
  let [best] = offered as readonly [T, ...T[]];
  let quality = qualityOf(accept, best);
  for (const type of offered.slice(1)) {
    const other = qualityOf(accept, type);
    if (other > quality) [best, quality] = [type, other];
  }
  return best;
}
