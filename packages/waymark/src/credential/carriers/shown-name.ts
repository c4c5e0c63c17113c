/** Longer names push everything else off the page. */
const MAX_NAME_CHARS = 120;

/** A stranger's file name, safe to show: no control, direction or line characters, no halves of characters, not endless. */
export function toShownName(name: string): string {
  const harmless = name.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
  const characters = [...harmless.slice(-2 * MAX_NAME_CHARS)];
  return characters.slice(-MAX_NAME_CHARS).join('').toWellFormed();
}
