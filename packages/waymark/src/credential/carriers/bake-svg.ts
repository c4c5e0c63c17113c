import { WaymarkError } from '../../error.ts';
import { findSvgRoot } from './svg-root.ts';
import { OPEN_BADGES_NAMESPACES } from './unpack-svg.ts';

/** Characters that XML 1.0 cannot hold, in any spelling. @see https://www.w3.org/TR/xml/#charsets */
const isXml = (text: string): boolean =>
  text.isWellFormed() && !/(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]/u.test(text);

const toAttribute = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\t\n\r]/g, ' ');

/** A parser would turn CR LF into LF, which changes the bytes that a digest is made of; so CR is spelt out. */
const toCdata = (text: string): string =>
  `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>').replaceAll('\r', ']]>&#13;<![CDATA[')}]]>`;

/**
 * Puts a credential into an SVG, right after the root's opening tag: JSON as CDATA, a token in the `verify` attribute.
 *
 * @throws {WaymarkError} ERR_CREDENTIAL_ARGUMENT when it is no SVG, carries a credential already, or the text cannot stand in XML.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#svg
 */
export function bakeSvg(svg: string, text: string): string {
  const root = findSvgRoot(svg);
  if (!root) throw new WaymarkError('ERR_CREDENTIAL_ARGUMENT', 'bakeSvg needs an SVG');
  if (OPEN_BADGES_NAMESPACES.some((namespace) => svg.includes(`"${namespace}"`) || svg.includes(`'${namespace}'`)))
    throw new WaymarkError('ERR_CREDENTIAL_ARGUMENT', 'bakeSvg: an SVG carries one credential, and this has one');
  if (!isXml(text)) throw new WaymarkError('ERR_CREDENTIAL_ARGUMENT', 'bakeSvg: the text cannot stand in XML');

  const namespace = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"';
  const element = text.trimStart().startsWith('{')
    ? `<openbadges:credential ${namespace}>${toCdata(text)}</openbadges:credential>`
    : `<openbadges:credential ${namespace} verify="${toAttribute(text)}"/>`;
  const before = svg.slice(0, root.end);
  return root.isEmpty
    ? `${before.slice(0, -2)}>${element}</${root.name}>${svg.slice(root.end)}`
    : `${before}${element}${svg.slice(root.end)}`;
}
