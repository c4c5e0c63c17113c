import type { Carrier } from './carrier.ts';
import { findSvgRoot } from './svg-root.ts';
import { textHead } from './text-head.ts';

/** A comment with a licence, or a DOCTYPE, may stand before the root. */
const HEAD_BYTES = 64 * 1024;

const isSvg = (bytes: Uint8Array): boolean => {
  const head = textHead(bytes, HEAD_BYTES);
  return head.startsWith('<') && findSvgRoot(head) !== undefined;
};

/**
 * Baked SVG, in both namespaces. Entities and declarations of one's own are refused, not expanded; the plain DOCTYPE that drawing
 * programs write is passed over and not followed.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#svg
 */
export const svg: Carrier = {
  id: 'svg',
  recognises: isSvg,
  unpack: async (bytes) => (await import('./unpack-svg.ts')).unpackSvg(bytes),
};
