/** A compact JWS or an SD-JWT with its disclosures, by its letters alone. @see https://www.rfc-editor.org/rfc/rfc7515#section-7.1 */
export const isTokenShaped = (text: string): boolean =>
  /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*(?:~[A-Za-z0-9_.~-]*)?$/.test(text);

/** Longer addresses are refused by servers anyway. */
const MAX_URL_CHARS = 8_192;

/** One web address and nothing else. `http:` is taken for a link too, so that the loader can say why it does not follow it. */
export const isUrlShaped = (text: string): boolean =>
  text.length <= MAX_URL_CHARS && /^https?:\/\/[^\s<>"]+$/i.test(text);
