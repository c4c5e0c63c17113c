/** Characters that have no shape of their own, or turn the direction of what follows: they are shown for what they are. */
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
/** Needed to write some languages and emoji, harmless between letters. */
const JOINERS = /[\u200c\u200d]/;

/** Shorter ones are formulas (`λx`, `Δt`), not names; longer ones are taken in pieces, because millions overflow the engine's stack. */
const WORD = /[\p{L}\p{M}]{4,1000}/gu;
const LATIN = /\p{Script=Latin}/u;
/** Scripts with letters that pass for Latin ones. */
const LIKE_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

const codeOf = (character: string): string =>
  `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;

/** In a word of Latin letters, those of another alphabet are followed by what they are: `Acmе‹U+0435›`. */
const showMixedScripts = (text: string): string =>
  text.replace(WORD, (word) =>
    LATIN.test(word) && LIKE_LATIN.test(word)
      ? [...word].map((letter) => (LIKE_LATIN.test(letter) ? letter + codeOf(letter) : letter)).join('')
      : word,
  );

/** A stranger's text as it may be shown: control and direction characters and letters in disguise become visible, line breaks stay. */
export const showText = (text: string): string =>
  showMixedScripts(text).replace(INVISIBLE, (character, offset: number) => {
    if (character === '\n' || character === '\t') return character;
    if (character === '\r') return '';
    if (JOINERS.test(character) && offset > 0) return character;
    return codeOf(character);
  });

/** A page of text is no line; an issuer's name is said in a hundred places, and a name of megabytes would fill the memory. */
const MAX_LINE_CHARS = 10_000;

/** The same on one line. */
export const showLine = (text: string): string => {
  const line = text.length > MAX_LINE_CHARS ? `${text.slice(0, MAX_LINE_CHARS)}…` : text;
  return showText(line).replace(/\s+/g, ' ').trim();
};

/** Only addresses that a reader may follow: http, https, mailto. */
export function safeHref(url: string): string | undefined {
  if (!/^(?:https?:|mailto:)/i.test(url.trim())) return undefined;
  try {
    return new URL(url.trim()).href;
  } catch {
    return undefined;
  }
}
