import { parseBase64, parseBase64Url, parseUtf8 } from '../../encoding/index.ts';

/** @see https://www.rfc-editor.org/rfc/rfc2397 */
const DATA_URL = /^data:([^,;]*)((?:;[^,;]*)*),/i;

/** Media type and text of a data: URL; `undefined` when it is none. Some write `;base64` and then the token as it is: that is understood. */
export function readDataUrl(url: string): { readonly mediaType: string; readonly text: string } | undefined {
  const parts = DATA_URL.exec(url);
  if (!parts) return undefined;
  const [whole, mediaType = '', parameters = ''] = parts;
  const data = url.slice(whole.length);
  if (!/;base64(?:url)?$/i.test(parameters) || /^[\w-]+\.[\w-]*\.[\w.~-]*$/.test(data)) {
    const text = decodePercent(data);
    return text === undefined ? undefined : { mediaType, text };
  }
  const bytes = parseBase64(data) ?? parseBase64Url(data);
  // COSE is bytes: it goes on in the letters that it came in.
  return bytes && { mediaType, text: parseUtf8(bytes) ?? data };
}

function decodePercent(data: string): string | undefined {
  try {
    return decodeURIComponent(data);
  } catch {
    return undefined;
  }
}
