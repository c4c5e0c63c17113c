/**
 * Puts a credential into an SVG: a token in the `verify` attribute, JSON as CDATA, right after the root's opening tag.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#svg
 */
export function bakeSvg(svg: string, text: string): string {
  const open = /<svg\b(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(svg);
  if (!open) return svg;
  const namespace = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"';
  const element = text.startsWith('{')
    ? `<openbadges:credential ${namespace}><![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]></openbadges:credential>`
    : `<openbadges:credential ${namespace} verify="${text}"></openbadges:credential>`;
  const at = open.index + open[0].length;
  return svg.slice(0, at) + element + svg.slice(at);
}
