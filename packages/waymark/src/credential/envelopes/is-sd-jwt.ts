/** A compact SD-JWT: a JWS, disclosures, and a key binding token or nothing, joined by `~`. */
const SD_JWT = /^e[wy][\w-]*\.[\w-]*\.[\w-]*~[\w.~-]*$/;

/** Whether a text looks like an SD-JWT. */
export function isSdJwt(text: string): boolean {
  return SD_JWT.test(text);
}
