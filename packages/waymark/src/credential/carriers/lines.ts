import { MAX_PAYLOADS } from './caps.ts';
import { type Carrier, finding, type Payload } from './carrier.ts';
import { credentialText, textCarrier } from './text.ts';
import { isTokenShaped, isUrlShaped } from './token-shapes.ts';

const toPayload = (line: string): Payload =>
  isUrlShaped(line) ? { text: line, carriers: ['lines', 'url'], kind: 'url' } : credentialText(line, ['lines', 'text']);

/** One link (also to a Waymark reading), one token, or several of them, a line each. */
export const lines: Carrier = textCarrier('lines', /^(?:eyJ|https?:\/\/)/i, (whole) => {
  if (isUrlShaped(whole)) return { payloads: [{ text: whole, carriers: ['url'], kind: 'url' }], findings: [] };
  const each = whole
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  // Anything else among them, and it is not a list but one text with line breaks in it.
  if (each.length < 2 || !each.every((line) => isTokenShaped(line) || isUrlShaped(line)))
    return { payloads: [credentialText(whole)], findings: [] };
  if (each.length > MAX_PAYLOADS) return { findings: [finding('carrier.too-many', { limit: `${MAX_PAYLOADS}` })] };
  return { payloads: each.map(toPayload), findings: [] };
});
